import { expect, it } from 'vitest';
import { readFile } from '@/lib/exchange/read-file';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Snapshot } from '@/lib/model/snapshot';
import { importAll, undoImport } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { contents } from '@/test/support/contents';
import { exportAll } from '@/test/support/export-all';
import { citation, draft, openStore, unwrap } from './samples';

const { article, quote } = draft();

/** What another program knows of the same claim, as a CSV file. */
async function theirs(cells: Record<string, string> = {}): Promise<Snapshot> {
  const row: Record<string, string> = {
    url: article.url,
    article: 'Another title',
    quote,
    verdict: 'True',
    note: 'Their note',
    tags: 'Labour\nnew',
    sources: 'https://statistics.example/labour/2023\nhttps://other.example/report',
    stances: 'supports\nsupports',
    created: '2030-01-01',
    ...cells,
  };
  const line = (values: string[]) =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  const text = `${line(Object.keys(row))}\n${line(Object.values(row))}\n`;
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const read = unwrap(
    await readFile(bytes, { importedAt: '2030-01-02T00:00:00.000Z', scales: PRESET_SCALES }),
  );
  expect(read.reports).toEqual([]);
  return read.records;
}

/** A store with that claim, cited, tagged, noted and rated. */
async function filled() {
  const opened = openStore();
  const claim = unwrap(await opened.store.saveDraft(draft()));
  unwrap(await opened.store.addEvidence(claim.id, citation()));
  unwrap(await opened.store.setTags(claim.id, ['labour']));
  unwrap(await opened.store.setNote(claim.id, 'Our note'));
  const verdict = { scale: 'truth', value: 'false', word: 'False' };
  unwrap(await opened.store.setVerdict(claim.id, verdict));
  return { ...opened, claim };
}

const join = async (db: ClaimlightDatabase, records: Snapshot) =>
  unwrap(await importAll(db, records, { own: false, now: () => new Date('2030-01-03') }));

it('adds a claim of another program with its article, source and evidence', async () => {
  const { db, store } = openStore();
  const { counts } = await join(db, await theirs());
  expect(counts.claims).toEqual({ added: 1, updated: 0, unchanged: 0 });
  const [row] = await store.forUrls([article.url]);
  const detail = await store.detail(row?.claim.id ?? '');
  expect(detail).toMatchObject({
    claim: { origin: 'import', quote, verdict: { value: 'true' }, note: 'Their note' },
    article: { title: 'Another title' },
    sources: [
      { evidence: { stance: 'supports' } },
      { source: { url: 'https://other.example/report' } },
    ],
  });
});

it('adds to a claim that is here what it lacks, and replaces nothing', async () => {
  const { db, store, claim } = await filled();
  const { counts } = await join(db, await theirs());
  expect(counts.claims).toEqual({ added: 0, updated: 1, unchanged: 0 });
  expect(await db.claims.count()).toBe(1);
  const detail = await store.detail(claim.id);
  expect(detail?.claim).toMatchObject({
    verdict: { value: 'false' },
    note: 'Our note\n\nTheir note',
    tags: ['labour', 'new'],
    origin: 'detected',
  });
  expect(detail?.article.title).toBe(article.title);
  expect(detail?.sources.map(({ source, evidence }) => [source.title, evidence.stance])).toEqual([
    ['Labour force survey', 'refutes'],
    ['', 'supports'],
  ]);
  const trail = (await store.revisions(claim.id)).slice(-3).map(({ field }) => field);
  expect(trail.sort()).toEqual(['evidence', 'note', 'tags']);
});

it('changes nothing the second time', async () => {
  const { db } = await filled();
  const records = await theirs();
  await join(db, records);
  const before = await contents(db);
  const { counts } = await join(db, records);
  expect(counts.claims).toEqual({ added: 0, updated: 0, unchanged: 1 });
  expect(await contents(db)).toEqual(before);
});

it('fills an empty verdict, and leaves a deleted claim deleted', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  await join(db, await theirs());
  expect((await db.claims.get(claim.id))?.verdict?.value).toBe('true');
  await store.remove(claim.id);
  const own = await theirs({ id: claim.id, quote: 'other words' });
  const { counts } = await join(db, own);
  expect(counts.claims.added).toBe(0);
  expect((await db.claims.get(claim.id))?.deletedAt).not.toBeNull();
});

it('can be undone as a whole, as can the import of a backup', async () => {
  const there = await filled();
  const { db, store, claim } = await filled();
  const before = await contents(db);
  for (const [records, own] of [
    [await theirs(), false],
    [await exportAll(there.db), true],
  ] as const) {
    const report = unwrap(await importAll(db, records, { own }));
    expect(await contents(db)).not.toEqual(before);
    unwrap(await undoImport(db, report));
    expect(await contents(db)).toEqual(before);
  }
  expect((await store.detail(claim.id))?.sources).toHaveLength(1);
});

it('several notes on one claim come one after the other, in its history, too', async () => {
  const { db, store, claim } = await filled();
  const records = await theirs();
  const [one] = records.claims;
  if (!one) throw new Error('no claim');
  const words = ['second', 'third', 'fourth', 'fifth', 'sixth'];
  const claims = words.map((note) => ({ ...one, id: crypto.randomUUID(), note }));
  await join(db, { ...records, claims, evidence: [] });
  const notes = (await store.revisions(claim.id)).filter(({ field }) => field === 'note');
  const all = ['Our note', ...words].map((_, i, every) => every.slice(0, i + 1).join('\n\n'));
  expect(notes.map(({ to }) => to)).toEqual(all);
  expect((await store.detail(claim.id))?.claim.note).toBe(all.at(-1));
});
