import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceStance, Source } from '@/lib/model/source';
import { duplicateSources } from '@/lib/store/duplicates';
import { createSourceStore } from '@/lib/store/source-store';
import { citation, draftOf, openStore, unwrap } from './samples';

const SITES = ['a', 'b', 'c'] as const;

/** Claims that cite some of three sources; the sources' ids by name. */
async function cited(claims: readonly Partial<Record<(typeof SITES)[number], EvidenceStance>>[]) {
  const opened = openStore();
  const ids: Record<string, string> = {};
  const claimIds: string[] = [];
  for (const [i, stances] of claims.entries()) {
    const claim = unwrap(await opened.store.saveDraft(draftOf(`claim ${i}`, i * 100)));
    claimIds.push(claim.id);
    for (const [site, stance] of Object.entries(stances)) {
      const { source } = citation({ url: `https://${site}.example/x`, title: site.toUpperCase() });
      const input = { source, stance, quote: `passage ${site} ${i}` };
      const { source: made } = unwrap(await opened.store.addEvidence(claim.id, input));
      ids[site] = made.id;
    }
  }
  const now = () => new Date('2024-07-01T00:00:00.000Z');
  return { ...opened, ids, claimIds, sources: createSourceStore(opened.db, { now }) };
}

/** What is cited, without what every write changes. */
async function state({ db }: Awaited<ReturnType<typeof cited>>) {
  return { sources: await db.sources.toArray(), evidence: await db.evidence.toArray() };
}

describe('merging sources', () => {
  it('lets one serve the claims of all, with a revision each', async () => {
    const all = await cited([{ a: 'supports' }, { b: 'refutes' }, { c: 'context' }]);
    const { a = '', b = '', c = '' } = all.ids;
    unwrap(await all.sources.merge(a, [b, c]));
    expect((await all.db.sources.toArray()).map(({ id }) => id)).toEqual([a]);
    for (const [i, stance] of ['supports', 'refutes', 'context'].entries()) {
      const detail = await all.store.detail(all.claimIds[i] ?? '');
      expect(detail?.sources.map(({ evidence }) => evidence)).toMatchObject([
        { sourceId: a, stance, quote: `passage ${'abc'[i]} ${i}` },
      ]);
    }
    const [revision] = (await all.store.revisions(all.claimIds[1] ?? '')).slice(-1);
    expect(revision).toMatchObject({
      field: 'evidence',
      from: { sourceId: b },
      to: { sourceId: a },
    });
  });

  it('loses no passage where a claim cites both', async () => {
    const all = await cited([{ a: 'supports', b: 'refutes' }]);
    const { a = '', b = '' } = all.ids;
    unwrap(await all.sources.merge(a, [b]));
    const detail = await all.store.detail(all.claimIds[0] ?? '');
    expect(detail?.sources.map(({ evidence }) => evidence)).toMatchObject([
      { stance: 'supports', quote: 'passage a 0\n\npassage b 0' },
    ]);
  });

  it('fills in what the kept one lacks', async () => {
    const all = await cited([{ a: 'supports', b: 'refutes' }]);
    const { a = '', b = '' } = all.ids;
    await all.db.sources.update(a, { publisher: '', publishedAt: null, note: 'ours' });
    await all.db.sources.update(b, { note: 'theirs', authors: ['B. Writer'] });
    unwrap(await all.sources.merge(a, [b]));
    expect(await all.db.sources.get(a)).toMatchObject({
      title: 'A',
      publisher: 'Statistics Office',
      publishedAt: '2024-01-15',
      authors: ['B. Writer'],
      note: 'ours\n\ntheirs',
      accessedAt: '2024-07-01T00:00:00.000Z',
    });
  });

  it('does nothing at all when one of them is gone', async () => {
    const all = await cited([{ a: 'supports' }, { b: 'refutes' }]);
    const before = await state(all);
    const { a = '', b = '' } = all.ids;
    expect(await all.sources.merge(a, [b, crypto.randomUUID()])).toEqual({
      ok: false,
      error: 'missing',
    });
    expect(await state(all)).toEqual(before);
  });

  const stance = fc.constantFrom<EvidenceStance>('supports', 'refutes', 'context');
  const claims = fc.array(fc.record({ a: stance, b: stance, c: stance }, { requiredKeys: [] }), {
    minLength: 1,
    maxLength: 5,
  });

  it('keeps one citation a claim and every passage, and is undone without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        const all = await cited([{ a: 'supports', b: 'supports' }, ...given]);
        const { a = '', ...others } = all.ids;
        const before = await state(all);
        const change = unwrap(await all.sources.merge(a, Object.values(others)));
        const merged = await state(all);
        const pairs = merged.evidence.map(({ claimId, sourceId }) => `${claimId} ${sourceId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const passages = merged.evidence.map(({ claimId, quote }) => `${claimId} ${quote}`).join();
        for (const { claimId, quote } of before.evidence) {
          expect(passages).toContain(quote);
          expect(merged.evidence.some((item) => item.claimId === claimId)).toBe(true);
        }
        unwrap(await all.sources.restore(change));
        expect(await state(all)).toEqual(before);
        await all.db.delete();
      }),
      { numRuns: 12 },
    );
  });

  it('is undone around what was changed since', async () => {
    const all = await cited([{ b: 'refutes' }, { b: 'refutes' }]);
    const { b = '' } = all.ids;
    const { source } = citation({ url: 'https://a.example/x' });
    const a = unwrap(
      await all.store.addEvidence(all.claimIds[0] ?? '', { source, stance: 'context', quote: '' }),
    ).source.id;
    const change = unwrap(await all.sources.merge(a, [b]));
    const [, second] = await all.db.evidence.where('sourceId').equals(a).toArray();
    if (!second) throw new Error('no citation');
    await all.store.updateEvidence(second.id, { quote: 'changed since' });
    unwrap(await all.sources.restore(change));
    expect(await all.db.evidence.get(second.id)).toMatchObject({ quote: 'changed since' });
    expect(await all.db.sources.count()).toBe(2);
  });
});

describe('deleting unused sources', () => {
  it('spares what any claim cites, even one in the trash, and is undone', async () => {
    const all = await cited([{ a: 'supports' }, { b: 'refutes' }, { c: 'context' }]);
    const { a = '', b = '', c = '' } = all.ids;
    await all.store.remove(all.claimIds[1] ?? '');
    const [, , last] = (await all.db.evidence.toArray()).sort((x, y) =>
      x.addedAt < y.addedAt ? -1 : 1,
    );
    await all.store.removeEvidence(last?.id ?? '');
    const gone = await all.db.sources.get(c);
    const change = unwrap(await all.sources.removeUnused([a, b, c]));
    expect(change.sources).toEqual([gone]);
    expect((await all.db.sources.toCollection().primaryKeys()).sort()).toEqual([a, b].sort());
    unwrap(await all.sources.restore(change));
    expect(await all.db.sources.get(c)).toEqual(gone);
  });
});

describe('duplicateSources', () => {
  const source = (id: string, url: string, title = '', publisher = ''): Source => ({
    ...citation().source,
    ...{ id, url, title, publisher },
    accessedAt: '2024-06-01T12:00:00Z',
    archiveUrl: null,
    note: '',
  });

  it('finds one address in several forms, and one title of one publisher', () => {
    const groups = duplicateSources([
      source('1', 'https://port.example/tables'),
      source('2', 'https://stats.example/a', 'Labour force survey', 'Statistics Office'),
      source('3', 'http://www.port.example/tables/?utm_source=x'),
      source('4', 'https://archive.example/b', 'Labour Force Survey', 'statistics office'),
      source('5', 'https://stats.example/c', 'Labour force survey', 'Another'),
      source('6', 'https://x.example/d', 'Report', 'Statistics Office'),
      source('7', 'https://y.example/e', 'Report', 'Statistics Office'),
    ]);
    expect(groups.map((group) => group.toSorted())).toEqual([
      ['1', '3'],
      ['2', '4'],
    ]);
  });

  it('joins groups that meet', () => {
    const groups = duplicateSources([
      source('1', 'https://port.example/tables'),
      source('2', 'https://other.example/b', 'Port throughput tables', 'Harbour'),
      source('3', 'http://www.port.example/tables/', 'Port throughput tables', 'Harbour'),
    ]);
    expect(groups.map((group) => group.toSorted())).toEqual([['1', '2', '3']]);
  });
});
