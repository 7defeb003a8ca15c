import { useRef, useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIRST_VIEW } from '@/components/page/claim-order';
import { PagePanel } from '@/components/page/PagePanel';
import { PRESET_SCALES } from '@/lib/model/scales';
import { draftOf, openStore, pageClaimOf } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

const CONTROLS = 'button, input, textarea, select, summary, a[href], [role="radiogroup"]';

/** Everything that can be worked, and each group of choices, has a name, and room for a finger. */
function expectNamedAndLarge(): void {
  // What is folded away has no name yet.
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) =>
    control.checkVisibility(),
  );
  expect(controls.length).toBeGreaterThanOrEqual(5);
  for (const control of controls) {
    expect(control).toHaveAccessibleName();
    if (!control.matches('button, select, summary')) continue;
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
}

test('every control of the editor has a name and is at least 24 px large', async () => {
  const { store } = openStore();
  const draft = draftOf('rents have risen 41 percent');
  mount(<Pane store={store} subject={{ claimId: null, page: pageClaimOf(draft), draft }} />);
  await expect.element(page.getByRole('radiogroup', { name: 'Verdict' })).toBeVisible();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  await expect.element(page.getByRole('button', { name: 'Not a claim' })).toBeVisible();
  expectNamedAndLarge();
  await page.getByLabelText('Add a source').fill('https://transit.example/line-4');
  await expect.element(page.getByRole('radiogroup', { name: 'Stance' })).toBeVisible();
  expectNamedAndLarge();
  await page.getByLabelText('Title').fill('Line 4');
  await page.getByRole('radio', { name: 'Context' }).click({ force: true });
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect.element(page.getByRole('link', { name: 'Line 4' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expectNamedAndLarge();
});

test('every control of this page has a name and is at least 24 px large', async () => {
  function Panel() {
    const [view, setView] = useState(FIRST_VIEW);
    return (
      <PagePanel
        state={{
          url: 'https://harbourpost.example/council-budget',
          host: 'harbourpost.example',
          title: 'Council approves budget',
          status: 'on',
          language: 'en',
          sentences: 2,
          truncated: false,
          claims: [pageClaimOf(draftOf('rents have risen 41 percent'))],
          entities: [{ name: 'Ines Marrow', kind: 'person', mentions: 2, claims: 1 }],
        }}
        scales={PRESET_SCALES}
        threshold={40}
        seen={new Map()}
        onlyOnClick={false}
        formats={[]}
        onExport={async () => {}}
        view={view}
        onView={setView}
        focusAt={useRef(null)}
        onOpen={() => {}}
        onKeys={() => {}}
        onRead={() => {}}
        onAlways={() => {}}
        onSaved={() => {}}
        onAllow={() => {}}
        onWeaker={() => {}}
      />
    );
  }
  mount(<Panel />);
  expectNamedAndLarge();
  await page.getByRole('button', { name: /^Entities/ }).click();
  await expect.element(page.getByRole('button', { name: /Ines Marrow/ })).toBeVisible();
  expectNamedAndLarge();
});
