import type { FoundIn } from '@/lib/model/listing';
import { ok } from '@/lib/model/result';
import { addTags, removeAll, setVerdicts, undoBulk } from './bulk';
import { claimOf, setField, setText } from './claim-changes';
import { allScales, saveDraft, setConclusion, setState, setTags, setVerdict } from './claims';
import type { ClaimlightDatabase } from './database';
import { countLive } from './deleted';
import { dismiss, readDismissed, undismiss } from './dismissals';
import {
  addEvidence,
  orderEvidence,
  removeEvidence,
  restoreEvidence,
  updateEvidence,
} from './evidence';
import { EVERYTHING, findAmong, findClaims, findIds, readWithWords } from './find-claims';
import { restoreValue } from './history';
import { createIndexReader } from './index-reading';
import { listFacts, needsSources } from './list';
import { createListMemory } from './list-memory';
import { readMatches, readNewestIds, readNewestMatches } from './list-rows';
import { readNewest, readRows } from './newest';
import { readCount, readDetail, readForUrls, readRevisions } from './reading';
import { restoreState } from './restore-state';
import { dropScale, putScale, readLevelUse, removeLevel, undoRemoveLevel } from './scales';
import { createSearchMemory } from './search-memory';
import { findSeen } from './seen-before';
import { createSoundRead } from './sound-reads';
import { updateSource } from './sources';
import { destroyAll, purge, readDue, readTrash, restoreAll } from './trash';
import type { ClaimStore } from './types';
import { createUsedSources } from './used-sources';
import { createWrite, type StoreOptions, timeAfter } from './work';

/**
 * The store over a database. Writes never throw: what can go wrong for a person is in their
 * result. Reads reject when the database does not open.
 */
export function createClaimStore(db: ClaimlightDatabase, options: StoreOptions = {}): ClaimStore {
  const write = createWrite(db, options);
  const read = createSoundRead(db);
  const entries = createSearchMemory(db);
  const reader = createIndexReader(db);
  const facts = createListMemory(db, reader);
  const used = createUsedSources(db, reader);
  /** The claims with the words of a search, the best first, and where those stand, as far as that is known. */
  const withWords = async (text: string): Promise<Map<string, FoundIn | null>> => {
    const ids = await findIds(db, reader, { ...EVERYTHING, text });
    if (ids) return new Map(ids.map((id) => [id, null]));
    const { rows } = findAmong(await entries(), { ...EVERYTHING, text });
    return new Map(rows.map(({ claim, foundIn }) => [claim.id, foundIn]));
  };
  const list: ClaimStore['list'] = async (query) => {
    const { text, sourceId } = query;
    const [scales, found, cited, memory] = await Promise.all([
      allScales(db),
      text.trim() === '' ? null : withWords(text),
      sourceId === null ? null : db.evidence.where({ sourceId }).toArray(),
      facts({ sources: needsSources(query) }),
    ]);
    return listFacts(memory, query, scales, {
      found,
      cited: cited && new Set(cited.map(({ claimId }) => claimId)),
    });
  };
  return {
    saveDraft: (draft) => write((work) => saveDraft(work, draft)),
    setVerdict: (id, verdict) => write((work) => setVerdict(work, id, verdict)),
    setConclusion: (id, text) => write((work) => setConclusion(work, id, text)),
    setNote: (id, note) =>
      write(async (work) => setField(work, await claimOf(work, id), 'note', note)),
    setTags: (id, tags) => write((work) => setTags(work, id, tags)),
    setState: (id, state, position) => write((work) => setState(work, id, state, position)),
    setStates: (changes) =>
      write(async (work) => {
        for (const { id, state, position } of changes) {
          // Deleted for good while the page was read.
          if (!(await work.db.claims.get(id))) continue;
          await setState(work, id, state, position ?? undefined);
        }
        return null;
      }),
    relink: (id, text) => write(async (work) => setText(work, await claimOf(work, id), text)),
    setVerdicts: (ids, verdict) => write((work) => setVerdicts(work, ids, verdict)),
    addTags: (ids, tags) => write((work) => addTags(work, ids, tags)),
    removeAll: (ids) => write((work) => removeAll(work, ids)),
    undoBulk: (change) => write((work) => undoBulk(work, change)),
    remove: (id) =>
      write(async (work) => {
        const claim = await claimOf(work, id);
        const at = timeAfter(claim.updatedAt, work);
        return claim.deletedAt ? claim : setField(work, claim, 'deletedAt', at);
      }),
    restore: (id) =>
      write(async (work) => setField(work, await claimOf(work, id), 'deletedAt', null)),
    addEvidence: (claimId, input) =>
      write<Awaited<ReturnType<typeof addEvidence>>, 'duplicate'>((work) =>
        addEvidence(work, claimId, input),
      ),
    updateEvidence: (id, patch) => write((work) => updateEvidence(work, id, patch)),
    removeEvidence: (id) => write((work) => removeEvidence(work, id)),
    restoreEvidence: (evidence) => write((work) => restoreEvidence(work, evidence)),
    orderEvidence: (claimId, ids) => write((work) => orderEvidence(work, claimId, ids)),
    updateSource: (id, patch) => write((work) => updateSource(work, id, patch)),
    usedSources: (text, most) => read(() => used(text, most)),
    lastStance: async () => (await db.evidence.orderBy('addedAt').last())?.stance,
    usedTags: async () =>
      (await db.claims.orderBy('tags').uniqueKeys()).filter((tag) => typeof tag === 'string'),
    dismiss: (input) => write((work) => dismiss(work, input)),
    undismiss: (id) => write((work) => undismiss(work, id)),
    dismissed: (urls, title = '') => readDismissed(db, urls, title),
    detail: (id) => read(() => readDetail(db, id)),
    forUrls: (urls) => read(() => readForUrls(db, urls)),
    find: (query, wanted) =>
      read(
        async () =>
          (await findClaims(db, reader, query, wanted)) ??
          findAmong(await entries(), query, wanted),
      ),
    findIds: (query) =>
      read(
        async () =>
          (await findIds(db, reader, query)) ??
          findAmong(await entries(), query).rows.map(({ claim }) => claim.id),
      ),
    seenBefore: (sought, urls, title) => read(() => findSeen(db, reader, sought, urls, title)),
    list: (query) => read(() => list(query)),
    listed: (ids, text = '') =>
      read(() => (text.trim() === '' ? readMatches(db, ids) : readWithWords(db, ids, text))),
    listNewest: (most) => read(() => readNewestMatches(db, most)),
    newestIds: () => read(() => readNewestIds(db)),
    newest: (wanted) => read(() => readNewest(db, wanted)),
    rows: (ids) => read(() => readRows(db, ids)),
    count: () => readCount(db),
    countClaims: () => countLive(db),
    revisions: (claimId) => readRevisions(db, claimId),
    restoreValue: (revisionId) => write((work) => restoreValue(work, revisionId)),
    restoreState: (revisionId) => write((work) => restoreState(work, revisionId)),
    trash: () => read(() => readTrash(db)),
    restoreAll: (ids) => write((work) => restoreAll(work, ids)),
    destroyAll: (ids) => write((work) => destroyAll(work, ids)),
    purge: async () => {
      // Mostly there is nothing to do, and a write would have every read wait for it.
      const due = await readDue(db, options.now?.() ?? new Date()).catch(() => ['unknown']);
      return due.length > 0 ? write(purge) : ok(0);
    },
    scales: () => allScales(db),
    putScale: (scale) => write((work) => putScale(work, scale)),
    dropScale: (id) => write((work) => dropScale(work, id)),
    removeLevel: (scaleId, levelId, to) => write((work) => removeLevel(work, scaleId, levelId, to)),
    undoRemoveLevel: (removed) => write((work) => undoRemoveLevel(work, removed)),
    levelUse: (scaleId) => readLevelUse(db, scaleId),
  };
}
