import { type Signal, signal } from '@preact/signals';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import type { WriteQueue } from './write-queue';

/** Pause in typing after which a text is written, in ms. */
const PAUSE = 500;

/** A text that is being typed: it shows at once and is written when the typing pauses. */
export class TypedText {
  /** Null while it says what is stored. */
  readonly text: Signal<string | null> = signal(null);
  readonly #slot: string;
  readonly #queue: WriteQueue;
  readonly #stored: () => string;
  readonly #write: (text: string) => Promise<void>;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `slot`: that of its writes in the queue. */
  constructor(
    slot: string,
    queue: WriteQueue,
    act: { stored: () => string; write: (text: string) => Promise<void> },
  ) {
    this.#slot = slot;
    this.#queue = queue;
    this.#stored = act.stored;
    this.#write = act.write;
  }

  /** True when it is longer than can be kept; it is then not written until shortened. */
  get tooLong(): boolean {
    return (this.text.value?.length ?? 0) > NOTE_LIMIT;
  }

  type(text: string): void {
    this.text.value = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Writes what is not written yet; null where there is nothing to write. */
  flush(): Promise<void> | null {
    clearTimeout(this.#pause);
    const text = this.text.peek();
    // While an older text waits to be written, what is stored now will not stay.
    const unchanged = text === null || (text === this.#stored() && !this.#queue.waits(this.#slot));
    if (unchanged && !this.#queue.busy) this.text.value = null;
    return unchanged || text.length > NOTE_LIMIT ? null : this.#write(text);
  }

  /** Forgets what is typed and not written. */
  drop(): void {
    clearTimeout(this.#pause);
    this.#queue.drop(this.#slot);
    this.text.value = null;
  }

  /** All is written: the record speaks for itself again where it says the same. */
  settle(): void {
    if (this.text.peek() === this.#stored()) this.text.value = null;
  }
}
