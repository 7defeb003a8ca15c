import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { placeCard } from '@/lib/overlay/placement';

const made: HTMLElement[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

async function place(
  size: [number, number],
  column: { left: number; width: number; top: number },
  wanted: number,
) {
  await page.viewport(...size);
  const text = document.createElement('p');
  text.textContent = 'The harbour office counted 214 ships in June.';
  text.style.cssText = `position:fixed;margin:0;font:16px/24px monospace;left:${column.left}px;width:${column.width}px;top:${column.top}px`;
  document.body.append(text);
  made.push(text);
  const range = new Range();
  range.selectNodeContents(text);
  const card = document.createElement('div');
  card.style.cssText = 'position:fixed;box-sizing:border-box';
  document.body.append(card);
  made.push(card);
  return placeCard(card, range, text, wanted);
}

test('stands beside the text where 424 px are free', async () => {
  const place1 = await place([1280, 800], { left: 200, width: 500, top: 100 }, 400);
  expect(place1).toMatchObject({ side: 'right', width: 392, height: 400 });
  expect(place1.left).toBeGreaterThanOrEqual(700);
  expect(place1.left + place1.width).toBeLessThanOrEqual(1280);
  const place2 = await place([1280, 800], { left: 700, width: 500, top: 100 }, 400);
  expect(place2.side).toBe('left');
  expect(place2.left + place2.width).toBeLessThanOrEqual(700);
});

test('else lies below the claim, and above it near the end of the window', async () => {
  const below = await place([900, 800], { left: 100, width: 700, top: 100 }, 300);
  expect(below.side).toBe('below');
  expect(below.top).toBeGreaterThanOrEqual(124);
  const above = await place([900, 800], { left: 100, width: 700, top: 700 }, 300);
  expect(above.top + above.height).toBeLessThanOrEqual(700);
});

test('is never taller than the window or 720 px', async () => {
  const low = await place([1280, 400], { left: 200, width: 500, top: 100 }, 5_000);
  expect(low.height).toBe(368);
  expect(low.top).toBeGreaterThanOrEqual(0);
  const high = await place([1280, 1_000], { left: 200, width: 500, top: 100 }, 5_000);
  expect(high.height).toBe(720);
});

test('is a bottom sheet on narrow windows', async () => {
  const sheet = await place([500, 800], { left: 10, width: 480, top: 100 }, 5_000);
  expect(sheet).toMatchObject({ side: 'sheet', left: 0, width: 500, height: 480, top: 320 });
});

test('a sheet is never as wide as a card, by which the page in it tells the two apart', async () => {
  const narrow = await place([392, 800], { left: 10, width: 370, top: 100 }, 300);
  expect(narrow).toMatchObject({ side: 'sheet', width: 393 });
  const last = await place([719, 800], { left: 10, width: 370, top: 100 }, 300);
  expect(last).toMatchObject({ side: 'sheet', width: 719 });
  const card = await place([720, 800], { left: 10, width: 370, top: 100 }, 300);
  expect(card).toMatchObject({ side: 'below', width: 392 });
});
