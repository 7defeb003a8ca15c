import type { SpeakerStance } from '@/lib/model/analysis';

/** A range of tokens; `to` is not included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Token ranges of an attribution. */
export interface Attributed {
  readonly speaker: TokenRange;
  readonly cue: TokenRange;
  readonly stance: SpeakerStance;
  /** What is reported: the proposition without the phrase that attributes it. */
  readonly content: TokenRange;
  /** Whom a pronoun speaker stands for, as the article names them, where that is safe to tell. */
  readonly name?: string;
  /** Speaker and cue stand in another sentence: this one goes on with the same quotation. */
  readonly carried?: true;
}
