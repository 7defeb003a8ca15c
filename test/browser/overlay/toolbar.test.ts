import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { soon } from '@/test/support/soon';
import { ALL, CLAIMS, FIRST, SAVED, setColumn } from './column';
import { type FakePage, hearKeys } from './page';

let fake: FakePage;
const { column, draw, line } = setColumn();
const start = () => {
  fake = draw(CLAIMS);
};
const bar = () => fake.query('.bar:not(.pill)');

test('a claim that is pointed at gets its toolbar after a rest, and keeps it under the pointer', async () => {
  start();
  fake.overlay.point({ key: FIRST.key });
  expect(bar()).toBeNull();
  await soon(() => expect(bar()?.getAttribute('aria-label')).toBe('Claim'));
  expect(bar()?.querySelectorAll('.ticks .on')).toHaveLength(4);
  expect(bar()?.querySelector('kbd')).toBeNull();
  await soon(() => {
    const box = (bar() as HTMLElement).getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(line(0, 38).top);
    expect(line(0, 38).top - box.bottom).toBeLessThan(12);
  });
  // The text is left as the bar is reached: between two calls of a busy machine the bar would go.
  addEventListener('pointerover', () => fake.overlay.point(null), { capture: true, once: true });
  await userEvent.hover(bar() as HTMLElement);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(bar()).not.toBeNull();
  await userEvent.unhover(bar() as HTMLElement);
  await soon(() => expect(bar()).toBeNull());
});

test('names say what they are; a claim that is left soon gets no toolbar', async () => {
  start();
  fake.overlay.point({ key: FIRST.key });
  fake.overlay.point(null);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(bar()).toBeNull();
  const range = document.createRange();
  range.selectNodeContents(column);
  const entity = { name: 'Ines Marrow', kind: 'person' as const, mentions: 2, claims: 1 };
  fake.overlay.point({ entity, range });
  await soon(() => expect(bar()?.textContent).toContain('person, 2 mentions, 1 claims'));
  expect(bar()?.getAttribute('role')).toBe('tooltip');
});

test('stepping says where it is, and keys act on the claim', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  expect(fake.query('[aria-live=polite]')?.textContent).toBe('Claim 1 of 3');
  expect(fake.asked.at(-1)).toBe(`focus ${FIRST.key}`);
  expect(bar()?.querySelector('kbd')?.textContent).toBe('C');
  const heard = hearKeys();
  await userEvent.keyboard('jkc');
  expect(fake.asked.slice(-3)).toEqual(['step 1', 'step -1', `save ${FIRST.key}`]);
  await userEvent.keyboard('{Escape}');
  expect(fake.asked.at(-1)).toBe('focus null');
  expect(heard).toEqual([]);
  expect(bar()).toBeNull();
  await userEvent.keyboard('j');
  expect(heard).toEqual(['j']);
  expect(fake.asked.at(-1)).toBe('focus null');
});

test("with single letters off, arrows and Enter still act on the claim, and letters are the page's", async () => {
  start();
  fake.overlay.show(CLAIMS, { ...ALL, letterKeys: false });
  fake.overlay.stepped(FIRST.key);
  expect(bar()?.textContent).not.toMatch(/C$/);
  const heard = hearKeys();
  await userEvent.keyboard('jc{ArrowDown}');
  expect(heard).toEqual(['j', 'c']);
  expect(fake.asked).toContain('step 1');
  expect(fake.asked).not.toContain(`save ${FIRST.key}`);
});

test('while a text field of the page has the focus, letters are letters', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('jc');
  expect(field.value).toBe('jc');
  expect(fake.asked).not.toContain('step 1');
});

test('the focus goes back to what had it', async () => {
  const link = document.createElement('a');
  link.href = '#x';
  link.textContent = 'link';
  document.body.append(link);
  link.focus();
  start();
  fake.overlay.stepped(SAVED.key);
  expect(document.activeElement).toBe(document.body);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(link);
});

test('what was said to be no claim and cannot be taken back says so', async () => {
  fake = draw(CLAIMS, { dismiss: async () => async () => false });
  fake.overlay.stepped(FIRST.key);
  await userEvent.click(fake.query('[aria-label="Not a claim"]') as HTMLElement);
  await soon(() => expect(fake.query('.toast button')).not.toBeNull());
  await userEvent.click(fake.query('.toast button') as HTMLElement);
  await soon(() => expect(fake.query('.toast')?.textContent).toBe('Not undone'));
});

test('what was said to be no claim can be taken back', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  await userEvent.click(fake.query('[aria-label="Not a claim"]') as HTMLElement);
  await soon(() => expect(fake.query('.toast')?.textContent).toContain('not a claim'));
  await userEvent.click(fake.query('.toast button') as HTMLElement);
  expect(fake.asked.slice(-1)).toEqual([`undismiss ${FIRST.key}`]);
  expect(fake.query('.toast')).toBeNull();
});
