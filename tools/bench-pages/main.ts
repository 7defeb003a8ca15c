/**
 * Reads saved pages in Chromium and holds the text against the one expected.
 *
 *   npx tsx tools/bench-pages/main.ts FOLDER [--show NAME] [--json]
 *
 * FOLDER has one folder a page, each with `source.html` and `expected.html`. The headline is left
 * out of the comparison, since the expected text has none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { type Browser, chromium } from 'playwright-core';
import { bundle } from '../bench/bundle.ts';
import { findBrowser } from '../browsers/find.ts';
import type { PageReading } from './in-page.ts';
import { surplusWords, wordOverlap } from './word-overlap.ts';

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npx tsx tools/bench-pages/main.ts FOLDER [--show NAME] [--json]');
  process.exit(2);
}
const shown = flags.includes('--show') ? flags[flags.indexOf('--show') + 1] : undefined;

const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
const server = createServer((request, response) => {
  const name = decodeURIComponent((request.url ?? '').split('/')[1] ?? '');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pageNames().includes(name) ? readFileSync(join(folder, name, 'source.html')) : '');
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const port = (server.address() as { port: number }).port;
const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows = [];
for (const name of pageNames()) {
  if (shown && name !== shown) continue;
  const reading = await read(browser, name);
  const expected = expectedText(readFileSync(join(folder, name, 'expected.html'), 'utf8'));
  const body = reading.blocks.filter(({ role }) => role !== 'headline');
  const text = body.map((block) => block.text).join('\n');
  const own = wordOverlap(expectedText(reading.readability), expected);
  rows.push({ name, ...reading, ...wordOverlap(text, expected), own });
  if (shown) {
    for (const block of reading.blocks) console.log(`[${block.role}] ${block.text}`);
    console.log('\nNOT EXPECTED', surplusWords(text, expected).join(' '));
    console.log('\nNOT FOUND', surplusWords(expected, text).join(' '));
  }
}
await browser.close();
server.close();

for (const row of rows) {
  console.log(
    row.name.padEnd(30),
    `p ${row.precision.toFixed(3)}  r ${row.recall.toFixed(3)}`,
    `(Readability p ${row.own.precision.toFixed(3)}  r ${row.own.recall.toFixed(3)})`,
    row.isArticle ? 'article' : '-      ',
    row.language.padEnd(4),
    `detect ${row.detectMs.toFixed(1)} ms  read ${row.readMs.toFixed(1)} ms, at a time ${row.longestMs.toFixed(1)}  ${row.words} words`,
    row.truncated ? 'truncated' : '',
    row.blocks.find(({ role }) => role === 'headline') ? '' : 'no headline',
  );
}
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `median precision ${median(rows.map((row) => row.precision)).toFixed(3)}`,
  `recall ${median(rows.map((row) => row.recall)).toFixed(3)}`,
  `read ${median(rows.map((row) => row.readMs)).toFixed(1)} ms`,
  `(most ${Math.max(...rows.map((row) => row.readMs)).toFixed(1)})`,
  `at a time ${median(rows.map((row) => row.longestMs)).toFixed(1)} ms`,
  `(most ${Math.max(...rows.map((row) => row.longestMs)).toFixed(1)})`,
);

function pageNames(): string[] {
  return readdirSync(folder as string, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

async function read(browser: Browser, name: string): Promise<PageReading> {
  const page = await browser.newPage();
  // Only the page itself: the network it was saved from is not there.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.continue()
      : route.abort(),
  );
  await page.goto(`http://127.0.0.1:${port}/${name}/page`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const reading = await page.evaluate(() =>
    (globalThis as unknown as { readPage: () => Promise<PageReading> }).readPage(),
  );
  await page.close();
  return reading;
}

function expectedText(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('script, style, noscript')) element.remove();
  // Without a layout, words of neighbouring blocks must not run together.
  for (const element of document.querySelectorAll(
    'p, div, li, td, th, h1, h2, h3, h4, h5, h6, br, dd, dt, figcaption, blockquote',
  )) {
    element.append(' ');
    element.prepend(' ');
  }
  return document.body.textContent ?? '';
}
