import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VERDICT_GLYPHS } from '@/lib/overlay/verdict-glyphs';
import { devtools } from '@/test/support/devtools';
import { soon } from '@/test/support/soon';
import { ALL, CLAIMS, FIRST, SAVED, setColumn, THIRD } from './column';
import { claimOf, type FakePage } from './page';

let fake: FakePage;
const { column, draw, line, mount } = setColumn();
const start = () => {
  fake = draw(CLAIMS);
};
const lane = () => fake.query('.lane');

test('saved claims have their verdict beside their first line, the others have none', async () => {
  start();
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
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
  fake = draw(claims);
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  expect(fake.query('.mark')?.className).toBe('mark false');
  const drawn = (svg: Element | null | undefined) =>
    [...(svg?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'));
  const shape = VERDICT_GLYPHS.unverifiable.map(({ d }) => d);
  expect(drawn(fake.query('.mark'))).toEqual(shape);
  expect(drawn(lane())).toEqual(shape);
});

test('verdicts in the margin can be turned off and on again', async () => {
  start();
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  fake.overlay.show(CLAIMS, { ...ALL, margin: false });
  await soon(() => expect(fake.all('.mark')).toHaveLength(0));
  fake.overlay.show(CLAIMS, ALL);
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
});

test('marks of one line stand below each other, and on the other side of right-to-left text', async () => {
  const both = [claimOf(0, 10, { slot: 'true' }), claimOf(12, 20, { slot: 'false' })];
  column.dir = 'rtl';
  fake = draw(both, {}, { pill: false });
  await soon(() => expect(fake.all('.mark')).toHaveLength(2));
  const [one, two] = fake.all('.mark').map((mark) => mark.getBoundingClientRect());
  expect((two?.top ?? 0) - (one?.top ?? 0)).toBeCloseTo(26, 0);
  expect(one?.left).toBeGreaterThanOrEqual(720);
});

test('on a page that runs from right to left our words still run from left to right', async () => {
  document.documentElement.dir = 'rtl';
  onTestFinished(() => document.documentElement.removeAttribute('dir'));
  column.style.marginRight = '500px';
  start();
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  const [word, sources, shape] = ['b', 'span', 'svg'].map((part) =>
    fake.query(`.mark ${part}`)?.getBoundingClientRect(),
  );
  // The shape stands next to the column, which is on its left.
  expect(shape?.right).toBeLessThan(word?.left ?? 0);
  expect(word?.right).toBeLessThan(sources?.left ?? 0);
  const pill = fake.query('.pill .words') as HTMLElement;
  expect(getComputedStyle(pill).direction).toBe('ltr');
});

test('nothing is drawn on text: beside lines that run down, or of a claim in a further column', async () => {
  const saved = [claimOf(0, 10, { slot: 'true' }), claimOf(80, 90, { slot: 'false' })];
  // Two lines high: the rest stands in columns beside it.
  column.style.cssText += '; width: 200px; columns: 200px; height: 60px';
  fake = draw(saved, {}, { pill: false });
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  expect(fake.query('.mark')?.className).toBe('mark true');
  column.style.writingMode = 'vertical-rl';
  fake.overlay.show(saved, { ...ALL, pill: false });
  await soon(() => expect(fake.all('.mark')).toHaveLength(0));
});

test('the lane has a bar for each claim and the glyph of each verdict, on wide windows only', async () => {
  start();
  await soon(() => expect(lane()?.children).toHaveLength(3));
  expect(lane()?.getAttribute('aria-hidden')).toBe('true');
  expect(getComputedStyle(lane() as HTMLElement).pointerEvents).toBe('none');
  expect(lane()?.querySelectorAll('svg')).toHaveLength(1);
  await page.viewport(899, 800);
  fake.overlay.layout();
  await soon(() => expect(lane()).toBeNull());
});

test('two claims are too few for a lane', async () => {
  fake = draw(CLAIMS.slice(0, 2));
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  expect(lane()).toBeNull();
});

test('nothing of it is printed', async () => {
  start();
  await soon(() => expect(fake.all('.mark')).toHaveLength(1));
  const shown = () => (fake.query('.mark') as HTMLElement).checkVisibility();
  expect(shown()).toBe(true);
  await devtools.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    expect(shown()).toBe(false);
    expect((fake.query('.pill') as HTMLElement).checkVisibility()).toBe(false);
  } finally {
    await devtools.send('Emulation.setEmulatedMedia', { media: '' });
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
    fake = mount(many);
    marks = () => fake.all('.mark').length;
    fake.overlay.show(many, ALL);
    await soon(() => expect(marks()).toBe(1_000));
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
