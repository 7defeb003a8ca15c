import type { PageClaim } from '@/lib/model/page';
import type { PageRecords, SavedRow } from './client';
import { type MergedClaims, mergeClaims } from './page-claims';
import type { Reading } from './reading';

/** The claims of the page as it stands: those detected and those saved, under one set of keys. */
export class ClaimBook {
  #merged: MergedClaims = { claims: [], detected: [], aliases: new Map() };

  /** What is saved of this page. */
  saved: readonly SavedRow[] = [];
  #dismissed: ReadonlySet<string> = new Set();

  /** Takes over what is kept of this page. */
  take({ rows, dismissed }: PageRecords): void {
    this.saved = rows;
    this.#dismissed = new Set(dismissed);
  }

  /** Brings the book in line with a reading; without one nothing of it is on the page. */
  update(reading: Reading | null): void {
    const before = this.#merged;
    this.#merged = reading
      ? mergeClaims(
          reading.text,
          reading.blocks,
          reading.analysis,
          this.saved,
          this.#dismissed,
          before.detected,
        )
      : { claims: [], detected: [], aliases: new Map() };
    this.#carryOver(before);
  }

  /** A claim that was deleted, or detected with other ends, answers to its old key by its words. */
  #carryOver(before: MergedClaims): void {
    const { claims, aliases } = this.#merged;
    const known = new Set(claims.map(({ key }) => key));
    const byQuote = new Map(claims.map(({ key, quote }) => [quote, key]));
    for (const { key, quote } of before.claims) {
      const now = byQuote.get(quote);
      if (!known.has(key) && !aliases.has(key) && now) aliases.set(key, now);
    }
    for (const [old, key] of before.aliases) {
      const now = known.has(key) ? key : aliases.get(key);
      if (!known.has(old) && !aliases.has(old) && now) aliases.set(old, now);
    }
  }

  get claims(): PageClaim[] {
    return this.#merged.claims;
  }

  /** Keys of claims that were saved or moved since, with the keys they have now. */
  get aliases(): ReadonlyMap<string, string> {
    return this.#merged.aliases;
  }

  /** The claim of a key, also of one that was saved since. */
  find(key: string): PageClaim | undefined {
    const now = this.#merged.aliases.get(key) ?? key;
    return this.#merged.claims.find((claim) => claim.key === now);
  }
}
