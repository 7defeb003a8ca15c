import type { ClaimKind } from '@/lib/model/analysis';
import type { EvidenceStance } from '@/lib/model/source';

/** A claim of the invented press. `verdict` is a level of the truth scale, or null. */
export interface SampleClaim {
  quote: string;
  kind: ClaimKind;
  /** 0 to 100. */
  score: number;
  /** Null where the article itself states it. */
  speaker: string | null;
  verdict: string | null;
  stances: EvidenceStance[];
  tags?: string[];
  note?: string;
}

export interface SampleStory {
  publisher: string;
  site: string;
  title: string;
  author: string;
  /** ISO date, of 2024. */
  date: string;
  claims: SampleClaim[];
}

const STANCES = { s: 'supports', r: 'refutes', c: 'context' } as const;

/** `ssr` is two sources that support and one that refutes. */
export const claim = (
  score: number,
  kind: ClaimKind,
  quote: string,
  speaker: string | null,
  verdict: string | null,
  stances: string,
  more: Pick<SampleClaim, 'tags' | 'note'> = {},
): SampleClaim => ({
  score,
  kind,
  quote,
  speaker,
  verdict,
  stances: [...stances].map((letter) => STANCES[letter as keyof typeof STANCES]),
  ...more,
});

export const HARBOUR = { publisher: 'Harbour Post', site: 'harbour.example', author: 'Nell Adair' };
export const COMPASS = {
  publisher: 'Daily Compass',
  site: 'compass.example',
  author: 'Jonas Reyk',
};
export const LEDGER = {
  publisher: 'Northern Ledger',
  site: 'ledger.example',
  author: 'Ilse Sandoval',
};
export const WIRE = { publisher: 'Wire & Record', site: 'wire.example', author: 'Mara Okafor' };
export const MERIDIAN = {
  publisher: 'The Meridian',
  site: 'meridian.example',
  author: 'Petra Lund',
};
