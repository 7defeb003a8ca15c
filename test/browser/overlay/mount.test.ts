import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { VERDICT_GLYPHS } from '@/lib/overlay/verdict-glyphs';
import { claimOf, type FakePage, mountOver } from './page';

const TEXT =
  'Rents rose by 41 percent in five years. The council sold nine houses. Nobody was asked, the mayor said.';
const FIRST = claimOf(0, 38);
const SAVED = claimOf(40, 68, {
  slot: 'half',
  sources: 3,
  verdict: { scale: 'truth', value: 'half', word: 'Half true', note: '', at: '' },
});
const THIRD = claimOf(70, 103, { score: 55 });
const CLAIMS = [FIRST, SAVED, THIRD];

let stop: AbortController;
let fake: FakePage;
const column = document.createElement('p');

beforeEach(async () => {
  await page.viewport(1280, 800);
  stop = new AbortController();
  document.body.style.margin = '0';
  column.style.cssText = 'margin: 300px 0 2000px 300px; width: 420px; font: 18px/30px serif';
  column.textContent = TEXT;
  document.body.replaceChildren(column);
  scrollTo(0, 0);
});
afterEach(() => {
  stop.abort();
  document.querySelector('style')?.remove();
});

const start = (patch = {}) => {
  fake = mountOver(column, CLAIMS, stop.signal, patch);
  fake.overlay.show(CLAIMS, { pill: true, margin: true, letterKeys: true });
};
const bar = () => fake.query('.bar:not(.pill)');
const lane = () => fake.query('.lane');
const line = (start: number, end: number) => {
  const range = new Range();
  range.setStart(column.firstChild as Text, start);
  range.setEnd(column.firstChild as Text, end);
  return range.getClientRects()[0] as DOMRect;
};

test('saved claims have their verdict beside their first line, the others have none', async () => {
  start();
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
  const mark = fake.query('.mark') as HTMLElement;
  expect(mark.getAttribute('aria-label')).toBe('Half true, 3 sources');
  const box = mark.getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(300);
  expect(box.top + box.height / 2).toBeCloseTo(line(40, 68).top + line(40, 68).height / 2, 0);
  await userEvent.click(mark);
  expect(fake.asked).toContain(`open ${SAVED.key}`);
});

test('a level with a shape of its own has that shape in margin and lane, in the hue of its slot', async () => {
  const own = claimOf(40, 68, { slot: 'false', shape: 'unverifiable', verdict: SAVED.verdict });
  const claims = [FIRST, own, THIRD];
  fake = mountOver(column, claims, stop.signal);
  fake.overlay.show(claims, { pill: true, margin: true, letterKeys: true });
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
  expect(fake.query('.mark')?.className).toBe('mark false');
  const drawn = (svg: Element | null | undefined) =>
    [...(svg?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'));
  const shape = VERDICT_GLYPHS.unverifiable.map(({ d }) => d);
  expect(drawn(fake.query('.mark'))).toEqual(shape);
  expect(drawn(lane())).toEqual(shape);
});

test('verdicts in the margin can be turned off and on again', async () => {
  start();
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
  fake.overlay.show(CLAIMS, { pill: true, margin: false, letterKeys: true });
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(0));
  fake.overlay.show(CLAIMS, { pill: true, margin: true, letterKeys: true });
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
});

test("with single letters off, arrows and Enter still act on the claim, and letters are the page's", async () => {
  start();
  fake.overlay.show(CLAIMS, { pill: true, margin: true, letterKeys: false });
  fake.overlay.stepped(FIRST.key);
  expect(bar()?.textContent).not.toMatch(/C$/);
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  addEventListener('keydown', hear);
  await userEvent.keyboard('jc{ArrowDown}');
  removeEventListener('keydown', hear);
  expect(heard).toEqual(['j', 'c']);
  expect(fake.asked).toContain('step 1');
  expect(fake.asked).not.toContain(`save ${FIRST.key}`);
});

test('marks of one line stand below each other, and on the other side of right-to-left text', async () => {
  const both = [claimOf(0, 10, { slot: 'true' }), claimOf(12, 20, { slot: 'false' })];
  column.dir = 'rtl';
  fake = mountOver(column, both, stop.signal);
  fake.overlay.show(both, { pill: false, margin: true, letterKeys: true });
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(2));
  const [one, two] = fake.all('.mark').map((mark) => mark.getBoundingClientRect());
  expect((two?.top ?? 0) - (one?.top ?? 0)).toBeCloseTo(26, 0);
  expect(one?.left).toBeGreaterThanOrEqual(720);
  column.dir = '';
});

test('the lane has a bar for each claim and the glyph of each verdict, on wide windows only', async () => {
  start();
  await vi.waitFor(() => expect(lane()?.children).toHaveLength(3));
  expect(lane()?.getAttribute('aria-hidden')).toBe('true');
  expect(getComputedStyle(lane() as HTMLElement).pointerEvents).toBe('none');
  expect(lane()?.querySelectorAll('svg')).toHaveLength(1);
  await page.viewport(899, 800);
  fake.overlay.layout();
  await vi.waitFor(() => expect(lane()).toBeNull());
});

test('two claims are too few for a lane', async () => {
  fake = mountOver(column, CLAIMS.slice(0, 2), stop.signal);
  fake.overlay.show(CLAIMS.slice(0, 2), { pill: true, margin: true, letterKeys: true });
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
  expect(lane()).toBeNull();
});

test('a claim that is pointed at gets its toolbar after a rest, and keeps it under the pointer', async () => {
  start();
  fake.overlay.point({ key: FIRST.key });
  expect(bar()).toBeNull();
  await vi.waitFor(() => expect(bar()?.getAttribute('aria-label')).toBe('Claim'));
  expect(bar()?.querySelectorAll('.ticks .on')).toHaveLength(4);
  expect(bar()?.querySelector('kbd')).toBeNull();
  await vi.waitFor(() => {
    const box = (bar() as HTMLElement).getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(line(0, 38).top);
    expect(line(0, 38).top - box.bottom).toBeLessThan(12);
  });
  fake.overlay.point(null);
  await userEvent.hover(bar() as HTMLElement);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(bar()).not.toBeNull();
  await userEvent.unhover(bar() as HTMLElement);
  await vi.waitFor(() => expect(bar()).toBeNull());
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
  await vi.waitFor(() => expect(bar()?.textContent).toContain('person, 2 mentions, 1 claims'));
  expect(bar()?.getAttribute('role')).toBe('tooltip');
});

test('stepping says where it is, and keys act on the claim', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  expect(fake.query('[aria-live=polite]')?.textContent).toBe('Claim 1 of 3');
  expect(fake.asked.at(-1)).toBe(`focus ${FIRST.key}`);
  expect(bar()?.querySelector('kbd')?.textContent).toBe('C');
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  addEventListener('keydown', hear);
  await userEvent.keyboard('jkc');
  expect(fake.asked.slice(-3)).toEqual(['step 1', 'step -1', `save ${FIRST.key}`]);
  await userEvent.keyboard('{Escape}');
  expect(fake.asked.at(-1)).toBe('focus null');
  expect(heard).toEqual([]);
  expect(bar()).toBeNull();
  await userEvent.keyboard('j');
  expect(heard).toEqual(['j']);
  expect(fake.asked.at(-1)).toBe('focus null');
  removeEventListener('keydown', hear);
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

test('what was said to be no claim can be taken back', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  await userEvent.click(fake.query('[aria-label="Not a claim"]') as HTMLElement);
  await vi.waitFor(() => expect(fake.query('.toast')?.textContent).toContain('not a claim'));
  await userEvent.click(fake.query('.toast button') as HTMLElement);
  expect(fake.asked.slice(-1)).toEqual([`undismiss ${FIRST.key}`]);
  expect(fake.query('.toast')).toBeNull();
});

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

test('a card is placed anew when its claim moves', async () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  const top = () => Number.parseFloat(fake.query('iframe')?.style.top ?? '');
  await vi.waitFor(() => expect(top()).toBeCloseTo(line(0, 38).top - 24, 0));
  column.style.marginTop = '160px';
  await vi.waitFor(() => expect(top()).toBeCloseTo(line(0, 38).top - 24, 0));
  expect(top()).toBeLessThan(150);
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
  await vi.waitFor(() => {
    const box = frame.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + 40, box.top + 40);
    expect(dialog.contains(hit) && hit !== dialog).toBe(true);
  });
  expect(fake.overlay.owns(dialog.lastElementChild as Element)).toBe(true);
  dialog.close();
  await vi.waitFor(() => expect(dialog.querySelector('div')).toBeNull());
  expect(frame.isConnected).toBe(true);
});

test('nothing of it is printed', async () => {
  start();
  await vi.waitFor(() => expect(fake.all('.mark')).toHaveLength(1));
  const shown = () => (fake.query('.mark') as HTMLElement).checkVisibility();
  expect(shown()).toBe(true);
  const session = cdp() as unknown as {
    send(method: string, parameters: object): Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    expect(shown()).toBe(false);
    expect((fake.query('.pill') as HTMLElement).checkVisibility()).toBe(false);
  } finally {
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  }
});

test('a thousand saved claims are measured before anything is written', async () => {
  const many = Array.from({ length: 1_000 }, (_, i) => claimOf(i * 4, i * 4 + 3, { slot: 'true' }));
  column.textContent = 'abc '.repeat(1_000);
  let reads = 0;
  let late = 0;
  let marks = () => 0;
  const noted = () => {
    reads++;
    if (marks() > 0) late++;
  };
  const stopSpying = spyOnReads(noted);
  try {
    fake = mountOver(column, many, stop.signal);
    marks = () => fake.all('.mark').length;
    fake.overlay.show(many, { pill: true, margin: true, letterKeys: true });
    await vi.waitFor(() => expect(marks()).toBe(1_000));
  } finally {
    stopSpying();
  }
  const tops = fake.all('.mark').map((mark) => Number.parseFloat(mark.style.top));
  for (let i = 1; i < tops.length; i++) {
    expect((tops[i] ?? 0) - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(26);
  }
  expect(reads).toBeGreaterThanOrEqual(1_000);
  expect(late).toBe(0);
});

/** Calls back whenever a box is asked for, until the function it returns is called. */
function spyOnReads(noted: () => void): () => void {
  const lines = Range.prototype.getClientRects;
  const box = Element.prototype.getBoundingClientRect;
  const width = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetWidth');
  Range.prototype.getClientRects = function () {
    noted();
    return lines.call(this);
  };
  Element.prototype.getBoundingClientRect = function () {
    noted();
    return box.call(this);
  };
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', {
    configurable: true,
    get() {
      noted();
      return width?.get?.call(this);
    },
  });
  return () => {
    Range.prototype.getClientRects = lines;
    Element.prototype.getBoundingClientRect = box;
    if (width) Object.defineProperty(HTMLElement.prototype, 'offsetWidth', width);
  };
}
