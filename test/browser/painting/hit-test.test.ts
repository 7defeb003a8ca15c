import { expect, test } from 'vitest';
import { claimAt } from '@/lib/painting/hit-test';

const paragraph = document.createElement('p');
paragraph.style.cssText = 'font: 20px/30px monospace; width: 400px; margin: 20px';
paragraph.textContent = 'Rents rose by 41 percent in five years, the city said on Monday.';
document.body.append(paragraph);
const text = paragraph.firstChild as Text;
const toRange = ({ start, end }: { start: number; end: number }) => {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
};
const claims = [
  { key: 'outer', start: 0, end: 38 },
  { key: 'inner', start: 14, end: 24 },
];
CSS.highlights.set('claimlight-claim-1', new Highlight(...claims.map(toRange)));
const at = (x: number, y: number) =>
  claimAt(
    document,
    { x, y },
    claims,
    (node, offset) => (node === text ? offset : null),
    (span) => [toRange(span)],
  );
const middle = (start: number, end: number) => {
  const box = toRange({ start, end }).getClientRects()[0] as DOMRect;
  return [box.left + box.width / 2, box.top + box.height / 2] as const;
};

test('a point on the text of a claim finds it; of nested ones the inner', () => {
  expect(at(...middle(0, 5))?.key).toBe('outer');
  expect(at(...middle(15, 20))?.key).toBe('inner');
});

test('a point beside, below or on other text finds nothing', () => {
  expect(at(...middle(50, 55))).toBeNull();
  const box = paragraph.getBoundingClientRect();
  expect(at(box.right + 60, box.top + 10)).toBeNull();
  expect(at(box.left + 10, box.bottom + 40)).toBeNull();
});

test('a first letter with a style of its own is a part of its claim', () => {
  const style = document.createElement('style');
  style.textContent = 'p::first-letter { float: left; font-size: 4em }';
  document.head.append(style);
  expect(at(...middle(0, 1))?.key).toBe('outer');
  style.remove();
});
