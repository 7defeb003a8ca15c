import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PageHandle, Session } from '@/tools/browsers/driver';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { openSession } from '@/tools/browsers/open';
import { readPageState } from '@/tools/browsers/page-state';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_ARTICLE, SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { type DemoOptions, readArguments } from './arguments.ts';
import { describeFindings } from './report.ts';

// `npm start`: shows the extension at work on the sample article.

async function demo({ browser, headless }: DemoOptions): Promise<void> {
  console.log('Building the extension ...');
  const extension = await buildExtension(browser);
  const site = await serve(SAMPLE_SITE);
  console.log(`The sample article is at ${site.url}${SAMPLE_ARTICLE}`);
  let session: Session | undefined;
  try {
    session = await openSession(browser, { extension, headless });
    console.log(`Reading it in ${browser} ${session.version}${headless ? ', headless' : ''} ...\n`);
    await show(session, `${site.url}${SAMPLE_ARTICLE}`, headless);
  } finally {
    await session?.close();
    await site.close();
  }
}

async function show(session: Session, url: string, headless: boolean): Promise<void> {
  const page = await session.openPage(url);
  await waitForHighlights(page, 30_000);
  const state = await readPageState(session, url);
  if (state === undefined) throw new Error('The page was highlighted, but its reader is silent.');
  console.log(describeFindings(state));
  await page.toFront();
  if (headless) {
    console.log(`\nScreenshot: ${await takeScreenshot(session, page)}`);
    return;
  }
  console.log('\nClick a lit sentence. Close the browser, or press Ctrl C, to end.');
  process.once('SIGINT', () => void session.close());
  await session.closed();
}

async function takeScreenshot(session: Session, page: PageHandle): Promise<string> {
  const file = join(ROOT, 'shots', `start-${session.name}.png`);
  mkdirSync(join(ROOT, 'shots'), { recursive: true });
  await page.evaluate('void document.querySelector(".story")?.scrollIntoView()');
  await page.screenshot(file);
  return relative(process.cwd(), file);
}

try {
  await demo(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
