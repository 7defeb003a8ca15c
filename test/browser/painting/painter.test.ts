import { afterEach, expect, test } from 'vitest';
import type { HighlightName } from '@/lib/painting/highlight-names';
import { removeLeftovers } from '@/lib/painting/leftovers';
import { Painter } from '@/lib/painting/painter';

const text = document.createTextNode('The council voted on Tuesday to close both schools.');
document.body.append(text);
const toRange = ({ start, end }: { start: number; end: number }) => {
  if (end > text.length) return null;
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
};
const texts = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
const layer = (name: HighlightName, ...spans: [number, number][]) =>
  [name, spans.map(([start, end]) => ({ start, end }))] as const;

afterEach(() => CSS.highlights.clear());

test('paints the spans of each layer with its priority', async () => {
  const painter = new Painter(CSS.highlights);
  await painter.paint(
    new Map([layer('claimlight-claim-3', [0, 11]), layer('claimlight-focus', [21, 28])]),
    toRange,
  );
  expect(texts('claimlight-claim-3')).toEqual(['The council']);
  expect(texts('claimlight-focus')).toEqual(['Tuesday']);
  expect(CSS.highlights.get('claimlight-focus')?.priority).toBe(4);
});

test("the page's own highlights are left alone", async () => {
  const own = new Highlight(toRange({ start: 4, end: 11 }) as Range);
  CSS.highlights.set('search-results', own);
  const painter = new Painter(CSS.highlights);
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3])]), toRange);
  painter.clear();
  removeLeftovers(CSS.highlights);
  expect([...CSS.highlights.keys()]).toEqual(['search-results']);
});

test('unchanged layers keep their highlight, renewed ones get another', async () => {
  const painter = new Painter(CSS.highlights);
  const layers = new Map([layer('claimlight-claim-1', [0, 3])]);
  await painter.paint(layers, toRange);
  const before = CSS.highlights.get('claimlight-claim-1');
  await painter.paint(layers, toRange);
  expect(CSS.highlights.get('claimlight-claim-1')).toBe(before);
  await painter.paint(layers, toRange, true);
  expect(CSS.highlights.get('claimlight-claim-1')).not.toBe(before);
});

test('a later picture overtakes one that is still being painted', async () => {
  const painter = new Painter(CSS.highlights);
  const many = Array.from({ length: 4_000 }, (_, i) => [i % 40, (i % 40) + 3] as [number, number]);
  const first = painter.paint(new Map([layer('claimlight-claim-1', ...many)]), toRange);
  await painter.paint(new Map([layer('claimlight-claim-2', [0, 3])]), toRange);
  await first;
  expect([...CSS.highlights.keys()]).toEqual(['claimlight-claim-2']);
});

test('spans whose nodes are gone are left out', async () => {
  const painter = new Painter(CSS.highlights);
  await painter.paint(new Map([layer('claimlight-claim-1', [0, 3], [900, 950])]), toRange);
  expect(texts('claimlight-claim-1')).toEqual(['The']);
});
