import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';
import { importAll } from '@/lib/store/backup';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { EVERYTHING } from '@/lib/store/find-claims';
import type { ClaimStore } from '@/lib/store/types';
import { exportAll } from '@/test/support/export-all';
import { citation, draft, draftOf, metadata, openStore, unwrap } from './samples';

/** All claims that have these words, as long as there is no index to tell. */
const searched = async (store: ClaimStore, text: string) =>
  (await store.find({ ...EVERYTHING, text }, Number.POSITIVE_INFINITY)).rows;

it('folds letter case and diacritics', () => {
  expect(fold('ÉLYSÉE Straße ﬁn Ñandú')).toBe('elysee strasse fin nandu');
});

describe('search', () => {
  it('wants every word, wherever it stands, and says where', async () => {
    const { store } = openStore();
    const { id } = unwrap(await store.saveDraft(draft({ quote: 'La dépense a doublé' })));
    await store.saveDraft(draftOf('it rose', 5));
    await store.setNote(id, 'First line\nAsk the Élysée press office\nlast');
    await store.setTags(id, ['economy']);
    await store.addEvidence(id, citation());
    const found = async (text: string) =>
      (await searched(store, text)).map(({ claim, foundIn, sources }) => ({
        quote: claim.quote,
        sources,
        ...foundIn,
      }));
    const quote = 'La dépense a doublé';
    expect(await found('DEPENSE double')).toEqual([{ quote, sources: 1 }]);
    expect(await found('depense elysee')).toEqual([
      { quote, sources: 1, field: 'note', text: 'Ask the Élysée press office' },
    ]);
    expect(await found('econom')).toMatchObject([{ field: 'tag', text: 'economy' }]);
    expect(await found('statistics.example')).toMatchObject([
      { field: 'source', text: 'https://statistics.example/labour/2023' },
    ]);
    expect(await found('Labour survey')).toMatchObject([{ text: 'Labour force survey' }]);
    expect(await found('minister rose')).toMatchObject([{ quote: 'it rose', field: 'speaker' }]);
    expect(await found('The Example')).toHaveLength(2);
    expect(await found('depense tarifs')).toEqual([]);
  });

  it('lists everything, newest first, for an empty query; deleted claims never', async () => {
    const { store } = openStore();
    for (const n of [1, 2, 3]) await store.saveDraft(draftOf(`claim ${n}`, n * 100));
    const quotes = async () => (await searched(store, ' ')).map((row) => row.claim.quote);
    expect(await quotes()).toEqual(['claim 3', 'claim 2', 'claim 1']);
    const [first] = await searched(store, 'claim 3');
    await store.remove(first?.claim.id ?? '');
    expect(await quotes()).toEqual(['claim 2', 'claim 1']);
  });

  it('finds in memory what a fresh store finds, after every kind of change', async () => {
    const { db, store } = openStore();
    const one = unwrap(await store.saveDraft(draft()));
    const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
    const same = async () => {
      const kept = await searched(store, '');
      expect(kept).toEqual(await searched(createClaimStore(db), ''));
      for (const text of ['survey', 'retitled', 'noted', 'example']) {
        expect(await searched(store, text)).toEqual(await searched(createClaimStore(db), text));
      }
    };
    await same();
    await store.setNote(one.id, 'noted');
    await same();
    const { evidence } = unwrap(await store.addEvidence(one.id, citation()));
    await same();
    await store.addEvidence(two.id, citation({ title: 'Retitled' }));
    await same();
    await store.removeEvidence(evidence.id);
    await store.saveDraft({ ...draft(), article: metadata({ title: 'Retitled too' }) });
    await same();
    await store.remove(two.id);
    await same();
    await store.restore(two.id);
    unwrap(await importAll(db, await exportAll(openStore().db)));
    await same();
    await db.claims.clear();
    await same();
  });

  it('runs again in a live query after a write of another window', async () => {
    const { db, store } = openStore();
    const other = createClaimStore(createDatabase(db.name));
    const { id } = unwrap(await store.saveDraft(draft()));
    await searched(store, '');
    const notes: string[] = [];
    const subscription = liveQuery(() => searched(store, '')).subscribe((rows) => {
      notes.push(rows[0]?.claim.note ?? 'none');
    });
    await expect.poll(() => notes).toEqual(['']);
    await other.setNote(id, 'changed');
    await expect.poll(() => notes.at(-1)).toBe('changed');
    subscription.unsubscribe();
  });
});
