import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindQuery } from '@/lib/model/listing';
import { newestFirst } from '@/lib/search/segment';
import { createClaimStore } from '@/lib/store/claim-store';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { eraseAll } from '@/lib/store/erase';
import { findAmong, findClaims, findIds } from '@/lib/store/find-claims';
import { createIndexReader, type IndexReader } from '@/lib/store/index-reading';
import { keepIndex } from '@/lib/store/index-upkeep';
import { readAllEntries } from '@/lib/store/search-entries';
import { citation, draftOf, metadata, openStore, unwrap } from '../store/samples';

const query = (text: string, change: Partial<FindQuery> = {}): FindQuery => ({
  text,
  ...{ verdicts: [], kinds: [], publishers: [], tags: [] },
  ...{ unsourced: false, missing: false, ...change },
});

/** What the index finds, and what looking through every claim finds. */
async function both(db: ClaimlightDatabase, reader: IndexReader, wanted: FindQuery) {
  const all = (await readAllEntries(db)).sort(newestFirst);
  return { index: await findClaims(db, reader, wanted, 1_000), scan: findAmong(all, wanted) };
}

const VOCABULARY = [
  ...['rents', 'rent', 'rose', 'rosé', 'Straße', 'strasse', '1,000', '1.000', '1000', '10', '3.5'],
  ...['税金', '税', '金', '上がった', 'covid病毒', 'a', 'an', 'the', 'Élysée', "don't", 'о́кна'],
];
const word = fc.constantFrom(...VOCABULARY);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const asked = fc.oneof(
  text,
  text.map((words) => `"${words}"`),
  word.map((whole) => whole.slice(0, 2)),
  fc.tuple(word, text).map(([one, more]) => `${one} "${more}`),
);
const act = fc.record({
  what: fc.constantFrom(
    'save',
    'note',
    'tag',
    'rate',
    'cite',
    'remove',
    'restore',
    'index',
    'rename',
  ),
  which: fc.nat(),
  text,
});

describe('the index', () => {
  it('finds what looking through every claim finds, in the same order, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 25 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (acts, texts) => {
          const { db, store } = openStore();
          const reader = createIndexReader(db);
          await keepIndex(db, { slice: 2, rest: 0 });
          const ids: string[] = [];
          for (const [i, { what, which, text: words }] of acts.entries()) {
            const id = ids[which % Math.max(1, ids.length)] ?? '';
            if (what === 'save' || ids.length === 0) {
              const url = `https://news.example/${which % 3}`;
              const article = metadata({ url, urls: [url], title: words });
              ids.push(unwrap(await store.saveDraft({ ...draftOf(words, i * 100), article })).id);
            } else if (what === 'note') await store.setNote(id, words);
            else if (what === 'tag') await store.setTags(id, words.split(' '));
            else if (what === 'rate')
              await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
            else if (what === 'cite') {
              const url = `https://source.example/${which % 2}`;
              await store.addEvidence(id, citation({ url, title: words }));
            } else if (what === 'remove') await store.remove(id);
            else if (what === 'restore') await store.restore(id);
            else if (what === 'rename') {
              const cited = await db.sources.toCollection().first();
              if (cited) await store.updateSource(cited.id, { title: words });
            } else await keepIndex(db, { slice: 3, few: 1, rest: 0 });
          }
          for (const wanted of [
            ...texts.map((each) => query(each)),
            query('', { unsourced: true }),
            query('r', { verdicts: ['truth:half'] }),
          ]) {
            const { index, scan } = await both(db, reader, wanted);
            const idsOf = (rows: typeof scan.rows) => rows.map(({ claim }) => claim.id);
            expect(index?.size).toBe(scan.size);
            if (/\s|"|病|税|上|'|\.|,/.test(wanted.text)) {
              expect(new Set(idsOf(index?.rows ?? []))).toEqual(new Set(idsOf(scan.rows)));
            } else expect(index?.rows).toEqual(scan.rows);
            expect(await findIds(db, reader, wanted)).toEqual(idsOf(index?.rows ?? []));
          }
          db.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is not asked before it is made, and makes itself in slices', async () => {
    const { db, store } = openStore();
    for (let n = 0; n < 5; n++) await store.saveDraft(draftOf(`claim ${n}`, n * 100));
    const reader = createIndexReader(db);
    expect(await findClaims(db, reader, query('claim'), 9)).toBeNull();
    expect((await store.find(query('claim 3'), 9)).rows).toHaveLength(1);
    const stop = new AbortController();
    const halfway = keepIndex(db, { slice: 2, signal: stop.signal });
    stop.abort();
    await halfway;
    expect((await store.find(query('claim'), 9)).size).toBe(5);
    await keepIndex(db, { slice: 2, few: 1, rest: 0 });
    expect(await db.stale.count()).toBe(0);
    expect((await findClaims(db, reader, query('claim'), 2))?.rows).toHaveLength(2);
    expect((await findClaims(db, reader, query('claim'), 2))?.size).toBe(5);
  });

  it('is read whole for one who asks while another asks for so much that what was kept is let go', async () => {
    const { db, store } = openStore();
    await store.saveDraft(draftOf('The harbour is deep', 5));
    await keepIndex(db, { few: 1, rest: 0 });
    const reader = createIndexReader(db);
    const found = async () => (await findClaims(db, reader, query('harbour deep'), 9))?.size;
    expect(await found()).toBe(1);
    const segments = (await reader.segments()) ?? [];
    const much = Array.from({ length: 400 }, (_, n) => `x${n}`);
    const all = await Promise.all([
      reader.open(segments, ['ha', 'de']),
      reader.open(segments, much),
    ]);
    expect(all[0].map(({ bucket }) => [bucket('ha').length, bucket('de').length])).toEqual([
      [1, 1],
    ]);
  });

  it('starts anew where it was laid out otherwise, and after everything was deleted', async () => {
    const { db, store } = openStore();
    await store.saveDraft(draftOf('claim', 5));
    const reader = createIndexReader(db);
    await keepIndex(db);
    await db.segments.update(0, { format: -1 } as object);
    expect(await findClaims(db, reader, query('claim'), 9)).toBeNull();
    await keepIndex(db);
    expect((await findClaims(db, reader, query('claim'), 9))?.size).toBe(1);
    unwrap(await eraseAll(db));
    await keepIndex(db);
    expect((await findClaims(db, reader, query('claim'), 9))?.size).toBe(0);
    expect(await createClaimStore(db).findIds(query(''))).toEqual([]);
  });
});
