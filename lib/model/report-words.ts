import type { ClaimKind, SpeakerStance } from './analysis';
import type { EvidenceStance } from './source';
import type { Scale } from './verdict';

/** The texts that stand in exports for people. Each is the key of a text in `lib/i18n`. */
export type ReportWord =
  | 'report_title'
  | 'report_made'
  | 'report_published'
  | 'report_untitled'
  | 'report_verdict'
  | 'report_rated'
  | 'report_conclusion'
  | 'report_sources'
  | 'report_nosources'
  | 'report_note'
  | 'report_sourcenote'
  | 'report_tags'
  | 'report_saved'
  | 'report_changed'
  | 'report_missing'
  | 'report_accessed'
  | 'report_archived'
  | 'report_method'
  | 'report_method_text'
  | 'report_scale'
  | 'report_summary'
  | 'report_contents'
  | 'verdict_unrated'
  | 'claim_bypage'
  | `claim_${SpeakerStance}`
  | `kind_${ClaimKind}`
  | `stance_${EvidenceStance}`;

/** What an export for people needs of a language. */
export interface ReportWords {
  /** BCP 47 tag. */
  locale: string;
  /** The text of a key, its `$1` and `$2` filled in. */
  word(key: ReportWord, ...values: string[]): string;
  /** The form of a text for this number. */
  count(key: 'report_claims' | 'source_count', n: number): string;
  /** A scale with its presets' words in this language. */
  scale(scale: Scale): Scale;
  /** An ISO date or time for people; anything else as it is. */
  date(text: string): string;
}
