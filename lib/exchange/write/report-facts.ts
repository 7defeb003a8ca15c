import type { Claim } from '@/lib/model/claim';
import type { ReportWords } from '@/lib/model/report-words';

/** Who said a claim, and of which kinds it is: the line below its words. */
export function claimFacts({ attribution, detection }: Claim, words: ReportWords): string {
  const speaker = attribution
    ? `${attribution.speaker.name ?? attribution.speaker.text}, ${words.word(`claim_${attribution.stance}`)}`
    : words.word('claim_bypage');
  const kinds = (detection?.kinds ?? []).map((kind) => words.word(`kind_${kind}`));
  return [speaker, ...kinds].join(' · ');
}

/** Publisher, authors and date of an article or a source, as far as they are known; `dated` puts the date in words. */
export const workFacts = (
  work: { publisher: string; authors: readonly string[]; publishedAt: string | null },
  dated: (date: string) => string,
): string[] =>
  [work.publisher, work.authors.join(', '), work.publishedAt ? dated(work.publishedAt) : ''].filter(
    Boolean,
  );
