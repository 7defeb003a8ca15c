import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchPointer } from '@/lib/session/pointer';

let stop: AbortController;
let opened: string[];
let hovered: ({ x: number; y: number } | null)[];

beforeEach(() => {
  stop = new AbortController();
  opened = [];
  hovered = [];
  document.body.innerHTML =
    '<p id="text">Plain words, <a id="link" href="#there">a link</a> and <button id="button">a button</button></p>';
  watchPointer(
    window,
    {
      claimAt: () => 'claim',
      owns: () => false,
      open: (key) => opened.push(key),
      hover: (point) => hovered.push(point),
    },
    stop.signal,
  );
});
afterEach(() => stop.abort());

const byId = (id: string) => document.getElementById(id) as HTMLElement;

test('a plain click on a claim opens it', async () => {
  await userEvent.click(byId('text'), { position: { x: 5, y: 8 } });
  expect(opened).toEqual(['claim']);
});

test('a link under a highlight works as a link, a button as a button', async () => {
  await userEvent.click(byId('link'));
  await userEvent.click(byId('button'));
  expect(opened).toEqual([]);
  expect(location.hash).toBe('#there');
});

test('where all of a page answers to clicks, its text still does to ours', async () => {
  document.body.setAttribute('onclick', 'void 0');
  await userEvent.click(byId('text'), { position: { x: 5, y: 8 } });
  document.body.removeAttribute('onclick');
  expect(opened).toEqual(['claim']);
});

test('a page whose script clicks cannot open a card', () => {
  byId('text').click();
  expect(opened).toEqual([]);
});

test('selecting text is no click', async () => {
  const clicks = vi.fn();
  byId('text').addEventListener('click', clicks);
  await userEvent.dragAndDrop(byId('text'), byId('text'), {
    sourcePosition: { x: 2, y: 8 },
    targetPosition: { x: 60, y: 8 },
  });
  expect(getSelection()?.isCollapsed).toBe(false);
  // The browser makes a click of it all the same.
  expect(clicks).toHaveBeenCalledOnce();
  expect(opened).toEqual([]);
  getSelection()?.removeAllRanges();
});

test('moving over the page says what is under the pointer', async () => {
  await userEvent.hover(byId('text'));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const box = byId('text').getBoundingClientRect();
  expect(hovered.at(-1)?.y).toBeCloseTo(box.top + box.height / 2, -1);
});

test('after the end nothing is heard', async () => {
  stop.abort();
  await userEvent.click(byId('text'), { position: { x: 5, y: 8 } });
  expect(opened).toEqual([]);
});
