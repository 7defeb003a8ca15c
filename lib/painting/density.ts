import type { Span } from '@/lib/model/span';

/** Words of article text per lit claim, at the densest. */
const WORDS_PER_CLAIM = 35;
/** Largest share of the article's text that may be lit. */
const LIT_SHARE = 0.5;
/** Even a very short article may show this many. */
const ALWAYS_SHOWN = 3;

/**
 * Chooses the claims that are lit, so that a page never turns yellow as a whole: the strongest
 * first, until there is one per 35 words or half the text is lit. Saved claims (`score` null) are
 * always kept and count against both limits. Keeps the order given.
 */
export function thinOut<T extends Span & { score: number | null; saved: boolean }>(
  claims: readonly T[],
  article: { words: number; length: number },
): T[] {
  const most = Math.max(ALWAYS_SHOWN, Math.floor(article.words / WORDS_PER_CLAIM));
  const litMost = article.length * LIT_SHARE;
  const kept = new Set(claims.filter((claim) => claim.saved));
  let lit = [...kept].reduce((sum, claim) => sum + claim.end - claim.start, 0);
  const rest = claims.filter((claim) => !claim.saved);
  rest.sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.start - b.start);
  for (const claim of rest) {
    if (kept.size >= most) break;
    const length = claim.end - claim.start;
    if (lit + length > litMost && kept.size >= ALWAYS_SHOWN) continue;
    kept.add(claim);
    lit += length;
  }
  return claims.filter((claim) => kept.has(claim));
}
