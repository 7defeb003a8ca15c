import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import { ok, type Result } from '@/lib/model/result';
import type { Evidence, EvidenceStance } from '@/lib/model/source';
import type { Verdict, VerdictLevel } from '@/lib/model/verdict';
import type { ClaimDetail, ClaimStore, EvidenceInput, StoreError } from '@/lib/store/types';
import { changedFields, type EarlierFields } from './changed-elsewhere';
import { type ClaimSubject, type EditedClaim, viewOfSaved, viewOfUnsaved } from './edited-claim';
import { WriteQueue } from './write-queue';

/** Pause in typing after which a note is written, in ms. */
const NOTE_PAUSE = 500;

export type SaveStatus = 'unsaved' | 'saving' | 'saved' | StoreError;

/** True for the outcomes of a write that did not happen. */
export const hasFailed = (status: SaveStatus): boolean =>
  status !== 'unsaved' && status !== 'saving' && status !== 'saved';

/**
 * One opened claim and everything a person does to it. What was done shows at once, is written in
 * order, and stays on screen when writing fails. The first change saves an unsaved claim.
 */
export class ClaimEditing {
  /** The record's id, once there is one. */
  readonly id: Signal<string | null>;
  /** Undefined while loading, null when there is no such claim. */
  readonly claim: ReadonlySignal<EditedClaim | null | undefined>;
  readonly status: ReadonlySignal<SaveStatus>;
  /** The saved claims could not be read at all. */
  readonly unreadable = signal(false);
  /** What another surface changed since this one last wrote, as it was before. */
  readonly elsewhere = signal<EarlierFields | null>(null);
  readonly #store: ClaimStore;
  readonly #subject: ClaimSubject;
  readonly #detail = signal<ClaimDetail | null | undefined>(undefined);
  readonly #pending = signal<{ verdict?: Verdict | null; tags?: string[] }>({});
  readonly #typed = signal<string | null>(null);
  readonly #queue = new WriteQueue(() => this.#settle());
  /** That something would be lost was in sight, and nothing was changed since. */
  #warned = false;
  #following: { unsubscribe(): void } | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ClaimStore, subject: ClaimSubject) {
    this.#store = store;
    this.#subject = subject;
    this.id = signal(subject.claimId);
    this.claim = computed(() => this.#view());
    this.status = computed(() => this.#status());
    if (subject.claimId) this.#follow(subject.claimId);
  }

  /** True when the note is longer than can be kept; it is then not written until shortened. */
  get noteTooLong(): boolean {
    return (this.#typed.value?.length ?? 0) > NOTE_LIMIT;
  }

  save(): Promise<void> {
    return this.#queue.put('claim', () => this.#saved());
  }

  /** Null clears the verdict. */
  setVerdict(scale: string, level: VerdictLevel | null): Promise<void> {
    return this.#putVerdict(level && { scale, value: level.id, word: level.word });
  }

  #putVerdict(chosen: { scale: string; value: string; word: string } | null): Promise<void> {
    const at = new Date().toISOString();
    this.#pending.value = {
      ...this.#pending.value,
      verdict: chosen && { ...chosen, note: '', at },
    };
    return this.#write('verdict', (id) => this.#store.setVerdict(id, chosen));
  }

  setTags(tags: string[]): Promise<void> {
    this.#pending.value = { ...this.#pending.value, tags };
    return this.#write('tags', (id) => this.#store.setTags(id, tags));
  }

  /** Takes what is typed; it is written after a pause, or by `flush`. */
  typeNote(text: string): void {
    this.#typed.value = text;
    this.#warned = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), NOTE_PAUSE);
  }

  /** Writes what is still in the air; call it before the surface goes away. */
  flush(): Promise<void> {
    clearTimeout(this.#pause);
    const text = this.#typed.peek();
    const stored = text === null || text === (this.#detail.peek()?.claim.note ?? '');
    // While an older text waits to be written, what is stored now will not stay.
    const unchanged = text === null || (stored && !this.#queue.waits('note'));
    if (unchanged && !this.#queue.busy) this.#typed.value = null;
    if (unchanged || text.length > NOTE_LIMIT) return this.#tryWaiting();
    return this.#write('note', (id) => this.#store.setNote(id, text));
  }

  /** `onEnd` is called once it is added or refused as a duplicate; until then it can be retried. */
  addSource(input: EvidenceInput, onEnd: (outcome: 'added' | 'duplicate') => void): Promise<void> {
    return this.#write('source', async (id) => {
      const result = await this.#store.addEvidence(id, input);
      if (!result.ok && result.error !== 'duplicate') return { ok: false, error: result.error };
      onEnd(result.ok ? 'added' : 'duplicate');
      return ok(null);
    });
  }

  /** Forgets a source that could not be added. */
  cancelSource(): void {
    this.#queue.drop('source');
  }

  updateSource(evidenceId: string, patch: { stance?: EvidenceStance; quote?: string }) {
    return this.#write(`evidence ${evidenceId}`, () =>
      this.#store.updateEvidence(evidenceId, patch),
    );
  }

  /** `onRemoved` gets the evidence, for `restoreSource`. */
  removeSource(evidenceId: string, onRemoved: (evidence: Evidence) => void): Promise<void> {
    return this.#write(`evidence ${evidenceId}`, async () => {
      const result = await this.#store.removeEvidence(evidenceId);
      if (result.ok) onRemoved(result.value);
      return result;
    });
  }

  restoreSource(evidence: Evidence): Promise<void> {
    return this.#write(`evidence ${evidence.id}`, () => this.#store.restoreEvidence(evidence));
  }

  /** Takes back what another surface changed; what it did not touch stays as it is. */
  undoElsewhere(): void {
    const { verdict, note, tags } = this.elsewhere.peek() ?? {};
    if (verdict !== undefined) {
      void this.#putVerdict(verdict && { ...verdict, word: verdict.word ?? verdict.value });
    }
    if (tags !== undefined) void this.setTags(tags);
    if (note === undefined) return;
    this.#typed.value = note;
    void this.flush();
  }

  retry(): Promise<void> {
    return this.#queue.retry();
  }

  /** Unlike `retry`, leaves in sight what failed for good. */
  #tryWaiting(): Promise<void> {
    return this.#queue.busy ? this.#queue.retry() : Promise.resolve();
  }

  /**
   * Writes what is in the air before the surface goes. False when something cannot be written and
   * would be lost; asked a second time, with nothing changed since, it is true all the same.
   */
  async leave(): Promise<boolean> {
    const known = this.#warned || (hasFailed(this.status.peek()) && !this.#queue.busy);
    const discard = this.#warned;
    await this.flush();
    const failed = hasFailed(this.status.peek()) && !known;
    if (!this.#queue.busy && !this.noteTooLong && !failed) return true;
    this.#warned = true;
    return discard;
  }

  /** Stops following the record. */
  dispose(): void {
    void this.flush();
    this.#following?.unsubscribe();
  }

  #write(slot: string, write: (id: string) => Promise<Result<unknown, StoreError>>): Promise<void> {
    this.elsewhere.value = null;
    // A note is written again by every flush, changed or not.
    if (slot !== 'note') this.#warned = false;
    return this.#queue.put(slot, async () => {
      const saved = await this.#saved();
      return saved.ok ? write(saved.value) : saved;
    });
  }

  async #saved(): Promise<Result<string, StoreError>> {
    const id = this.id.peek();
    if (id) return ok(id);
    if (!this.#subject.draft) return { ok: false, error: 'missing' };
    const result = await this.#store.saveDraft(this.#subject.draft);
    if (!result.ok) return result;
    this.id.value = result.value.id;
    this.#follow(result.value.id);
    return ok(result.value.id);
  }

  #follow(id: string): void {
    this.#following?.unsubscribe();
    this.#following = liveQuery(() => this.#store.detail(id)).subscribe({
      next: (detail) => {
        this.unreadable.value = false;
        const before = this.#detail.peek();
        if (before && detail) this.#compare(before, detail);
        this.#detail.value = detail ?? null;
        // Deleted meanwhile: it stands as an unsaved claim again, until it is restored.
        this.id.value = detail ? id : null;
      },
      error: () => {
        this.unreadable.value = true;
      },
    });
  }

  #compare(before: ClaimDetail, now: ClaimDetail): void {
    // While something is written here, what changes is our own doing.
    if (this.#queue.status.peek() === 'saving') return;
    const changed = changedFields(before.claim, now.claim, this.#typed.peek() !== null);
    // Of several changes, the state before the first is the one to go back to.
    if (changed) this.elsewhere.value = { ...changed, ...this.elsewhere.peek() };
  }

  /** All is written: from here on the record speaks for itself. */
  async #settle(): Promise<void> {
    const id = this.id.peek();
    try {
      if (id) this.#detail.value = (await this.#store.detail(id)) ?? null;
    } catch {
      // It is written, though it cannot be read back now; what was shown stays.
      return;
    }
    if (this.#queue.busy) return;
    this.#pending.value = {};
    if (this.#typed.peek() === this.#detail.peek()?.claim.note) this.#typed.value = null;
  }

  #view(): EditedClaim | null | undefined {
    const { page, draft } = this.#subject;
    const detail = this.#detail.value;
    const waiting = this.id.value !== null && detail === undefined;
    // What a page says of a saved claim holds only until the record is read.
    const known = waiting || !page?.claimId ? page : null;
    const base = detail ? viewOfSaved(detail, page) : viewOfUnsaved(known, draft);
    if (!base) return waiting ? undefined : null;
    const typed = this.#typed.value;
    return { ...base, ...this.#pending.value, ...(typed === null ? {} : { note: typed }) };
  }

  #status(): SaveStatus {
    const status = this.#queue.status.value;
    if (status !== 'idle' && status !== 'done') return status;
    if (this.noteTooLong) return 'unsaved';
    return this.id.value ? 'saved' : 'unsaved';
  }
}
