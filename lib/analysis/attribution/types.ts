import type { SpeakerStance } from '@/lib/model/analysis';

/** Token ranges of an attribution; every `to` is not included. */
export interface Attributed {
  readonly speaker: { from: number; to: number };
  readonly cue: { from: number; to: number };
  readonly stance: SpeakerStance;
  /** What is reported: the proposition without the phrase that attributes it. */
  readonly content: { from: number; to: number };
}
