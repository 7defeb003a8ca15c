import { THRESHOLD } from '@/lib/analysis/analyze';
import type { DetectedClaim } from '@/lib/model/analysis';
import type { Span } from '@/lib/model/span';
import { engineOrExit } from '@/tools/engine/load-engine';
import { KindCounts } from './evaluate-kinds';
import { plainEnds, tally } from './evaluate-sentences';
import { averagePrecision, bestF1, calibrationError, f1At, prf } from './metrics';
import { type AnnotatedClaim, type GoldSentence, readNewsClaims } from './news-claims';

const { analyze } = engineOrExit('eval');

/** Figures of claims, their spans, speakers and stances, and of sentence ends, on annotated articles. */
export function evaluateClaims(content: string): Record<string, number> {
  const ranked: { score: number; label: number }[] = [];
  const spans: number[] = [];
  const speakers = { right: 0, found: 0, wanted: 0, stance: 0 };
  const ends = { right: 0, found: 0, wanted: 0 };
  const plain = { right: 0, found: 0, wanted: 0 };
  const kinds = new KindCounts();
  for (const article of readNewsClaims(content)) {
    // Threshold 0 gives the span and speaker of every sentence, whatever its score.
    const { sentences, claims } = analyze(article.text, { all: true, threshold: 0 });
    const gold = new Set(article.sentences.map(({ end }) => end));
    tally(
      ends,
      gold,
      sentences.map(({ end }) => end),
    );
    tally(plain, gold, plainEnds(article.text));
    for (const sentence of article.sentences) {
      const found = sentences.find(
        ({ start, end }) => start <= sentence.start && end > sentence.start,
      );
      if (sentence.label >= 0) ranked.push({ score: found?.score ?? 0, label: sentence.label });
      const claim = claims.find((one) => one.sentence.start === sentence.start);
      compare(sentence, claim, spans, speakers);
      kinds.add(sentence, claim);
    }
  }
  const speaker = prf(speakers.right, speakers.found, speakers.wanted);
  return {
    'sentence ends F1': prf(ends.right, ends.found, ends.wanted).f1,
    'sentence ends F1, Intl.Segmenter': prf(plain.right, plain.found, plain.wanted).f1,
    'claims average precision': averagePrecision(ranked),
    [`claims F1 at ${THRESHOLD}`]: f1At(ranked, THRESHOLD),
    'claims best F1': bestF1(ranked).f1,
    'claims calibration error': calibrationError(ranked),
    'claim span Jaccard': spans.reduce((sum, value) => sum + value, 0) / spans.length,
    'speaker precision': speaker.precision,
    'speaker recall': speaker.recall,
    'speaker F1': speaker.f1,
    'stance accuracy': speakers.right === 0 ? 0 : speakers.stance / speakers.right,
    ...kinds.figures(),
  };
}

/** Counts a claim that both annotators marked, against either annotator's reading of it. */
function compare(
  { start, annotations }: GoldSentence,
  claim: DetectedClaim | undefined,
  spans: number[],
  speakers: { right: number; found: number; wanted: number; stance: number },
) {
  const [a, b] = annotations;
  if (a.length === 0 || b.length === 0) return;
  const gold = [...a, ...b];
  const shift = (span: Span) => ({ start: span.start + start, end: span.end + start });
  spans.push(claim ? Math.max(...gold.map((one) => jaccard(shift(one), claim))) : 0);
  const spoken = gold.filter(
    (one): one is AnnotatedClaim & { speaker: Span } => one.speaker !== null,
  );
  if (a.some((one) => one.speaker) && b.some((one) => one.speaker)) speakers.wanted++;
  if (!claim?.attribution) return;
  speakers.found++;
  const { speaker, stance } = claim.attribution;
  const match = spoken.find((one) => jaccard(shift(one.speaker), speaker) >= 0.5);
  if (!match) return;
  speakers.right++;
  if (match.stance === stance) speakers.stance++;
}

function jaccard(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
