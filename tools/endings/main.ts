import { waitForHighlights } from '@/tools/browsers/highlights';
import { openSession } from '@/tools/browsers/open';
import { buildExtension } from '@/tools/build';
import { SAMPLE_ARTICLE, SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { accountFor } from './account.ts';

// `npm run endings -- [OPERATIONS] [SEED] [BROWSER]`: ends the background at random during so many operations
// (1,000 by default), and says what was lost or doubled.

const [count, chosen, name] = process.argv.slice(2);
const operations = Number(count ?? 1_000);
const seed = Number(chosen ?? Date.now() % 1_000_000);
const browser = name === 'firefox' ? 'firefox' : 'chromium';
const extension = await buildExtension(browser);
const site = await serve(SAMPLE_SITE);
const session = await openSession(browser, { extension, headless: true });
try {
  const page = await session.openPage(`${site.url}${SAMPLE_ARTICLE}`);
  await waitForHighlights(page);
  const { saved, dismissed, ...rest } = await accountFor(
    session,
    await page.url(),
    operations,
    seed,
  );
  const lost = [saved, dismissed].flatMap(({ told, kept }) =>
    told.filter((quote) => !kept.includes(quote)),
  );
  const extra =
    saved.kept.length + dismissed.kept.length - saved.told.length - dismissed.told.length;
  console.log(
    `${browser}, seed ${seed}: ${rest.operations} operations, the background ended ${rest.endings} times,`,
  );
  console.log(`${rest.failures} answers did not come and were asked for again.`);
  console.log(`${saved.kept.length} claims and ${dismissed.kept.length} dismissals are on file.`);
  console.log(`Lost: ${lost.length}. Doubled or left over: ${extra + lost.length}.`);
  process.exitCode = lost.length > 0 || extra !== 0 ? 1 : 0;
} finally {
  await session.close();
  await site.close();
}
