import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '@/lib/model/result';
import { createClaimStore } from '@/lib/store/claim-store';
import { createSourceStore } from '@/lib/store/source-store';
import { citation, draft, openStore, unwrap } from './samples';

/** A claim and all that can be done to it, and what it then is. */
async function subject() {
  const { db } = openStore();
  // Several writes fall into one millisecond.
  let writes = 0;
  const now = () => new Date(Date.UTC(2024, 5, 1) + Math.floor(writes++ / 4));
  const store = createClaimStore(db, { now });
  const sources = createSourceStore(db, { now });
  const { id } = unwrap(await store.saveDraft(draft()));
  const cited = async () => (await store.detail(id))?.sources ?? [];
  const at = <T>(list: readonly T[], n: number): T | undefined =>
    list[n % Math.max(1, list.length)];
  const urlOf = (n: number) => `https://source${n % 4}.example/`;
  const acts: Record<string, (n: number) => Promise<Result<unknown, string> | undefined>> = {
    verdict: (n) =>
      store.setVerdict(
        id,
        n % 4 === 0 ? null : { scale: 'truth', value: n % 2 ? 'half' : 'false', word: `w${n % 3}` },
      ),
    conclusion: (n) => store.setConclusion(id, `because ${n}`),
    note: (n) => store.setNote(id, n % 5 === 0 ? '' : `note ${n}`),
    tags: (n) => store.setTags(id, ['a', 'b', 'c'].slice(0, n % 4)),
    text: (n) => {
      const quote = `words ${n % 3}`;
      const position = { start: n, end: n + quote.length };
      const anchor = { quote: { exact: quote, prefix: `${n}`, suffix: '' }, position };
      return store.relink(id, { quote, anchor, context: `${quote}.` });
    },
    cite: (n) =>
      store.addEvidence(id, { ...citation({ url: urlOf(n), title: `t${n}` }), quote: `q${n}` }),
    recite: async (n) => {
      const item = at(await cited(), n);
      const stance = n % 2 ? 'supports' : 'context';
      return item && store.updateEvidence(item.evidence.id, { stance, quote: `other ${n}` });
    },
    uncite: async (n) => {
      const item = at(await cited(), n);
      return item && store.removeEvidence(item.evidence.id);
    },
    order: async (n) => {
      const ids = (await cited()).map(({ evidence }) => evidence.id);
      return store.orderEvidence(
        id,
        n % 2 ? ids.toReversed() : [...ids.slice(1), ...ids.slice(0, 1)],
      );
    },
    merge: async (n) => {
      const all = await db.sources.toCollection().primaryKeys();
      const kept = at(all, n);
      return kept === undefined ? undefined : sources.merge(kept, all.slice(0, 2));
    },
    'remove unused': async () =>
      sources.removeUnused(await db.sources.toCollection().primaryKeys()),
    'restore one': async (n) => {
      const revision = at(await store.revisions(id), n);
      return revision && store.restoreValue(revision.id);
    },
  };
  const content = async () => {
    const detail = await store.detail(id);
    if (!detail) throw new Error('the claim is gone');
    const { verdict, note, tags, quote, anchor, context } = detail.claim;
    // A source that is gone may be there under another id by now; its address tells it.
    const evidence = detail.sources.map(
      ({ evidence: { order: _, sourceId: __, ...rest }, source: { url } }) => ({ ...rest, url }),
    );
    return { verdict, note, tags, quote, anchor, context, evidence };
  };
  const trail = () => store.revisions(id);
  return { db, store, acts, content, trail };
}

type Subject = Awaited<ReturnType<typeof subject>>;

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(
      ...['verdict', 'conclusion', 'note', 'tags', 'text', 'cite', 'cite', 'cite', 'recite'],
      ...['uncite', 'uncite', 'order', 'merge', 'remove unused', 'restore one'],
    ),
    n: fc.nat(20),
  }),
  { minLength: 1, maxLength: 25 },
);

it('whatever was done to a claim, each state that it had comes back just as it was', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(), { maxLength: 6 }), async (done, picks) => {
      const { db, store, acts, content, trail } = await subject();
      const states: { revisions: number; was: Awaited<ReturnType<Subject['content']>> }[] = [];
      const remember = async () =>
        states.push({ revisions: (await trail()).length, was: await content() });
      await remember();
      for (const { act, n } of done) {
        await acts[act]?.(n);
        await remember();
      }
      for (const pick of [0, ...picks]) {
        const { revisions, was } = states[pick % states.length] ?? { revisions: 0, was: null };
        const next = (await trail())[revisions];
        // Nothing was done since.
        if (!next) expect(await content()).toEqual(was);
        else unwrap(await store.restoreState(next.id));
        expect(await content()).toEqual(was);
        await remember();
      }
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

it('a state that is gone, or whose level is, is refused, and nothing is changed', async () => {
  const { db, store, acts, content, trail } = await subject();
  unwrap((await acts.verdict?.(1)) as Result<unknown, string>);
  unwrap((await acts.note?.(1)) as Result<unknown, string>);
  expect(await store.restoreState(crypto.randomUUID())).toEqual({ ok: false, error: 'missing' });
  const revision = (await trail())[1];
  if (!revision) throw new Error('no revision');
  const gone = { scale: 'gone', value: 'x', note: '', at: '2024-06-01T12:00:00Z' };
  await db.revisions.put({ ...revision, field: 'verdict', from: gone, to: null });
  const before = await content();
  expect(await store.restoreState(revision.id)).toEqual({ ok: false, error: 'invalid' });
  expect(await content()).toEqual(before);
});
