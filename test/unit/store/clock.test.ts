import { expect, it, onTestFinished, vi } from 'vitest';
import { TRASH_DAYS } from '@/lib/model/trash';
import { importAll } from '@/lib/store/backup';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { exportAll } from '@/test/support/export-all';
import { citation, draft, draftOf, unwrap } from './samples';

const DAY = 86_400_000;
const NOON = Date.UTC(2024, 5, 1, 12);
/** How far a clock is set back: by a correction, by a wrong zone, by a dead battery. */
const BACK = { 'a millisecond': 1, 'half a day': DAY / 2, 'four years': 4 * 365 * DAY };

/** A store whose clock stands where the test sets it. */
function openAt() {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  let time = NOON;
  const store = createClaimStore(db, { now: () => new Date(time) });
  return { db, store, setBack: (ms: number) => (time = NOON - ms) };
}

const rate = (value: string) => ({ scale: 'truth', value, word: value });

it.each(Object.entries(BACK))(
  'a history keeps its order when the clock is set back by %s between changes',
  async (_, back) => {
    const { store, setBack } = openAt();
    const { id } = unwrap(await store.saveDraft(draft()));
    unwrap(await store.setNote(id, 'first'));
    setBack(back);
    unwrap(await store.setNote(id, 'second'));
    unwrap(await store.setVerdict(id, rate('half')));
    const { evidence, source } = unwrap(await store.addEvidence(id, citation()));
    unwrap(await store.updateSource(source.id, { title: 'Renamed' }));
    unwrap(await store.updateEvidence(evidence.id, { stance: 'context' }));
    unwrap(await store.setTags(id, ['last']));
    const trail = await store.revisions(id);
    expect(trail.map(({ field }) => field)).toEqual([
      ...['note', 'note', 'verdict', 'evidence', 'source', 'evidence', 'tags'],
    ]);
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted());
    expect((await store.detail(id))?.claim.updatedAt).toBe(trail.at(-1)?.at);
    // Back to what it was before the clock was set back.
    unwrap(await store.restoreState(trail[1]?.id ?? ''));
    expect((await store.detail(id))?.claim).toMatchObject({
      ...{ note: 'first', verdict: null, tags: [] },
    });
  },
);

it.each(Object.entries(BACK))(
  'a backup from before the clock was set back by %s does not undo what was done since',
  async (_, back) => {
    const { db, store, setBack } = openAt();
    const { id } = unwrap(await store.saveDraft(draft()));
    const { source } = unwrap(await store.addEvidence(id, citation()));
    const older = await exportAll(db);
    setBack(back);
    unwrap(await store.setNote(id, 'newer'));
    unwrap(await store.updateSource(source.id, { title: 'Newer' }));
    const newer = await exportAll(db);
    unwrap(await importAll(db, older));
    expect(await exportAll(db)).toEqual(newer);
    // Nor does it elsewhere, in whatever order the two arrive.
    const other = createDatabase(`claimlight-${crypto.randomUUID()}`);
    unwrap(await importAll(other, older));
    unwrap(await importAll(other, newer));
    unwrap(await importAll(other, older));
    expect(await exportAll(other)).toEqual(newer);
  },
);

it('what is deleted while the clock is wrong stays its thirty days once it is right again', async () => {
  const { store, setBack } = openAt();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const three = unwrap(await store.saveDraft(draftOf('it fell', 50)));
  setBack(BACK['four years']);
  unwrap(await store.remove(one.id));
  const many = unwrap(await store.removeAll([two.id, three.id]));
  expect(unwrap(await store.purge())).toBe(0);
  setBack(0);
  expect(unwrap(await store.purge())).toBe(0);
  expect(await store.trash()).toHaveLength(3);
  expect(unwrap(await store.undoBulk(many))).toBe(2);
  setBack(-TRASH_DAYS * DAY - 1_000);
  expect(unwrap(await store.purge())).toBe(1);
});

it('what was done to many claims is taken back whole, however the clock was set meanwhile', async () => {
  const { db, store, setBack } = openAt();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const ids = [one.id, two.id];
  unwrap(await store.setVerdict(one.id, rate('true')));
  const before = await exportAll(db);
  const many = unwrap(await store.setVerdicts(ids, rate('false')));
  const tagged = unwrap(await store.addTags(ids, ['budget']));
  setBack(BACK['half a day']);
  expect(unwrap(await store.undoBulk(tagged))).toBe(2);
  expect(unwrap(await store.undoBulk(many))).toBe(2);
  const bare = ({ claims }: typeof before) => claims.map((claim) => ({ ...claim, updatedAt: '' }));
  expect(bare(await exportAll(db))).toEqual(bare(before));
  const trail = await store.revisions(one.id);
  expect(trail.map(({ field }) => field)).toEqual([
    'verdict',
    'verdict',
    'tags',
    'tags',
    'verdict',
  ]);
});

it('two windows that change one field within a millisecond leave a history in the order of their writes', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const name = `claimlight-${crypto.randomUUID()}`;
  /** A window has what its scripts keep for itself. */
  const openWindow = async () => {
    vi.resetModules();
    const [{ createDatabase }, { createClaimStore }] = await Promise.all([
      import('@/lib/store/database'),
      import('@/lib/store/claim-store'),
    ]);
    return createClaimStore(createDatabase(name), { now: () => new Date(NOON) });
  };
  const windows = [await openWindow(), await openWindow(), await openWindow()];
  const [first] = windows;
  const { id } = unwrap((await first?.saveDraft(draft())) ?? { ok: false, error: 'missing' });
  const notes: string[] = [];
  for (let round = 0; round < 4; round += 1)
    for (const [i, store] of windows.entries()) {
      notes.push(`${round} of window ${i}`);
      unwrap(await store.setNote(id, notes.at(-1) ?? ''));
    }
  expect((await first?.revisions(id))?.map(({ to }) => to)).toEqual(notes);
});
