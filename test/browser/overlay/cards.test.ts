import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { soon } from '@/test/support/soon';
import { CLAIMS, FIRST, SAVED, setColumn } from './column';
import type { FakePage } from './page';

let fake: FakePage;
const { column, draw, end, line } = setColumn();
const start = () => {
  fake = draw(CLAIMS);
};

test('the pill goes while a card is open, and comes back', async () => {
  start();
  expect(fake.query('.pill')).not.toBeNull();
  fake.overlay.cards.open(FIRST.key);
  expect(fake.query('.pill')).toBeNull();
  expect(fake.query('iframe')?.getAttribute('title')).toBe('Claim');
  fake.overlay.cards.close();
  expect(fake.query('.pill')).not.toBeNull();
});

test('an open card whose claim is clicked again stays, unless it hangs: then it is opened anew', async () => {
  start();
  const { cards } = fake.overlay;
  const token = () => new URL(fake.query<HTMLIFrameElement>('iframe')?.src ?? '').search.slice(1);
  cards.open(FIRST.key);
  const first = token();
  // Still loading, it is not thrown away.
  cards.open(FIRST.key);
  expect(token()).toBe(first);
  // Messages go to the card's own address alone, and here it has none of ours.
  const inside = fake.query<HTMLIFrameElement>('iframe')?.contentWindow as Window;
  await soon(() => expect(inside.location.href.endsWith(first)).toBe(true));
  vi.spyOn(inside, 'postMessage').mockImplementation(() => {});
  expect(cards.hello(first)).toMatchObject({ key: FIRST.key });
  cards.open(FIRST.key);
  cards.leaving(first);
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  expect(token()).toBe(first);
  cards.open(FIRST.key);
  await vi.waitFor(() => expect(token()).not.toBe(first), 4_000);
  expect(cards.hello(token())).toMatchObject({ key: FIRST.key });
  vi.restoreAllMocks();
});

test('a card whose answer was lost may present itself again, until it has said more', () => {
  start();
  const { cards } = fake.overlay;
  cards.open(FIRST.key);
  const token = new URL(fake.query<HTMLIFrameElement>('iframe')?.src ?? '').search.slice(1);
  expect(cards.hello('guessed')).toBeNull();
  expect(cards.hello(token)).toMatchObject({ key: FIRST.key });
  expect(cards.hello(token)).toMatchObject({ key: FIRST.key });
  cards.resize(token, 300);
  expect(cards.hello(token)).toBeNull();
});

test('a card is placed anew when its claim moves', async () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  const top = () => Number.parseFloat(fake.query('iframe')?.style.top ?? '');
  await soon(() => expect(top()).toBeCloseTo(line(0, 38).top - 24, 0));
  column.style.marginTop = '160px';
  await soon(() => expect(top()).toBeCloseTo(line(0, 38).top - 24, 0));
  expect(top()).toBeLessThan(150);
});

test('a card that a page moves takes no presses until it has lain still', async () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  const frame = fake.query('iframe') as HTMLIFrameElement;
  const takes = () => getComputedStyle(frame).pointerEvents !== 'none';
  await soon(() => expect(takes()).toBe(true));
  // Asked in the moment in which it moves: a busy machine may look only later.
  const moved = new Promise<boolean>((resolve) => {
    const { top } = frame.style;
    const watch = new MutationObserver(() => frame.style.top !== top && resolve(takes()));
    watch.observe(frame, { attributeFilter: ['style'] });
  });
  column.style.marginTop = '160px';
  expect(await moved).toBe(false);
  await soon(() => expect(takes()).toBe(true));
});

test('a message over the page leaves the open card uncovered: covered, it would take no presses', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  await userEvent.keyboard('y');
  await soon(() => expect(fake.query('.toast')).not.toBeNull());
  const lowest = () => fake.query('.toast')?.getBoundingClientRect().bottom ?? 0;
  expect(lowest()).toBeGreaterThan(innerHeight / 2);
  fake.overlay.cards.open(FIRST.key);
  expect(lowest()).toBeLessThan(innerHeight / 2);
});

test('a card that the page keeps from starting goes, and that is said', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  start();
  fake.overlay.cards.open(FIRST.key);
  vi.advanceTimersByTime(4_900);
  expect(fake.query('.toast')).toBeNull();
  vi.advanceTimersByTime(200);
  expect(fake.query('iframe')).toBeNull();
  expect(fake.query('.toast')?.textContent).toBe('No card here');
});

test('inside a dialog that holds the article everything goes on', async () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  const frame = fake.query('iframe') as HTMLIFrameElement;
  const dialog = document.createElement('dialog');
  dialog.style.cssText = 'margin: 0; max-width: none';
  document.body.append(dialog);
  dialog.append(column);
  dialog.showModal();
  await soon(() => {
    const box = frame.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + 40, box.top + 40);
    expect(dialog.contains(hit) && hit !== dialog).toBe(true);
  });
  expect(fake.overlay.owns(dialog.lastElementChild as Element)).toBe(true);
  dialog.close();
  await soon(() => expect(dialog.querySelector('div')).toBeNull());
  expect(frame.isConnected).toBe(true);
});

test('a card that waits for another to close is not opened after the end', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  start();
  const { cards } = fake.overlay;
  cards.open(FIRST.key);
  const frame = fake.query<HTMLIFrameElement>('iframe') as HTMLIFrameElement;
  vi.spyOn(frame.contentWindow as Window, 'postMessage').mockImplementation(() => {});
  cards.hello(new URL(frame.src).search.slice(1));
  cards.open(SAVED.key);
  end();
  expect(document.querySelector('claimlight-root')).toBeNull();
  vi.advanceTimersByTime(10_000);
  expect(document.querySelector('claimlight-root')).toBeNull();
});

test('an act that fails after the end says so nowhere', async () => {
  let fail = (_: 'other') => {};
  const save = () => new Promise<'other'>((resolve) => (fail = resolve));
  fake = draw(CLAIMS, { save });
  fake.overlay.stepped(FIRST.key);
  await userEvent.keyboard('c');
  end();
  fail('other');
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelector('claimlight-root')).toBeNull();
});
