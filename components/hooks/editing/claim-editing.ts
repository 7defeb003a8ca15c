import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { ok, type Result } from '@/lib/model/result';
import type { Evidence, EvidenceStance } from '@/lib/model/source';
import type { Verdict, VerdictLevel } from '@/lib/model/verdict';
import type {
  ClaimDetail,
  ClaimStore,
  EvidenceInput,
  SourcePatch,
  StoreError,
} from '@/lib/store/types';
import { changedFields, type EarlierFields } from './changed-elsewhere';
import { ClaimRecord } from './claim-record';
import { type Dismiss, dismissOf } from './dismiss';
import { type ClaimSubject, type EditedClaim, viewOfSaved, viewOfUnsaved } from './edited-claim';
import { type Lookups, lookupsOf } from './lookups';
import { hasFailed, type SaveStatus } from './save-status';
import { TypedFields } from './typed-fields';
import type { TypedSource } from './typed-source';
import type { AskSeen } from './use-seen';
import { WriteQueue } from './write-queue';

/**
 * One opened claim and everything a person does to it. What was done shows at once, is written in
 * order, and stays on screen when writing fails. The first change saves an unsaved claim.
 */
export class ClaimEditing {
  /** The record's id, once there is one. */
  readonly id: ReadonlySignal<string | null>;
  /** Undefined while loading, null when there is no such claim. */
  readonly claim: ReadonlySignal<EditedClaim | null | undefined>;
  readonly status: ReadonlySignal<SaveStatus>;
  /** The saved claims could not be read at all. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** How often something was written here. */
  readonly written = signal(0);
  /** What the person used before, and whether the claim was seen in other articles. */
  readonly lookups: Lookups;
  readonly askSeen: AskSeen;
  /** Says that it is no claim; null where nothing is lit for it. */
  readonly dismiss: Dismiss | null;
  /** What another surface changed since this one last wrote, as it was before. */
  readonly elsewhere = signal<EarlierFields | null>(null);
  readonly #store: ClaimStore;
  readonly #subject: ClaimSubject;
  readonly #record: ClaimRecord;
  readonly #pending = signal<{ verdict?: Verdict | null; tags?: string[] }>({});
  readonly #queue = new WriteQueue(() => this.#settle());
  readonly #typed: TypedFields;
  /** That something would be lost was in sight, and nothing was changed since. */
  #warned = false;

  constructor(store: ClaimStore, subject: ClaimSubject) {
    this.#store = store;
    this.lookups = lookupsOf(store);
    this.askSeen = store;
    this.dismiss = dismissOf(store, subject);
    this.#subject = subject;
    this.#record = new ClaimRecord(store, subject, {
      onMade: () => this.#typed.setAside(),
      onRead: (now, before) => {
        if (!before) this.#typed.takeUp(now);
        else if (now) this.#compare(before, now);
      },
    });
    this.id = this.#record.id;
    this.unreadable = this.#record.unreadable;
    this.claim = computed(() => this.#view());
    this.status = computed(() => this.#status());
    this.#typed = new TypedFields(store, this.#queue, {
      claimId: () => this.id.peek(),
      draft: subject.draft,
      detail: () => this.#record.detail.peek(),
      save: () => this.save(),
      write: (slot, write) => this.#write(slot, write),
    });
    if (subject.claimId) this.#record.start();
    else this.#typed.takeUpUnsaved();
  }

  /** True when something typed is longer than can be kept; it is then not written until shortened. */
  get tooLong(): boolean {
    return this.#typed.tooLong;
  }

  /** The source that is being typed. */
  get source(): TypedSource {
    return this.#typed.source;
  }

  /** True for a record that is not there any more. */
  get wasDeleted(): boolean {
    return this.#record.detail.value === null;
  }

  save(): Promise<void> {
    return this.#queue.put('claim', () => this.#record.made());
  }

  /** Null clears the verdict. */
  setVerdict(scale: string, level: VerdictLevel | null): Promise<void> {
    return this.#putVerdict(level && { scale, value: level.id, word: level.word });
  }

  #putVerdict(chosen: { scale: string; value: string; word: string } | null): Promise<void> {
    const at = new Date().toISOString();
    // The conclusion goes with the verdict.
    if (!chosen) this.#typed.conclusion.drop();
    const note = this.claim.peek()?.verdict?.note ?? '';
    this.#pending.value = {
      ...this.#pending.value,
      verdict: chosen && { ...chosen, note, at },
    };
    return this.#write('verdict', (id) => this.#store.setVerdict(id, chosen));
  }

  /** Puts a verdict back as it was, its conclusion too. */
  restoreVerdict(verdict: Verdict): Promise<void> {
    const restored = this.#putVerdict({ ...verdict, word: verdict.word ?? verdict.value });
    if (!verdict.note) return restored;
    this.#typed.conclusion.text.value = verdict.note;
    return this.flush();
  }

  setTags(tags: string[]): Promise<void> {
    this.#pending.value = { ...this.#pending.value, tags };
    return this.#write('tags', (id) => this.#store.setTags(id, tags));
  }

  /** Takes what is typed; it is written after a pause, or by `flush`. */
  typeNote(text: string): void {
    this.#warned = false;
    this.#typed.note.type(text);
  }

  /** The written conclusion of the verdict, likewise. */
  typeConclusion(text: string): void {
    this.#warned = false;
    this.#typed.conclusion.type(text);
  }

  /** Writes what is still in the air; call it before the surface goes away. */
  async flush(): Promise<void> {
    const written = this.#typed.flush();
    // Unlike `retry`, leaves in sight what failed for good.
    if (written.length === 0 && this.#queue.busy) await this.#queue.retry();
    await Promise.all(written);
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

  updateFacts(sourceId: string, patch: SourcePatch): Promise<void> {
    return this.#write(`source ${sourceId}`, () => this.#store.updateSource(sourceId, patch));
  }

  /** Puts the sources in this order, by the ids of their evidence. */
  orderSources(ids: readonly string[]): Promise<void> {
    return this.#write('order', (id) => this.#store.orderEvidence(id, ids));
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
    if (verdict) void this.restoreVerdict(verdict);
    else if (verdict === null) void this.#putVerdict(null);
    if (tags !== undefined) void this.setTags(tags);
    if (note === undefined) return;
    this.#typed.note.text.value = note;
    void this.flush();
  }

  retry(): Promise<void> {
    return this.#queue.retry();
  }

  /** Writes again what was being written when the browser kept the page for going back. */
  startOver(): Promise<void> {
    return this.#queue.startOver();
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
    if (!this.#queue.busy && !this.tooLong && !failed) return true;
    this.#warned = true;
    if (discard) this.#typed.discard();
    return discard;
  }

  /** Stops following the record. */
  dispose(): void {
    void this.flush();
    this.#record.dispose();
  }

  #write(slot: string, write: (id: string) => Promise<Result<unknown, StoreError>>): Promise<void> {
    this.elsewhere.value = null;
    // What is typed is written again by every flush, changed or not.
    if (slot !== 'note' && slot !== 'conclusion') this.#warned = false;
    return this.#queue.put(slot, () => this.#record.write(write));
  }

  #compare(before: ClaimDetail, now: ClaimDetail): void {
    // While something is written here, what changes is our own doing.
    if (this.#queue.status.peek() === 'saving') return;
    const changed = changedFields(before.claim, now.claim, this.#typed.note.text.peek() !== null);
    // Of several changes, the state before the first is the one to go back to.
    if (changed) this.elsewhere.value = { ...changed, ...this.elsewhere.peek() };
  }

  /** All is written: from here on the record speaks for itself. */
  async #settle(): Promise<void> {
    this.written.value += 1;
    try {
      await this.#record.reread();
    } catch {
      // It is written, though it cannot be read back now; what was shown stays.
      return;
    }
    if (this.#queue.busy) return;
    this.#pending.value = {};
    this.#typed.settle();
  }

  #view(): EditedClaim | null | undefined {
    const { page, draft } = this.#subject;
    const detail = this.#record.detail.value;
    const waiting = this.id.value !== null && detail === undefined;
    // What a page says of a saved claim holds only until the record is read.
    const known = waiting || !page?.claimId ? page : null;
    const base = detail ? viewOfSaved(detail, page) : viewOfUnsaved(known, draft);
    if (!base) return waiting ? undefined : null;
    const shown = { ...base, ...this.#pending.value };
    const [note, conclusion] = [this.#typed.note.text.value, this.#typed.conclusion.text.value];
    const { verdict } = shown;
    return {
      ...shown,
      ...(note === null ? {} : { note }),
      ...(conclusion === null || !verdict ? {} : { verdict: { ...verdict, note: conclusion } }),
    };
  }

  #status(): SaveStatus {
    const status = this.#queue.status.value;
    if (status !== 'idle' && status !== 'done') return status;
    if (this.tooLong) return 'unsaved';
    return this.id.value ? 'saved' : 'unsaved';
  }
}
