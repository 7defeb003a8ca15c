import type { ClaimKind, SpeakerStance } from '@/lib/model/analysis';
import type { ClaimState } from '@/lib/model/claim';
import type { EvidenceStance } from '@/lib/model/source';

/** What a file of another program says of a source. Empty: it does not say. */
export interface ForeignSource {
  url: string;
  title: string;
  publisher: string;
  authors: string[];
  publishedAt: string;
  stance: EvidenceStance;
  passage: string;
}

/**
 * What a file of another program says of a claim, as it says it: nothing here is checked yet. Empty:
 * it does not say.
 */
export interface ForeignClaim {
  /** Our id, where the file has it. */
  id: string;
  quote: string;
  prefix: string;
  suffix: string;
  /** UTF-16 code units of the article's text; null where it is not known. */
  position: { start: number; end: number } | null;
  context: string;
  page: Pick<ForeignSource, 'url' | 'title' | 'publisher' | 'authors' | 'publishedAt'> & {
    language: string;
  };
  speaker: string;
  speakerStance: SpeakerStance;
  kinds: ClaimKind[];
  /** Check-worthiness of 100. */
  score: number | null;
  verdict: ForeignVerdict | null;
  note: string;
  tags: string[];
  state: ClaimState;
  createdAt: string;
  updatedAt: string;
  sources: ForeignSource[];
}

export interface ForeignVerdict {
  word: string;
  /** Ids of our scale and level, where the file has them. */
  scale: string;
  level: string;
  conclusion: string;
  ratedAt: string;
  /** How far from worst (0) to best (1) a rating in numbers is; null without one. */
  rating: number | null;
}

/** A claim of which nothing is known but its row. */
export const blankClaim = (): ForeignClaim => ({
  id: '',
  quote: '',
  prefix: '',
  suffix: '',
  position: null,
  context: '',
  page: { ...blankSource(), language: '' },
  speaker: '',
  speakerStance: 'asserts',
  kinds: [],
  score: null,
  verdict: null,
  note: '',
  tags: [],
  state: 'found',
  createdAt: '',
  updatedAt: '',
  sources: [],
});

export const blankSource = (): ForeignSource => ({
  url: '',
  title: '',
  publisher: '',
  authors: [],
  publishedAt: '',
  stance: 'context',
  passage: '',
});

export const blankVerdict = (): ForeignVerdict => ({
  word: '',
  scale: '',
  level: '',
  conclusion: '',
  ratedAt: '',
  rating: null,
});
