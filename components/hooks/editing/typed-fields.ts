import type { ClaimDraft } from '@/lib/model/claim';
import type { ClaimDetail, ClaimStore } from '@/lib/store/types';
import { TypedSource } from './typed-source';
import { type TypedField, TypedText } from './typed-text';
import { UnwrittenText } from './unwritten-text';
import type { WriteQueue } from './write-queue';

/** What is typed into one claim: its note, the conclusion of its verdict, and a source that is not added yet. */
export class TypedFields {
  readonly note: TypedText;
  readonly conclusion: TypedText;
  readonly source: TypedSource;
  readonly #both: readonly TypedText[];

  /** `save` saves a claim that is not saved yet; so does `write`, which then runs the given write with its id. */
  constructor(
    store: ClaimStore,
    queue: WriteQueue,
    of: {
      claimId: () => string | null;
      draft: ClaimDraft | null;
      detail: () => ClaimDetail | null | undefined;
      save: () => Promise<void>;
      write: (
        slot: string,
        write: (id: string) => ReturnType<ClaimStore['setNote']>,
      ) => Promise<void>;
    },
  ) {
    const places = () => placesOf(of.claimId(), of.draft, of.detail());
    const field = (slot: string, rest: Pick<TypedField, 'stored' | 'write'>) =>
      new TypedText(queue, { slot, claimId: of.claimId, places, save: of.save, ...rest });
    this.note = field('note', {
      stored: () => of.detail()?.claim.note ?? '',
      write: (text) => of.write('note', (id) => store.setNote(id, text)),
    });
    this.conclusion = field('conclusion', {
      stored: () => of.detail()?.claim.verdict?.note ?? '',
      write: (text) => of.write('conclusion', (id) => store.setConclusion(id, text)),
    });
    this.source = new TypedSource(new UnwrittenText(places, 'source'));
    this.#both = [this.note, this.conclusion];
  }

  get tooLong(): boolean {
    return this.#both.some((text) => text.tooLong);
  }

  /** Writes what is not written yet; empty where there is nothing to write. */
  flush(): Promise<void>[] {
    return this.#both.flatMap((text) => text.flush() ?? []);
  }

  /** Keeps what is typed; for when the claim has just been saved. */
  setAside(): void {
    for (const typed of [...this.#both, this.source]) typed.setAside();
  }

  /** All is written: the record speaks for itself again where it says the same. */
  settle(): void {
    for (const text of this.#both) text.settle();
  }

  /** Leaves what was to be written unwritten for good. */
  discard(): void {
    for (const text of this.#both) text.discard();
  }

  /** What another page of ours was about to write when it was gone. */
  takeUp(detail: ClaimDetail | undefined): void {
    if (detail) {
      this.note.takeUp();
      this.source.takeUp(detail.sources);
    } else {
      this.discard();
      this.source.discard();
    }
    if (detail?.claim.verdict) this.conclusion.takeUp();
  }

  /** The same of a claim whose page was gone before it was saved. */
  takeUpUnsaved(): void {
    this.note.takeUp();
    this.source.takeUp([]);
  }
}

/** A claim is named by its id, and until it has one by its words and where they stand. */
function placesOf(
  id: string | null,
  draft: ClaimDraft | null,
  detail: ClaimDetail | null | undefined,
): string[] {
  const { anchor, quote } = detail?.claim ?? draft ?? {};
  const urls = detail?.article?.urls ?? (draft ? [draft.article.url] : []);
  const unsaved = urls.map((url) => JSON.stringify([url, anchor?.quote.prefix, quote]));
  return id === null ? unsaved : [id, ...unsaved];
}
