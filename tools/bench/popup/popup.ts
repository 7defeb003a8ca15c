import type { BrowserContext } from 'playwright-core';
import { SAMPLE_ARTICLE, SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { besideEmpty, type Filled, openPage } from '../opening/beside-empty.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';

/** Claims on file, for each of which the popup is opened anew. */
const STORES = [0, 1_000, 100_000];
const ROUNDS = 15;
/** The longest that one opening may take, in ms. */
const PATIENCE = 20_000;

/** What is waited for: the first paint with content, and the first row of a list. In ms after the navigation. */
interface Opening {
  paint: number;
  row: number | null;
}

/**
 * How long the popup takes to show something, with nothing, much and very much on file, beside the popup of
 * an extension that has one line of text. Both are opened in a tab, in turns, in one browser.
 */
export async function benchPopup(stores: readonly number[]): Promise<Row[]> {
  const site = await serve(SAMPLE_SITE);
  const article = `${site.url}${SAMPLE_ARTICLE}`;
  try {
    return await besideEmpty(stores.length > 0 ? stores : STORES, (filled) =>
      rowsFor(filled, article),
    );
  } finally {
    await site.close();
  }
}

async function rowsFor({ context, claims, ours: base, empty }: Filled, article: string) {
  const popup = `${base}popup.html?tab=${await openArticle(context, base, article)}`;
  const ours: Opening[] = [];
  const saved: Opening[] = [];
  const theirs: Opening[] = [];
  // The first round warms the browser and the background.
  for (let round = -1; round < ROUNDS; round++) {
    const there = await open(context, empty, null);
    const here = await open(context, popup, '[data-row]');
    const list = await open(context, popup, '[data-row]', claims > 0);
    if (round < 0) continue;
    theirs.push(there);
    ours.push(here);
    saved.push(list);
  }
  const peer = median(theirs.map(({ paint }) => paint));
  const rowOf = (name: string, times: readonly (number | null)[]): Row => ({
    name: `${claims.toLocaleString('en')} on file: ${name}`,
    ours: median(times.map((time) => time ?? Number.NaN)),
    ...{ peer, peerName: 'an empty popup', unit: 'ms' },
  });
  return [
    rowOf(
      'first content',
      ours.map(({ paint }) => paint),
    ),
    rowOf(
      'first claim of the page',
      ours.map(({ row }) => row),
    ),
    ...(claims > 0
      ? [
          rowOf(
            'first saved claim, after choosing "Saved"',
            saved.map(({ row }) => row),
          ),
        ]
      : []),
  ];
}

/** Opens the article in a tab of its own; gives the browser's number of the tab. */
async function openArticle(
  context: BrowserContext,
  base: string,
  article: string,
): Promise<number> {
  await (await context.newPage()).goto(article);
  const ours = await context.newPage();
  await ours.goto(`${base}options.html`);
  const tab = await ours.evaluate<number>(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(article)}).id)`,
  );
  await ours.close();
  return tab;
}

/** Opens a page in a tab; `row` is what to wait for besides, `saved` chooses the saved claims first. */
async function open(
  context: BrowserContext,
  url: string,
  row: string | null,
  saved = false,
): Promise<Opening> {
  const { page, paint } = await openPage(context, url);
  let at: number | null = null;
  if (row !== null) {
    if (saved) await page.waitForSelector(row, { timeout: PATIENCE });
    at = await page.evaluate<number>(`(async () => {
      const started = ${saved} ? performance.now() : 0;
      if (${saved}) document.querySelector('#tab-saved').click();
      const row = () => document.querySelector(${saved} ? '[data-id]' : ${JSON.stringify(row)});
      while (!row()) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;
    })()`);
  }
  await page.close();
  return { paint, row: at };
}
