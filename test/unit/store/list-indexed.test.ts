import { expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import type { Listing, ListQuery } from '@/lib/model/listing';
import { createClaimStore } from '@/lib/store/claim-store';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { keepIndex } from '@/lib/store/index-upkeep';
import { citation, draft, EVERYTHING, metadata, openStore, unwrap } from './samples';

const COUNT = 40;
const NOON = '2024-06-01T12:00:00.000Z';
const OTHER = metadata({ url: 'https://other.example/story', urls: [], publisher: '' });
const ORDERS = ['added', 'article', 'verdict', 'claim', 'publisher', 'sources', 'score'] as const;
/** Segments of so few claims that they are put together again and again. */
const SMALL = { slice: 9, few: 1, rest: 0 };

/** Claims of two articles, of several kinds, verdicts and tags; a third of them with a source. */
async function filled() {
  const { db, store } = openStore();
  const first = unwrap(await store.saveDraft(draft()));
  const { evidence } = unwrap(await store.addEvidence(first.id, citation()));
  const other = unwrap(await store.saveDraft(draft({ article: OTHER })));
  const times = Array.from({ length: 11 }, (_, i) => new Date(Date.UTC(2024, 5, 1, 0, i)));
  const claims = Array.from({ length: COUNT - 2 }, (_, i) => ({
    ...(i % 2 ? first : other),
    ...{ id: crypto.randomUUID(), quote: `${i % 7} of ${i} ships came in` },
    createdAt: times[i % 11]?.toISOString() ?? '',
    detection: i % 4 ? { ...first.detection, score: i / 100, kinds: [], reasons: [] } : null,
    tags: i % 5 ? [] : ['ships', `pier ${i % 2}`],
    verdict:
      i % 6 < 4 ? { scale: 'truth', value: i % 3 ? 'false' : 'half', note: '', at: NOON } : null,
  }));
  await db.claims.bulkAdd(claims as Claim[]);
  const cited = claims.filter((_, i) => i % 3 === 0);
  await db.evidence.bulkAdd(
    cited.map(({ id }) => ({ ...evidence, id: crypto.randomUUID(), claimId: id })),
  );
  return { db, store, unsourced: COUNT - cited.length - 1 };
}

/** Every order and filter, of all that is in the database, by a store that knows nothing yet. */
async function listings(db: ClaimlightDatabase): Promise<unknown[]> {
  const store = createClaimStore(db);
  const queries: ListQuery[] = [
    ...ORDERS.flatMap((by) =>
      [true, false].map((down) => ({ ...EVERYTHING, order: { by, down } })),
    ),
    { ...EVERYTHING, tags: ['pier 1'] },
    { ...EVERYTHING, unsourced: true },
    { ...EVERYTHING, missing: true },
    { ...EVERYTHING, verdicts: ['truth:half'], kinds: ['selected'] },
  ];
  const found: Listing[] = [];
  for (const query of queries) found.push(await store.list(query));
  return found.map((listing) => ({
    ...listing,
    verdicts: [...listing.verdicts].map(([key, { shown, all }]) => [key, shown, all]).sort(),
    kinds: [...listing.kinds].sort(),
    publishers: [...listing.publishers].sort(),
    tags: [...listing.tags].sort(),
  }));
}

it('lists from the index what the records say, whatever happened to them', async () => {
  const { db, store } = await filled();
  const slowly = await listings(db);
  await keepIndex(db, SMALL);
  expect(await listings(db)).toEqual(slowly);
  const ids = await store.newestIds();
  unwrap(await store.removeAll(ids.slice(0, 3)));
  unwrap(await store.destroyAll(ids.slice(0, 1)));
  unwrap(await store.addTags(ids.slice(9, 14), ['late']));
  unwrap(await store.addEvidence(ids[15] ?? '', citation({ url: 'https://late.example/' })));
  unwrap(await store.setState(ids[16] ?? '', 'missing'));
  unwrap(await store.setVerdict(ids[17] ?? '', { scale: 'truth', value: 'true', word: 'True' }));
  await db.articles.toCollection().modify({ publisher: 'The Late Paper' });
  const withStale = await listings(db);
  await keepIndex(db, SMALL);
  expect(await db.stale.count()).toBe(0);
  expect(await listings(db)).toEqual(withStale);
  await db.segments.clear();
  expect(await listings(db)).toEqual(withStale);
});

it('reads no claim for that', async () => {
  const { db, unsourced } = await filled();
  await keepIndex(db, SMALL);
  let read = 0;
  for (const table of [db.claims, db.evidence]) {
    table.hook('reading', (record) => {
      read += 1;
      return record;
    });
  }
  const listing = await createClaimStore(db).list({ ...EVERYTHING, unsourced: true });
  expect(listing.total).toBe(COUNT);
  expect(listing.ids).toHaveLength(unsourced);
  expect(read).toBe(0);
});
