import type { ClaimKind, DetectedClaim } from '@/lib/model/analysis';
import { CLAIM_KINDS } from '@/lib/model/analysis';
import { prf } from './metrics';
import type { GoldSentence } from './news-claims';

/** Counts of one kind of claim. */
interface Count {
  right: number;
  found: number;
  wanted: number;
}

/** Counts kinds of claims that both annotators marked. */
export class KindCounts {
  readonly #counts = new Map<ClaimKind, Count>(
    CLAIM_KINDS.map((kind) => [kind, { right: 0, found: 0, wanted: 0 }]),
  );

  /** A kind is wanted when both annotators give it, and not counted when only one does. */
  add({ annotations: [a, b] }: GoldSentence, claim: DetectedClaim | undefined): void {
    if (a.length === 0 || b.length === 0 || !claim) return;
    const by = (claims: typeof a, kind: string) => claims.some(({ kinds }) => kinds.includes(kind));
    for (const [kind, count] of this.#counts) {
      const votes = Number(by(a, kind)) + Number(by(b, kind));
      const found = claim.kinds.includes(kind);
      if (votes === 2) count.wanted++;
      if (found && votes !== 1) count.found++;
      if (found && votes === 2) count.right++;
    }
  }

  /** F1 of each kind, and of all together. */
  figures(): Record<string, number> {
    const all: Count = { right: 0, found: 0, wanted: 0 };
    const figures: Record<string, number> = {};
    for (const [kind, { right, found, wanted }] of this.#counts) {
      figures[`kind ${kind} F1`] = prf(right, found, wanted).f1;
      all.right += right;
      all.found += found;
      all.wanted += wanted;
    }
    return { 'kinds F1': prf(all.right, all.found, all.wanted).f1, ...figures };
  }
}
