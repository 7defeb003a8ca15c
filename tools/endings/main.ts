import { waitForHighlights } from '@/tools/browsers/highlights';
import { openSession } from '@/tools/browsers/open';
import { buildExtension } from '@/tools/build';
import { SAMPLE_ARTICLE, SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { accountFor } from './account.ts';

// `npm run endings -- [OPERATIONS] [SEED]`: ends the background at random during so many operations in
// Chromium (1,000 by default), and says what was lost or doubled.

const [operations = 1_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const extension = await buildExtension('chromium');
const site = await serve(SAMPLE_SITE);
const session = await openSession('chromium', { extension, headless: true });
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
    `seed ${seed}: ${rest.operations} operations, the background ended ${rest.endings} times,`,
  );
  console.log(`${rest.failures} answers did not come and were asked for again.`);
  console.log(`${saved.kept.length} claims and ${dismissed.kept.length} dismissals are on file.`);
  console.log(`Lost: ${lost.length}. Doubled or left over: ${extra + lost.length}.`);
  process.exitCode = lost.length > 0 || extra !== 0 ? 1 : 0;
} finally {
  await session.close();
  await site.close();
}
