import { afterEach, expect, test } from 'vitest';
import { spanInView } from '@/lib/painting/in-view';

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const LENGTH = 10;

function page(count: number) {
  const blocks = Array.from({ length: count }, (_, index) => {
    const element = document.createElement('p');
    element.style.cssText = 'height: 100px; margin: 0';
    element.textContent = String(index).padStart(LENGTH - 1, '-');
    document.body.append(element);
    return { element, start: index * LENGTH, end: index * LENGTH + LENGTH - 1 };
  });
  const looked: number[] = [];
  const rangeOf = ({ start }: { start: number }) => {
    const index = start / LENGTH;
    looked.push(index);
    const range = new Range();
    range.selectNodeContents(blocks[index]?.element as Element);
    return range;
  };
  return { blocks, rangeOf, looked };
}

test('names the blocks in and near the window, looking at few of them', () => {
  const { blocks, rangeOf, looked } = page(1_000);
  scrollTo(0, 50_000);
  const view = spanInView(blocks, rangeOf, 400, 0);
  const top = Math.round((scrollY - 8) / 100);
  expect(view?.start).toBeGreaterThanOrEqual((top - 2) * LENGTH);
  expect(view?.start).toBeLessThanOrEqual((top + 1) * LENGTH);
  expect(view?.end).toBeGreaterThanOrEqual((top + 3) * LENGTH);
  expect(view?.end).toBeLessThanOrEqual((top + 7) * LENGTH);
  expect(looked.length).toBeLessThan(30);
});

test('an article above or below the window has nothing in view', () => {
  const { blocks, rangeOf } = page(20);
  document.body.style.height = '9000px';
  scrollTo(0, 5_000);
  expect(spanInView(blocks, rangeOf, 400, 0)).toBeNull();
  expect(spanInView([], rangeOf, 400)).toBeNull();
});
