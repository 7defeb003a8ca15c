import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '@/tools/browsers/find';
import { bundle } from '../bundle.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import type { AnchoringTime, Peer } from './in-page.ts';
import { installPeers, PEERS } from './peers.ts';

const WORDS = 50_000;
const CLAIMS = 1_000;
const SEED = 4;
/** Ours is short enough to be taken several times; the peers take many seconds. */
const ROUNDS = 5;

const VERSIONS = [
  ['before', 'unchanged'],
  ['after', 'after edits'],
] as const;

/**
 * Finds 1,000 claims again on a page of 50,000 words in Chromium, as it was and after edits, against the
 * npm libraries that do so: time, index and ranges included; anchors at a wrong
 * place, those at changed facts without a word, and words that are there and were not found.
 */
export async function benchAnchoring(count = CLAIMS): Promise<Row[]> {
  const peers = await bundle(installPeers());
  const script = `${peers};${await bundle(join(import.meta.dirname, 'in-page.ts'))}`;
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const rows: Row[] = [];
    for (const [version, words] of VERSIONS) {
      const measured = await measure(() => browser.newPage(), script, version, count);
      const { ours, ...peers } = measured;
      const scale = `${count.toLocaleString('en')} claims, ${WORDS.toLocaleString('en')} words, ${words}`;
      for (const [peer, its] of Object.entries(peers)) {
        const peerName = `${peer} ${PEERS[peer as keyof typeof PEERS]}`;
        rows.push({
          name: `${scale} (${inCounts(ours)}; peer ${inCounts(its)})`,
          ours: ours.ms,
          peer: its.ms,
          peerName,
          unit: 'ms',
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const inCounts = ({ wrong, silent, missed }: AnchoringTime) =>
  `${wrong} wrong, ${silent} silent, ${missed} missed`;

async function measure(
  open: () => Promise<Page>,
  script: string,
  version: 'before' | 'after',
  count: number,
): Promise<Record<Peer, AnchoringTime>> {
  const one = async (peer: Peer) => {
    const page = await open();
    await page.evaluate(script);
    const time = await page.evaluate(
      ([name, scale, which]) =>
        (
          globalThis as unknown as {
            timeAnchoring: (...all: unknown[]) => Promise<AnchoringTime>;
          }
        ).timeAnchoring(name, scale, which),
      [peer, { words: WORDS, count, seed: SEED }, version] as const,
    );
    await page.close();
    return time;
  };
  const ours: AnchoringTime[] = [];
  for (let round = 0; round < ROUNDS; round++) ours.push(await one('ours'));
  return {
    ours: { ...(ours[0] as AnchoringTime), ms: median(ours.map(({ ms }) => ms)) },
    '@apache-annotator/dom': await one('@apache-annotator/dom'),
    'dom-anchor-text-quote': await one('dom-anchor-text-quote'),
  };
}
