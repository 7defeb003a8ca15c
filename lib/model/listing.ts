import type { ClaimKind } from './analysis';
import type { Article } from './article';
import type { Claim, Detection } from './claim';
import type { EvidenceStance } from './source';
import type { Verdict } from './verdict';

/** What lists and searches need of a saved claim. The rest of a record is many times as much. */
export interface ListedClaim
  extends Pick<
    Claim,
    'id' | 'articleId' | 'quote' | 'verdict' | 'note' | 'tags' | 'state' | 'createdAt' | 'updatedAt'
  > {
  detection: Pick<Detection, 'score' | 'kinds'> | null;
  attribution: { speaker: { text: string } } | null;
}

/** A saved claim in a list, and where the words searched for were found, when not in the quote. */
export interface ClaimMatch {
  claim: ListedClaim;
  article: Article;
  /** The publisher, or the site's name where the page named none. */
  publisher: string;
  /** How many sources are on the claim, and what each is to it, in no order. */
  sources: number;
  stances: EvidenceStance[];
  foundIn: FoundIn | null;
}

/** Where words that were searched for stand, when not in the quote. */
export interface FoundIn {
  field: 'speaker' | 'note' | 'tag' | 'source' | 'article';
  text: string;
}

export interface ClaimQuery {
  /**
   * Words searched in quotes, speakers, notes, tags, sources and articles; all must occur, each as the
   * beginning of a word; in quotation marks as they stand. Empty: everything.
   */
  text: string;
}

/** A claim that a person selected has no kind. */
export type ListedKind = ClaimKind | 'selected';

/** What a claim is listed as: its first kind. */
export const listedKind = ({ detection }: Pick<ListedClaim, 'detection'>): ListedKind =>
  detection?.kinds[0] ?? 'selected';

export type ListColumn = 'verdict' | 'claim' | 'publisher' | 'sources' | 'score' | 'added';

/** Which claims to list, and in which order. An empty list of values keeps all. */
export interface ListQuery extends ClaimQuery {
  /** Keys as `verdictKey` makes them. */
  verdicts: readonly string[];
  /** By a claim's first kind. */
  kinds: readonly ListedKind[];
  publishers: readonly string[];
  /** ISO 8601 times; `from` counts, `to` does not. Null: without a bound. */
  added: { from: string | null; to: string | null };
  /** Only claims of this article, or with this source. */
  articleId: string | null;
  sourceId: string | null;
  tags?: readonly string[];
  /** Only claims without a source. */
  unsourced?: boolean;
  /** Only claims whose text was not found on its page any more. */
  missing?: boolean;
  /**
   * `article`: article by article, each where its newest claim puts it. `fit`: what fits the text best first,
   * without a text the newest.
   */
  order: { by: ListColumn | 'article' | 'fit'; down: boolean };
}

/** Which claims to find, the best first. An empty list of values keeps all. */
export interface FindQuery
  extends ClaimQuery,
    Pick<ListQuery, 'verdicts' | 'kinds' | 'publishers'> {
  tags: readonly string[];
  /** Only those without a source. */
  unsourced: boolean;
  /** Only those whose text was not found on its page any more. */
  missing: boolean;
}

/** The first of the claims that were found. */
export interface FoundClaims {
  rows: ClaimMatch[];
  /** How many were found in all. */
  size: number;
  /** That it may be fewer: of some it is not known yet whether they have a phrase. */
  atMost: boolean;
}

/** How many claims the other filters leave with a value, and how many there are in all. */
export interface Tally {
  shown: number;
  all: number;
}

/** What a query lists: the claims by their ids, so that very many take little memory. */
export interface Listing {
  ids: string[];
  /** Live claims, listed or not. */
  total: number;
  /** For each value that any claim has. Each tells what choosing it, too, would list. */
  verdicts: Map<string, Tally & { verdict: Verdict | null }>;
  kinds: Map<ListedKind, Tally>;
  publishers: Map<string, Tally>;
  /** How many of the listed claims have each tag. */
  tags: Map<string, number>;
  /** Of listed claims by their ids, where the words stand that are not in the quote. */
  foundIn: Map<string, FoundIn>;
}
