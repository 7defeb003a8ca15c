import { type Signal, signal } from '@preact/signals';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import { UnwrittenText } from './unwritten-text';
import type { WriteQueue } from './write-queue';

/** Pause in typing after which a text is written, in ms. */
const PAUSE = 500;

/** A field of a claim that is typed into. */
export interface TypedField {
  /** That of its writes in the queue. */
  slot: string;
  /** Null until the claim is saved. */
  claimId: () => string | null;
  /** Names for the claim under which its texts may be kept, that for what is typed now first. */
  places: () => string[];
  /** Saves a claim that is not saved yet. */
  save: () => Promise<void>;
  stored: () => string;
  write: (text: string) => Promise<void>;
}

/**
 * A text that is being typed: it shows at once and is written when the typing pauses. Until then it is kept
 * aside, so that it is there again should the page be gone before.
 */
export class TypedText {
  /** Null while it says what is stored. */
  readonly text: Signal<string | null> = signal(null);
  readonly #queue: WriteQueue;
  readonly #field: TypedField;
  readonly #aside: UnwrittenText;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What was last given to be written, until all is. */
  #flushed: string | null = null;

  constructor(queue: WriteQueue, field: TypedField) {
    this.#queue = queue;
    this.#field = field;
    this.#aside = new UnwrittenText(field.places, field.slot);
  }

  /** True when it is longer than can be kept; it is then not written until shortened. */
  get tooLong(): boolean {
    return (this.text.value?.length ?? 0) > NOTE_LIMIT;
  }

  type(text: string): void {
    this.text.value = text;
    this.setAside();
    const unsaved = this.#field.claimId() === null && !this.tooLong;
    if (unsaved && !this.#queue.busy) void this.#field.save();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps what is typed, in the place that its claim has by now. */
  setAside(): void {
    const text = this.text.peek();
    if (text !== null && !this.tooLong) this.#aside.keep({ text, over: this.#ours() });
  }

  /** Writes what is not written yet; null where there is nothing to write. */
  flush(): Promise<void> | null {
    clearTimeout(this.#pause);
    const text = this.text.peek();
    // While an older text waits to be written, what is stored now will not stay.
    const unchanged =
      text === null || (text === this.#field.stored() && !this.#queue.waits(this.#field.slot));
    if (unchanged && !this.#queue.busy) this.#isWritten();
    if (unchanged || text.length > NOTE_LIMIT) return null;
    this.#flushed = text;
    return this.#field.write(text);
  }

  /** Forgets what is typed and not written. */
  drop(): void {
    clearTimeout(this.#pause);
    this.#queue.drop(this.#field.slot);
    this.#isWritten();
  }

  /** Leaves what is typed unwritten for good. */
  discard(): void {
    this.#aside.forget();
  }

  /** Takes up what was typed and never written, where nobody wrote something else since. */
  takeUp(): void {
    if (this.text.peek() !== null) return;
    const typed = this.#aside.read();
    if (!typed) return;
    if (!typed.over.includes(this.#field.stored())) {
      this.discard();
      return;
    }
    this.text.value = typed.text;
    void this.flush();
  }

  /** All is written: the record speaks for itself again where it says the same. */
  settle(): void {
    if (this.text.peek() === this.#field.stored()) this.#isWritten();
  }

  /** What the record says, and what it will say once our last write is through. */
  #ours(): string[] {
    return [this.#field.stored(), ...(this.#flushed === null ? [] : [this.#flushed])];
  }

  #isWritten(): void {
    this.text.value = null;
    this.#flushed = null;
    this.discard();
  }
}
