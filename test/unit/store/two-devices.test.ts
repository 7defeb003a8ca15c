import { expect, it } from 'vitest';
import type { Snapshot } from '@/lib/model/snapshot';
import { importAll } from '@/lib/store/backup';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { exportAll } from '@/test/support/export-all';
import { citation, draft, draftOf, metadata, unwrap } from './samples';

/** Minutes that have passed, for both devices. */
let minutes = 0;

function device() {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  const now = () => new Date(Date.UTC(2024, 5, 1, 12, minutes++));
  return { db, store: createClaimStore(db, { now }) };
}

const rate = (value: string) => ({ scale: 'truth', value, word: value });

/** Everything of a library in an order of its own, as a file carries it. */
async function library({ db }: ReturnType<typeof device>): Promise<Snapshot> {
  const snapshot = JSON.parse(JSON.stringify(await exportAll(db))) as Snapshot;
  for (const rows of Object.values(snapshot) as { id: string }[][]) {
    rows.sort((a, b) => a.id.localeCompare(b.id));
  }
  return snapshot;
}

const take = async ({ db }: ReturnType<typeof device>, file: Snapshot) =>
  unwrap(await importAll(db, file));

const QUOTES = ['it rose', 'it fell', 'it stayed', 'it was cited', 'both saw it'] as const;

/** Two devices that had the same library and were then worked on, each by itself. */
async function apart() {
  const a = device();
  const ids: string[] = [];
  for (const [i, quote] of QUOTES.entries()) {
    ids.push(unwrap(await a.store.saveDraft(draftOf(quote, 100 * i))).id);
  }
  const [rose = '', fell = '', stayed = '', cited = '', both = ''] = ids;
  const first = unwrap(await a.store.addEvidence(cited, citation()));
  const second = unwrap(
    await a.store.addEvidence(cited, citation({ url: 'https://b.example/', title: 'B' })),
  );
  const b = device();
  await take(b, await library(a));
  // The same field of one claim, the later one there; of another, the later one here.
  unwrap(await a.store.setNote(rose, 'from A, older'));
  unwrap(await b.store.setNote(rose, 'from B, newer'));
  unwrap(await b.store.setVerdict(fell, rate('true')));
  unwrap(await a.store.setVerdict(fell, rate('false')));
  // Different fields of one claim: the later change is of the verdict, the note is not lost by it.
  unwrap(await b.store.setNote(both, 'from B, of another field'));
  unwrap(await a.store.setTags(both, ['steel']));
  unwrap(await a.store.setVerdict(both, rate('false')));
  // One deletes what the other goes on with.
  unwrap(await b.store.setTags(stayed, ['budget']));
  unwrap(await a.store.remove(stayed));
  // Citations: taken off here, added there.
  unwrap(await a.store.removeEvidence(first.evidence.id));
  unwrap(await b.store.updateEvidence(second.evidence.id, { stance: 'context' }));
  unwrap(await b.store.addEvidence(cited, citation({ url: 'https://c.example/', title: 'C' })));
  unwrap(await b.store.updateSource(second.source.id, { title: 'B, corrected' }));
  // What only one of them has.
  const elsewhere = metadata({
    url: 'https://post.example/a',
    urls: ['https://post.example/a'],
    title: 'A',
  });
  const onlyA = unwrap(await a.store.saveDraft(draft({ quote: 'only in A' })));
  const onlyB = unwrap(await b.store.saveDraft({ ...draftOf('only in B', 9), article: elsewhere }));
  return { a, b, ids: { rose, fell, stayed, cited, both, onlyA: onlyA.id, onlyB: onlyB.id } };
}

it.each([
  ['A first', ['a', 'b']],
  ['B first', ['b', 'a']],
] as const)('two devices that were worked on apart become one library, %s', async (_, order) => {
  const { ids, ...devices } = await apart();
  const files = { a: await library(devices.a), b: await library(devices.b) };
  // Each takes what the other had before either took anything.
  for (const name of order) await take(devices[name], files[name === 'a' ? 'b' : 'a']);
  const merged = await library(devices.a);
  expect(await library(devices.b)).toEqual(merged);

  const claim = (id: string) => merged.claims.find((each) => each.id === id);
  expect(merged.claims).toHaveLength(7);
  expect(claim(ids.rose)?.note).toBe('from B, newer');
  expect(claim(ids.fell)?.verdict?.value).toBe('false');
  const joined = claim(ids.both);
  expect([joined?.note, joined?.tags, joined?.verdict?.value]).toEqual([
    ...['from B, of another field', ['steel'], 'false'],
  ]);
  expect(claim(ids.stayed)?.deletedAt).not.toBeNull();
  expect(merged.sources.map(({ title }) => title).sort()).toEqual([
    'B, corrected',
    'C',
    'Labour force survey',
  ]);
  const cites = merged.evidence.filter(({ claimId }) => claimId === ids.cited);
  const titleOf = (id: string) => merged.sources.find((source) => source.id === id)?.title;
  expect(cites.map(({ sourceId, stance }) => [titleOf(sourceId), stance]).sort()).toEqual([
    ['B, corrected', 'context'],
    ['C', 'refutes'],
  ]);
  // What did not win is in the history, and can be had back from there.
  const trail = await devices.b.store.revisions(ids.rose);
  expect(trail.map(({ to }) => to)).toEqual(['from A, older', 'from B, newer']);
  expect(merged.revisions.filter(({ claimId }) => claimId === ids.fell)).toHaveLength(2);
  expect(
    merged.revisions.some(({ claimId, field }) => claimId === ids.stayed && field === 'tags'),
  ).toBe(true);

  // Once more, either way, and with the merged libraries: nothing changes any more.
  for (const name of order) {
    const { counts } = await take(devices[name], files[name]);
    expect(counts.claims.added + counts.claims.updated).toBe(0);
    await take(devices[name], files[name === 'a' ? 'b' : 'a']);
    await take(devices[name], merged);
    expect(await library(devices[name])).toEqual(merged);
  }
});

it('a third device gets the same from both files, in whatever order', async () => {
  const { a, b } = await apart();
  const files = [await library(a), await library(b)] as const;
  const [one, two] = [device(), device()];
  for (const file of files) await take(one, file);
  for (const file of files.toReversed()) await take(two, file);
  expect(await library(one)).toEqual(await library(two));
});
