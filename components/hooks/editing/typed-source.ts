import { type Signal, signal } from '@preact/signals';
import { EMPTY_DRAFT, SourceDraft } from '@/components/source/source-draft';
import type { CitedSource } from '@/lib/store/types';
import type { UnwrittenText } from './unwritten-text';

/**
 * The source that is being typed for a claim. It is written only when it is added; until then, or until it is
 * given up, it is kept aside, so that it is there again when the claim is opened the next time.
 */
export class TypedSource {
  readonly draft: Signal<SourceDraft> = signal(EMPTY_DRAFT);
  readonly #aside: UnwrittenText;

  /** `aside`: where it is kept. */
  constructor(aside: UnwrittenText) {
    this.#aside = aside;
  }

  type(change: Partial<SourceDraft>): void {
    this.draft.value = { ...this.draft.peek(), ...change };
    if (hasText(this.draft.peek())) this.setAside();
    else this.discard();
  }

  /** It is added or given up. */
  drop(): void {
    this.draft.value = EMPTY_DRAFT;
    this.discard();
  }

  /** Keeps it, in the place that its claim has by now. */
  setAside(): void {
    const draft = this.draft.peek();
    if (hasText(draft)) this.#aside.keep({ text: JSON.stringify(draft), over: [] });
  }

  /** Keeps it no longer. */
  discard(): void {
    this.#aside.forget();
  }

  /** Takes up what was typed and never added. `sources`: those that are on the claim. */
  takeUp(sources: readonly CitedSource[]): void {
    if (this.draft.peek() !== EMPTY_DRAFT) return;
    const typed = parsed(this.#aside.read()?.text);
    if (!typed) return;
    // Its page was gone before it heard that the source was added.
    const added = sources.some(
      ({ source, evidence }) =>
        source.url === typed.link.trim() && evidence.quote === typed.passage.trim(),
    );
    if (added) this.discard();
    else this.draft.value = typed;
  }
}

/** Whether anything was typed that would be missed. */
const hasText = ({ link, title, publisher, authors, passage }: SourceDraft): boolean =>
  [link, title, publisher, authors, passage].some((text) => text.trim() !== '');

function parsed(text: string | undefined): SourceDraft | null {
  try {
    return SourceDraft.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
