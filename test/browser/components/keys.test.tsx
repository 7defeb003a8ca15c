import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeyList } from '@/components/controls/KeyList';
import { Menu } from '@/components/controls/Menu';
import { useKeys } from '@/components/hooks/use-keys';
import { surfaceKeys } from '@/components/page/surface-keys';
import { mount } from '@/test/support/components/mount';

const caps = () => [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent);

test('keys are called as on the keyboard that is there', () => {
  const unmount = mount(<KeyList entries={surfaceKeys()} onClose={() => {}} />);
  expect(caps()).toContain('Ctrl');
  unmount();
  Object.defineProperty(navigator, 'platform', { value: 'MacIntel', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'platform'));
  mount(<KeyList entries={surfaceKeys()} onClose={() => {}} />);
  expect(caps()).toContain('⌘');
  expect(caps()).toContain('⇧');
  expect(caps()).not.toContain('Ctrl');
});

/** A press of a key on what has the focus; tells whether the browser may still do something with it. */
const press = (key: string, repeat = false) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }),
  );

test('a key that is held down deletes once, and moves on', () => {
  const done: string[] = [];
  function Surface() {
    useKeys({ Delete: () => void done.push('delete'), j: () => void done.push('down') });
    return null;
  }
  mount(<Surface />);
  for (const repeat of [false, true, true]) {
    press('Delete', repeat);
    press('j', repeat);
  }
  expect(done).toEqual(['delete', 'down', 'down', 'down']);
});

test('Escape in a menu closes the menu and not the popup around it', async () => {
  mount(<Menu label="More" items={[{ text: 'One', onChoose: () => {} }]} />);
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'One' })).toHaveFocus();
  expect(press('Escape')).toBe(false);
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'One' })).toHaveFocus();
});

test('a menu opens where all of it is in sight', async () => {
  const items = ['One', 'Two', 'Three'].map((text) => ({ text, onChoose: () => {} }));
  mount(
    <section style="height: 300px; width: 400px; overflow: auto" aria-label="What scrolls">
      <div style="display: flex; justify-content: space-between">
        <Menu label="At the start" items={items} />
        <Menu label="At the end" align="start" items={items} />
      </div>
      <div style="margin-top: 230px; display: flex">
        <Menu label="At the foot" items={items} />
      </div>
    </section>,
  );
  const sight = page.getByRole('region', { name: 'What scrolls' }).element();
  for (const name of ['At the start', 'At the end', 'At the foot']) {
    await page.getByRole('button', { name }).click();
    await expect.element(page.getByRole('menuitem', { name: 'One' })).toHaveFocus();
    const menu = page.getByRole('menu', { name }).element().getBoundingClientRect();
    const room = sight.getBoundingClientRect();
    expect(menu.left, name).toBeGreaterThan(room.left);
    expect(menu.right, name).toBeLessThan(room.right);
    expect(menu.bottom, name).toBeLessThan(room.bottom);
    await userEvent.keyboard('{Escape}');
  }
  expect(sight.scrollTop).toBe(0);
});
