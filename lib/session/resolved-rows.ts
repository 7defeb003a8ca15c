import { resolve } from '@/lib/anchoring/resolve';
import type { ClaimState } from '@/lib/model/claim';
import type { Span } from '@/lib/model/span';
import type { SavedRow } from './client';

/** A saved claim and what became of its text on this page. */
export interface ResolvedRow extends SavedRow {
  state: ClaimState;
  span: Span | null;
}

/** Finds the saved claims again in the article's text. */
export function resolveRows(text: string, rows: readonly SavedRow[]): ResolvedRow[] {
  return rows.map((row) => ({ ...row, ...resolve(text, row.claim.anchor) }));
}

/** The claims that stand elsewhere, or otherwise, than their records say. */
export function movedRows(
  rows: readonly ResolvedRow[],
): { id: string; state: ClaimState; position?: Span }[] {
  return rows
    .filter(({ claim, state, span }) => {
      const { position } = claim.anchor;
      const moved = span && (span.start !== position.start || span.end !== position.end);
      return state !== claim.state || moved;
    })
    .map(({ claim, state, span }) => ({ id: claim.id, state, ...(span && { position: span }) }));
}
