import type { BrowserContext, Page } from 'playwright-core';
import { besideEmpty, type Filled, openPage } from '../opening/beside-empty.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';

/** Claims on file, for each of which the library is opened anew. */
const STORES = [1_000, 100_000];
const ROUNDS = 5;
/** As a library has them whose keeper checks thoroughly: half a source and two citations a claim. */
const CITED = { sources: 1 / 2, citations: 2 };

/** Of one opening: times in ms after the navigation, the rest in the units of their names. */
interface Opening {
  paint: number;
  row: number;
  /** When the filters said how many claims they leave. */
  counts: number;
  /** The longest task of the main thread up to then. */
  longest: number;
  /** From a click on a column's head to the rows in that order. */
  sorted: number;
  /** The longest time between two frames while the list is scrolled from end to end. */
  frame: number;
  /** Memory of scripts after all that, in MB. */
  memory: number;
}

/** How long the library takes to show something, beside a page of an extension that has one line of text. */
export async function benchLibrary(
  stores: readonly number[],
  rounds: number = ROUNDS,
): Promise<Row[]> {
  const wanted = stores.length > 0 ? stores : STORES;
  return besideEmpty(wanted, (filled) => rowsFor(filled, rounds), CITED);
}

async function rowsFor({ context, claims, ours: base, empty }: Filled, rounds: number) {
  const ours: Opening[] = [];
  const theirs: number[] = [];
  // The first round warms the browser and the store.
  for (let round = -1; round < rounds; round++) {
    const there = await openPage(context, empty);
    await there.page.close();
    const here = await openLibrary(context, `${base}library.html`);
    if (round < 0) continue;
    theirs.push(there.paint);
    ours.push(here);
  }
  const of = (name: string, what: (opening: Opening) => number, unit: string): Row => ({
    name: `${claims.toLocaleString('en')} on file: ${name}`,
    ours: median(ours.map(what)),
    unit,
  });
  const peer = { peer: median(theirs), peerName: 'an empty page' };
  return [
    { ...of('first content', ({ paint }) => paint, 'ms'), ...peer },
    { ...of('first row', ({ row }) => row, 'ms'), ...peer },
    { ...of('counts of the filters', ({ counts }) => counts, 'ms'), ...peer },
    of('longest task until then', ({ longest }) => longest, 'ms'),
    of('another order', ({ sorted }) => sorted, 'ms'),
    of('longest frame while scrolling', ({ frame }) => frame, 'ms'),
    of('memory of scripts', ({ memory }) => memory, 'MB'),
  ];
}

async function openLibrary(context: BrowserContext, url: string): Promise<Opening> {
  const { page, paint } = await openPage(context, url);
  const row = await timeOf(page, '[data-row]');
  const counts = await timeOf(page, 'aside [data-counted]');
  const longest = await page.evaluate<number>(LONGEST_TASK);
  const sorted = await page.evaluate<number>(SORT);
  const frame = await page.evaluate<number>(SCROLL);
  const memory = await page.evaluate<number>('performance.memory.usedJSHeapSize / 1e6');
  await page.close();
  return { paint, row, counts, longest, sorted, frame, memory };
}

/** When an element came to be, in ms after the navigation; looked for with each frame. */
const timeOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`(async () => {
    while (!document.querySelector(${JSON.stringify(selector)})) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now();
  })()`);

const LONGEST_TASK = `new Promise((resolve) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(longest), 100);
})`;

/** Chooses the order by score, and waits for it. */
const SORT = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const started = performance.now();
  const head = () => document.querySelector('[role=columnheader][aria-sort]:nth-last-child(2)');
  const first = document.querySelector('[data-row]').dataset.id;
  head().querySelector('button').click();
  while (head().getAttribute('aria-sort') === 'none' || document.querySelector('[data-row]').dataset.id === first) {
    await frame();
  }
  return performance.now() - started;
})()`;

/** Goes through the whole list in 120 steps; gives the longest time between two frames. */
const SCROLL = `(async () => {
  const scroller = document.querySelector('[role=grid]').parentElement;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let longest = 0;
  let last = await frame().then(() => performance.now());
  for (let step = 1; step <= 120; step++) {
    scroller.scrollTop = (scroller.scrollHeight * step) / 120;
    await frame();
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return longest;
})()`;
