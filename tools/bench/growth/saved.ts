import { join } from 'node:path';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { bundle } from '../bundle.ts';
import { inChromium } from '../living/chromium.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import { growthRows } from './exponent.ts';
import { type Visit, visit } from './visit.ts';
import { sentenceOf, textOf, withArticles } from './written.ts';

/** Saved claims on one page of as many sentences as the most of them. */
const SAVED = [250, 500, 1_000, 2_000];
const ROUNDS = 2;

/** What it costs to find so many saved claims on their page again. */
export async function growSaved(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const fill = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const length = Math.max(...SAVED);
  const visits: Visit[][] = [];
  for (const saved of SAVED) {
    visits.push(
      await withArticles([length], (site) =>
        inChromium(extension, async (context) => {
          const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
          const base = new URL('/', worker.url()).href;
          const url = `${site.url}${length}.html`;
          const ours = await context.newPage();
          await ours.goto(`${base}options.html`);
          await ours.evaluate(fill);
          const sentences = Array.from({ length: saved }, (_, n) => sentenceOf(n).slice(0, -1));
          await ours.evaluate(
            `saveSentences(${[url, textOf(length), sentences].map((part) => JSON.stringify(part)).join()})`,
          );
          await ours.close();
          const all: Visit[] = [];
          for (let round = -1; round < ROUNDS; round++) {
            const made = await visit(
              context,
              base,
              url,
              ({ claims }) => claims.filter(({ claimId }) => claimId !== null).length === saved,
            );
            if (round >= 0) all.push(made);
          }
          return all;
        }),
      ),
    );
  }
  const costs = (pick: (visit: Visit) => number) =>
    visits.map((of, i) => ({ size: SAVED[i] ?? 0, cost: median(of.map(pick)) }));
  return [
    ...growthRows(
      'saved claims on a page, until all were looked for',
      'ms',
      costs(({ ms }) => ms),
    ),
    ...growthRows(
      'saved claims on a page, busy main thread',
      'ms',
      costs(({ busy }) => busy),
    ),
    ...growthRows(
      'saved claims on a page, heap',
      'MB',
      costs(({ memory }) => memory),
    ),
  ];
}
