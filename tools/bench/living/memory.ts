import { heapOf } from '@/tools/browsers/heap';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import type { Row } from '../row.ts';
import { inChromium, isLit, openTab, type Tab } from './chromium.ts';

const MB = 1_000_000;
/** After how many changes of article in one tab the memory is looked at. */
const EARLY = 10;
const LATE = 50;
const ROUTES = ['#/story/reef', '#/story/bridge'];
const WORDS: Record<string, string> = { '#/story/reef': 'Coral', '#/story/bridge': 'bridge' };

/**
 * The JavaScript heap of a page after its garbage was collected: of a very long page with the
 * extension, the peer without it; and after 50 changes of article in one tab, the peer after 10. `folder`
 * and `file` name another long page than our own.
 */
export async function benchMemory(folder = SAMPLE_SITE, file = 'huge.html'): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(folder);
  const own = await serve(SAMPLE_SITE);
  try {
    const bare = await inChromium(null, async (context) => {
      const tab = await openTab(context);
      await tab.page.goto(`${site.url}${file}`);
      return heapOf(tab.cdp);
    });
    return await inChromium(extension, async (context) => {
      const long = await openTab(context);
      await long.page.goto(`${site.url}${file}`);
      await waitFor('highlights', () => isLit(long.page), { timeout: 60_000 });
      const used = await heapOf(long.cdp);
      await long.page.close();
      const tab = await openTab(context);
      const early = await visit(tab, own.url, 0, EARLY);
      const late = await visit(tab, own.url, EARLY, LATE);
      return [
        { name: `${file}: heap of the page`, ours: used / MB, peer: bare / MB, unit: 'MB' },
        {
          name: `after ${LATE} articles in one tab`,
          ours: late.heap / MB,
          peer: early.heap / MB,
          unit: 'MB',
        },
        {
          name: `nodes after ${LATE} articles in one tab`,
          ours: late.nodes,
          peer: early.nodes,
          unit: 'nodes',
        },
      ].map((row, index) => ({
        ...row,
        peerName: index === 0 ? 'without the extension' : `after ${EARLY}`,
      }));
    });
  } finally {
    await site.close();
    await own.close();
  }
}

/** Goes from article to article, each time until it is lit. */
async function visit({ page, cdp }: Tab, site: string, from: number, to: number) {
  if (from === 0) await page.goto(`${site}hash-routes.html`);
  for (let turn = from; turn < to; turn++) {
    const route = ROUTES[turn % ROUTES.length] ?? '';
    await page.evaluate((hash) => {
      location.hash = hash;
    }, route);
    await waitFor(`the article ${turn}`, () => isLitWith(page, WORDS[route] ?? ''), {
      timeout: 20_000,
    });
  }
  const used = await heapOf(cdp);
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { heap: used, nodes };
}

const isLitWith = (page: Tab['page'], words: string) =>
  page.evaluate(
    (wanted) =>
      [...CSS.highlights].some(
        ([name, ranges]) =>
          name.startsWith('claimlight-claim') &&
          [...ranges].some((range) => range.startContainer.textContent?.includes(wanted)),
      ),
    words,
  );
