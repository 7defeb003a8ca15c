import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

/**
 * What should become of the claim: found, shown as changed, either of the two, given up, or, where quite other
 * words took its place, given up or shown as changed.
 */
export type Expected = 'found' | 'changed' | 'there' | 'gone' | 'replaced';

export interface Edited {
  /** The article as the claim was taken from it, where the change needs another than what it got. */
  before?: Draft;
  after: Draft;
  /** White space between sentences in the new text. */
  between?: string;
  /** The new text as a page has it; made from the draft where left out. */
  text?: string;
}

/** One kind of change that publishers make to a text. */
export interface Change {
  name: string;
  expected: Expected;
  /**
   * Edits a draft in which a claim is marked; null where this change cannot be made to it. `others`
   * are sentences of other articles.
   */
  edit(draft: Draft, random: Random, others: readonly string[]): Edited | null;
}
