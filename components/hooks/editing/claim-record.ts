import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClaimDraft } from '@/lib/model/claim';
import { ok, type Result } from '@/lib/model/result';
import { follow } from '@/lib/store/follow';
import type { ClaimDetail, ClaimStore, StoreError } from '@/lib/store/types';

/** What is to be done when something becomes of a record. */
interface RecordEvents {
  /** It was made of the draft. */
  onMade: () => void;
  /** It was read for the first time (`before` empty), or changed. Undefined: it is not there any more. */
  onRead: (now: ClaimDetail | undefined, before: ClaimDetail | null | undefined) => void;
}

/**
 * The record of an opened claim: followed while there is one, made of the claim's draft before the first
 * write where there is none.
 */
export class ClaimRecord {
  readonly #id: Signal<string | null>;
  readonly #detail = signal<ClaimDetail | null | undefined>(undefined);
  readonly #unreadable = signal(false);
  readonly #store: ClaimStore;
  readonly #draft: ClaimDraft | null;
  readonly #events: RecordEvents;
  /** Ends the following. */
  #following: (() => void) | null = null;
  #disposed = false;

  /** `draft`: what it can be made of; null where that is not known. */
  constructor(
    store: ClaimStore,
    { claimId, draft }: { claimId: string | null; draft: ClaimDraft | null },
    events: RecordEvents,
  ) {
    this.#store = store;
    this.#draft = draft;
    this.#events = events;
    this.#id = signal(claimId);
  }

  /** Null while there is no record. */
  get id(): ReadonlySignal<string | null> {
    return this.#id;
  }

  /** Undefined until it is read, null when it is not there any more. */
  get detail(): ReadonlySignal<ClaimDetail | null | undefined> {
    return this.#detail;
  }

  /** The saved claims could not be read at all. */
  get unreadable(): ReadonlySignal<boolean> {
    return this.#unreadable;
  }

  /** Follows the record from now on, where there is one. */
  start(): void {
    const id = this.#id.peek();
    if (id) this.#follow(id);
  }

  /** The record's id, after it was made where there was none. */
  async made(): Promise<Result<string, StoreError>> {
    const id = this.#id.peek();
    if (id) return ok(id);
    if (!this.#draft) return { ok: false, error: 'missing' };
    const result = await this.#store.saveDraft(this.#draft);
    if (!result.ok) return result;
    this.#id.value = result.value.id;
    this.#events.onMade();
    this.#follow(result.value.id);
    return ok(result.value.id);
  }

  /** Writes to the record. One that the browser cleared, which was not told yet, is made anew for it. */
  async write(
    write: (id: string) => Promise<Result<unknown, StoreError>>,
  ): Promise<Result<unknown, StoreError>> {
    const made = await this.made();
    if (!made.ok) return made;
    const result = await write(made.value);
    if (result.ok || !(await this.#isGone(made.value))) return result;
    this.#id.value = null;
    const anew = await this.made();
    return anew.ok ? write(anew.value) : anew;
  }

  /** Reads what is stored now, without waiting to be told of it. Rejects where it cannot be read. */
  async reread(): Promise<void> {
    const id = this.#id.peek();
    if (id) this.#detail.value = (await this.#store.detail(id)) ?? null;
  }

  /** Stops following. */
  dispose(): void {
    this.#disposed = true;
    this.#following?.();
  }

  /** Whether a record is not there any more, and what it was made from is. */
  async #isGone(id: string): Promise<boolean> {
    return this.#draft !== null && (await this.#store.detail(id)) === undefined;
  }

  #follow(id: string): void {
    this.#following?.();
    // A claim may be saved for the first time while its surface goes.
    if (this.#disposed) return;
    this.#following = follow(() => this.#store.detail(id), {
      next: (now) => {
        this.#unreadable.value = false;
        const before = this.#detail.peek();
        this.#detail.value = now ?? null;
        this.#events.onRead(now, before);
        // Deleted meanwhile: it stands as an unsaved claim again, until it is restored.
        this.#id.value = now ? id : null;
      },
      error: () => {
        this.#unreadable.value = true;
      },
    });
  }
}
