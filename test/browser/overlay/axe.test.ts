import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { soon } from '@/test/support/soon';
import { ALL, CLAIMS, setColumn } from './column';
import type { FakePage } from './page';

// The root over a page is closed, to axe as well; here it is open, and is looked through in every state.

let fake: FakePage;
const { mount } = setColumn();
beforeEach(() => {
  document.documentElement.lang = 'en';
  fake = mount(CLAIMS);
});

async function violations(): Promise<string[]> {
  const box = document.querySelector('claimlight-root') as HTMLElement;
  const { violations } = await axe.run(box, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page's own, not ours.
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const show = () => fake.overlay.show(CLAIMS, ALL);

const STATES: [string, () => void, string][] = [
  ['margin, lane and pill', () => {}, '.mark'],
  ['the toolbar of a claim', () => fake.overlay.point({ key: 'd:0-38' }), '.bar:not(.pill)'],
  ['the toolbar of a saved claim', () => fake.overlay.point({ key: 'saved-40' }), '.said'],
  ['a claim that was stepped to', () => fake.overlay.stepped('d:0-38'), '.bar kbd'],
  ['a card', () => fake.overlay.cards.open('saved-40'), 'iframe'],
];

test.each(STATES)('axe finds nothing in %s, on light and dark pages', async (_, act, shown) => {
  for (const tone of ['light', 'dark'] as const) {
    document.body.style.background = tone === 'dark' ? '#14151a' : '#fff';
    const box = document.querySelector<HTMLElement>('claimlight-root');
    if (box) box.dataset.tone = tone;
    show();
    act();
    await soon(() => expect(fake.query(shown)).not.toBeNull());
    expect(await violations()).toEqual([]);
  }
});

test('axe finds fault with a button that has no name, so it does look inside', async () => {
  show();
  await soon(() => expect(fake.query('.mark')).not.toBeNull());
  const mark = fake.query('.mark') as HTMLElement;
  for (const name of ['aria-label', 'title']) mark.removeAttribute(name);
  mark.replaceChildren();
  expect((await violations()).join()).toContain('button-name');
});
