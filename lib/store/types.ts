import type { Article, ArticleMetadata } from '@/lib/model/article';
import type { Claim, ClaimDraft, ClaimState, ClaimText } from '@/lib/model/claim';
import type { ClaimMatch, FindQuery, FoundClaims, Listing, ListQuery } from '@/lib/model/listing';
import type { Result } from '@/lib/model/result';
import type { SeenClaim, SoughtClaim } from '@/lib/model/seen';
import type { Evidence, EvidenceStance, Revision, Source, SourceInput } from '@/lib/model/source';
import type { Span } from '@/lib/model/span';
import type { TrashedClaim } from '@/lib/model/trash';
import type { Dismissal, Scale, Verdict } from '@/lib/model/verdict';

/** Why a write did not happen. `full`: the device is out of space; `invalid`: refused by its schema. */
export type StoreError = 'full' | 'invalid' | 'missing' | 'other';

/** A piece of evidence with the source it cites. */
export interface CitedSource {
  evidence: Evidence;
  source: Source;
}

/** Everything the claim editor shows of a saved claim: its sources in their order. */
export interface ClaimDetail {
  claim: Claim;
  article: Article;
  sources: CitedSource[];
}

/** A saved claim in a list, and how many sources it has. */
export interface ClaimRow {
  claim: Claim;
  article: Article;
  sources: number;
}

export interface EvidenceInput {
  source: SourceInput;
  stance: EvidenceStance;
  quote: string;
}

/** What a person may change about a source. Another address is another source. */
export type SourcePatch = Partial<
  Omit<SourceInput, 'url'> & { archiveUrl: string | null; notOpenedAt: string | null }
>;

/** A source of the person's, and how many live claims it serves. */
export interface UsedSource {
  source: Source;
  claims: number;
}

/** What a person chose of a scale, and the level's word at that time. */
export type ChosenVerdict = Pick<Verdict, 'scale' | 'value'> & { word: string };

/** What a write did to one field of many claims, so that it can be taken back. */
export interface BulkChange {
  field: 'verdict' | 'tags' | 'deletedAt';
  claims: { id: string; from: unknown; to: unknown }[];
}

/** What the removal of a level did, so that it can be taken back. */
export interface RemovedLevel {
  scaleId: string;
  /** What was stored of the scale before; null for a preset as it comes. */
  scale: Scale | null;
  claims: BulkChange;
}

/** Tells that records of these articles changed. */
export interface StoreChange {
  articleIds: string[];
}

/** What became of a claim's text on a page; `position` is null where that is not known. */
export interface PlaceChange {
  id: string;
  state: ClaimState;
  position: Span | null;
}

/** The rules by which claims are kept. Every write is parsed by its schema and leaves a revision. */
export interface ClaimStore {
  /** Saves a claim of a page; saving the same quote at the same place again returns the saved one. */
  saveDraft(draft: ClaimDraft): Promise<Result<Claim, StoreError>>;
  detail(id: string): Promise<ClaimDetail | undefined>;
  /** `value` is a level of `scale`; null clears the verdict. */
  setVerdict(id: string, verdict: ChosenVerdict | null): Promise<Result<Claim, StoreError>>;
  /** The written conclusion that goes with the verdict; `missing` where there is no verdict. */
  setConclusion(id: string, text: string): Promise<Result<Claim, StoreError>>;
  setNote(id: string, note: string): Promise<Result<Claim, StoreError>>;
  setTags(id: string, tags: string[]): Promise<Result<Claim, StoreError>>;
  /** One source record an address. Refuses a source that is on the claim already. */
  addEvidence(
    claimId: string,
    input: EvidenceInput,
  ): Promise<Result<CitedSource, StoreError | 'duplicate'>>;
  updateEvidence(
    evidenceId: string,
    patch: { stance?: EvidenceStance; quote?: string },
  ): Promise<Result<Evidence, StoreError>>;
  removeEvidence(evidenceId: string): Promise<Result<Evidence, StoreError>>;
  /** Puts back evidence that `removeEvidence` returned. */
  restoreEvidence(evidence: Evidence): Promise<Result<Evidence, StoreError>>;
  /** Puts the citations of a claim in this order; those that are not named come last. */
  orderEvidence(claimId: string, ids: readonly string[]): Promise<Result<null, StoreError>>;
  /** Changes facts of a source, for every claim that cites it. */
  updateSource(sourceId: string, patch: SourcePatch): Promise<Result<Source, StoreError>>;
  /** Sources that have what a text asks for, as searches read it, the most lately used first. */
  usedSources(text: string, most: number): Promise<UsedSource[]>;
  /** How the source that was added last bears on its claim; undefined where there is none. */
  lastStance(): Promise<EvidenceStance | undefined>;
  /** Every tag of every claim, in no order. */
  usedTags(): Promise<string[]>;
  /** Records where and whether a page still shows the claim; leaves no revision unless it changed. */
  setState(id: string, state: ClaimState, position?: Span): Promise<Result<Claim, StoreError>>;
  /** The same for many claims, all or none. Those that are gone meanwhile are passed over. */
  setStates(changes: readonly PlaceChange[]): Promise<Result<null, StoreError>>;
  /** Puts the claim on other text of its page; what it said before is kept as a revision. */
  relink(id: string, text: ClaimText): Promise<Result<Claim, StoreError>>;
  /** Give many claims a verdict or more tags, or mark them as deleted: all or none, at one time. */
  setVerdicts(
    ids: readonly string[],
    verdict: ChosenVerdict | null,
  ): Promise<Result<BulkChange, StoreError>>;
  addTags(ids: readonly string[], tags: readonly string[]): Promise<Result<BulkChange, StoreError>>;
  removeAll(ids: readonly string[]): Promise<Result<BulkChange, StoreError>>;
  /** Takes such a change back where it still stands; gives the number of claims that went back. */
  undoBulk(change: BulkChange): Promise<Result<number, StoreError>>;
  /** Marks as deleted; `restore` undoes it. */
  remove(id: string): Promise<Result<Claim, StoreError>>;
  restore(id: string): Promise<Result<Claim, StoreError>>;
  /** Saved claims of the article known under any of these addresses, in text order. */
  forUrls(urls: string[]): Promise<ClaimRow[]>;
  /** Keeps that these words of an article are no claim. */
  dismiss(input: {
    article: ArticleMetadata;
    quote: string;
  }): Promise<Result<Dismissal, StoreError>>;
  /** Takes that back. */
  undismiss(id: string): Promise<Result<null, StoreError>>;
  /** The words that were dismissed in the article of this title that the page at these addresses shows. */
  dismissed(urls: readonly string[], title?: string): Promise<string[]>;
  /** The first `wanted` of the claims that a query asks for, the best first; only these are read. */
  find(query: FindQuery, wanted: number): Promise<FoundClaims>;
  /** The ids of all of them, in that order. */
  findIds(query: FindQuery): Promise<string[]>;
  /**
   * For claims of the page at these addresses, by their keys, a saved claim of another article that says the same.
   * `title` of the page; what is kept of it under another fragment is not taken for another article then.
   */
  seenBefore(
    sought: readonly SoughtClaim[],
    urls: readonly string[],
    title?: string,
  ): Promise<Map<string, SeenClaim>>;
  /** Saved claims by filters and in an order, with how many there are of each filter's values. */
  list(query: ListQuery): Promise<Listing>;
  /** These claims as rows of a list, in this order, with where the words of a search stand; not those that are gone. */
  listed(ids: readonly string[], text?: string): Promise<ClaimMatch[]>;
  /** What a list of everything begins with, for the time until the facts of all claims are read. */
  listNewest(most: number): Promise<ClaimMatch[]>;
  /** Ids of everything, newest first; takes little time however many there are. */
  newestIds(): Promise<string[]>;
  /** At least the newest `wanted` claims, or all, article by article; nothing else is read for it. */
  newest(wanted: number): Promise<ClaimRow[]>;
  /** These claims, in no order; those that are gone or deleted are left out. */
  rows(ids: string[]): Promise<ClaimRow[]>;
  count(): Promise<{ claims: number; articles: number; deleted: number }>;
  /** The first half of `count`, which takes no time however many there are. */
  countClaims(): Promise<number>;
  revisions(claimId: string): Promise<Revision[]>;
  /** Gives a field what it held before a revision, as a change of its own. */
  restoreValue(revisionId: string): Promise<Result<null, StoreError>>;
  /** Makes a claim again all that it was before a revision; that is a change of its own, too. */
  restoreState(revisionId: string): Promise<Result<null, StoreError>>;
  /** Deleted claims, the last deleted first. */
  trash(): Promise<TrashedClaim[]>;
  restoreAll(ids: readonly string[]): Promise<Result<number, StoreError>>;
  /** Deletes for good what is in the trash. */
  destroyAll(ids: readonly string[]): Promise<Result<number, StoreError>>;
  /** Deletes for good what has been in the trash for `TRASH_DAYS`. */
  purge(): Promise<Result<number, StoreError>>;
  scales(): Promise<Scale[]>;
  /** Keeps a scale, under the id of a preset in the preset's place. */
  putScale(scale: Scale): Promise<Result<Scale, StoreError>>;
  /** Forgets a stored scale and gives it back; a preset is as it came again. */
  dropScale(id: string): Promise<Result<Scale, StoreError>>;
  /** Takes a level out of a scale; its claims get the level `to` of it, or no verdict (null). */
  removeLevel(
    scaleId: string,
    levelId: string,
    to: { value: string; word: string } | null,
  ): Promise<Result<RemovedLevel, StoreError>>;
  undoRemoveLevel(removed: RemovedLevel): Promise<Result<null, StoreError>>;
  /** How many live claims have which level of a scale, by the level's id. */
  levelUse(scaleId: string): Promise<Record<string, number>>;
}
