import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HighlightName } from '@/lib/painting/highlight-names';
import { removeLeftovers } from '@/lib/painting/leftovers';
import { Painter } from '@/lib/painting/painter';

const WORDS = 'The council voted on Tuesday to close both schools.';
let text = new Text(WORDS);

const toRanges = ({ start, end }: { start: number; end: number }) => {
  if (end > text.length) return [];
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [range];
};
const texts = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
const layer = (name: HighlightName, ...spans: [number, number][]) =>
  [name, spans.map(([start, end]) => ({ start, end }))] as const;

beforeEach(() => {
  text = new Text(WORDS);
  document.body.replaceChildren(text);
});
afterEach(() => CSS.highlights.clear());

test('paints the spans of each layer with its priority', async () => {
  const painter = new Painter();
  await painter.paint(
    new Map([layer('claimlight-claim-3', [0, 11]), layer('claimlight-focus', [21, 28])]),
    toRanges,
  );
  expect(texts('claimlight-claim-3')).toEqual(['The council']);
  expect(texts('claimlight-focus')).toEqual(['Tuesday']);
  expect(CSS.highlights.get('claimlight-focus')?.priority).toBe(4);
});

test("the page's own highlights are left alone", async () => {
  const own = new Highlight(...toRanges({ start: 4, end: 11 }));
  CSS.highlights.set('search-results', own);
  const painter = new Painter();
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3])]), toRanges);
  painter.clear();
  removeLeftovers(CSS.highlights);
  expect([...CSS.highlights.keys()]).toEqual(['search-results']);
});

test('a span that stays keeps its range, one that goes loses it', async () => {
  const painter = new Painter();
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3], [4, 11])]), toRanges);
  const [kept] = [...(CSS.highlights.get('claimlight-claim-1') ?? [])];
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3], [12, 17])]), toRanges);
  expect(texts('claimlight-claim-1').sort()).toEqual(['The', 'voted']);
  expect([...(CSS.highlights.get('claimlight-claim-1') ?? [])][0]).toBe(kept);
});

test('renewing changes only the ranges whose nodes are other ones', async () => {
  const other = new Text(WORDS);
  document.body.append(other);
  const nodes = [text, other];
  const inNodes = ({ start, end }: { start: number; end: number }) => {
    const range = new Range();
    const node = nodes[start >= 100 ? 1 : 0] as Text;
    range.setStart(node, start % 100);
    range.setEnd(node, end % 100);
    return [range];
  };
  const painter = new Painter();
  const layers = new Map([layer('claimlight-claim-1', [4, 11], [104, 111])]);
  await painter.paint(layers, inNodes);
  const before = [...(CSS.highlights.get('claimlight-claim-1') ?? [])];
  nodes[1] = new Text(WORDS);
  other.replaceWith(nodes[1]);
  await painter.paint(layers, inNodes, { renew: true });
  const after = [...(CSS.highlights.get('claimlight-claim-1') ?? [])];
  expect(after).toHaveLength(2);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[1]?.startContainer).toBe(nodes[1]);
});

test('renewing keeps ranges of text that came to stand elsewhere in the article', async () => {
  const painter = new Painter();
  await painter.paint(new Map([layer('claimlight-claim-1', [4, 11])]), toRanges);
  const [before] = [...(CSS.highlights.get('claimlight-claim-1') ?? [])];
  // A paragraph of 20 came in above: the same place on the page has another offset now.
  const shifted = (span: { start: number; end: number }) =>
    toRanges({ start: span.start - 20, end: span.end - 20 });
  await painter.paint(new Map([layer('claimlight-claim-1', [24, 31])]), shifted, { renew: true });
  expect([...(CSS.highlights.get('claimlight-claim-1') ?? [])]).toEqual([before]);
});

test('what is in view is painted before the rest', async () => {
  const painter = new Painter();
  const many = Array.from({ length: 45 }, (_, i) => [i, i + 3] as [number, number]);
  const view = { start: 40, end: 44 };
  let seen: string[] = [];
  await painter.paint(new Map([layer('claimlight-claim-1', ...many)]), toRanges, {
    view,
    pause: async () => {
      if (seen.length === 0) seen = texts('claimlight-claim-1');
    },
  });
  const inView = many.filter(([start, end]) => start < view.end && end > view.start);
  expect(seen.slice(0, inView.length)).toEqual(
    inView.map(([start, end]) => WORDS.slice(start, end)),
  );
  expect(texts('claimlight-claim-1')).toHaveLength(many.length);
});

test('a later picture overtakes one that is still being painted', async () => {
  const painter = new Painter();
  const many = Array.from({ length: 900 }, (_, i) => [i % 30, (i % 30) + 3 + (i % 17)]) as [
    number,
    number,
  ][];
  const first = painter.paint(new Map([layer('claimlight-claim-1', ...many)]), toRanges, {
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  await painter.paint(new Map([layer('claimlight-claim-2', [0, 3])]), toRanges);
  await first;
  expect([...CSS.highlights.keys()]).toEqual(['claimlight-claim-2']);
});

test('an overtaken renewal leaves nothing behind', async () => {
  const painter = new Painter();
  const many = Array.from({ length: 40 }, (_, i) => [i, i + 3] as [number, number]);
  const layers = new Map([layer('claimlight-claim-1', ...many)]);
  await painter.paint(layers, toRanges);
  text = new Text(WORDS);
  document.body.replaceChildren(text);
  const renewed = painter.paint(layers, toRanges, {
    renew: true,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3])]), toRanges);
  await renewed;
  expect(texts('claimlight-claim-1')).toEqual(['The']);
});

test('spans whose nodes are gone are left out', async () => {
  const painter = new Painter();
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3], [900, 950])]), toRanges);
  expect(texts('claimlight-claim-1')).toEqual(['The']);
});

test('text in a frame is painted by the registry of its own document', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  const there = inner.createTextNode(WORDS);
  inner.body.append(there);
  const range = inner.createRange();
  range.setStart(there, 4);
  range.setEnd(there, 11);
  const painter = new Painter();
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3], [100, 107])]), (span) =>
    span.start === 100 ? [range] : toRanges(span),
  );
  const { CSS: own } = frame.contentWindow as Window & { CSS: typeof CSS };
  expect(texts('claimlight-claim-1')).toEqual(['The']);
  expect([...(own.highlights.get('claimlight-claim-1') ?? [])]).toEqual([range]);
  painter.clear();
  expect(own.highlights.has('claimlight-claim-1')).toBe(false);
});
