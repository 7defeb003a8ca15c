import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { inChromium } from '../living/chromium.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import { growthRows } from './exponent.ts';
import { type Visit, visit } from './visit.ts';
import { SENTENCE_WORDS, withArticles } from './written.ts';

/** Words of the pages; of the longest the extension reads the first fifth. */
const WORDS = [2_500, 5_000, 10_000, 20_000, 100_000];
const ROUNDS = 2;

/** What a page of so many words costs, all of its sentences claims. */
export async function growPages(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const lengths = WORDS.map((words) => Math.round(words / SENTENCE_WORDS));
  const visits = await withArticles(lengths, (site) =>
    inChromium(extension, async (context) => {
      const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
      const base = new URL('/', worker.url()).href;
      const all: Visit[][] = lengths.map(() => []);
      for (let round = -1; round < ROUNDS; round++) {
        for (const [i, length] of lengths.entries()) {
          const made = await visit(context, base, `${site.url}${length}.html?${round}`, (state) =>
            ['on', 'none-found'].includes(state.status),
          );
          if (round >= 0) all[i]?.push(made);
        }
      }
      return all;
    }),
  );
  const costs = (pick: (visit: Visit) => number) =>
    visits.map((of, i) => ({ size: WORDS[i] ?? 0, cost: median(of.map(pick)) }));
  return [
    ...growthRows(
      'words of a page, until it is read',
      'ms',
      costs(({ ms }) => ms),
    ),
    ...growthRows(
      'words of a page, busy main thread',
      'ms',
      costs(({ busy }) => busy),
    ),
    ...growthRows(
      'words of a page, heap',
      'MB',
      costs(({ memory }) => memory),
    ),
  ];
}
