import type { PageClaim } from '@/lib/model/page';
import type { SavedRow } from './client';
import { type MergedClaims, mergeClaims } from './page-claims';
import type { Reading } from './reading';

/** The claims of the page as it stands: those detected and those saved, under one set of keys. */
export class ClaimBook {
  #merged: MergedClaims = { claims: [], aliases: new Map() };

  /** What is saved of this page. */
  saved: readonly SavedRow[] = [];

  /** Brings the book in line with a reading; without one nothing of it is on the page. */
  update(reading: Reading | null): void {
    this.#merged = reading
      ? mergeClaims(reading.text, reading.blocks, reading.analysis, this.saved)
      : { claims: [], aliases: new Map() };
  }

  get claims(): PageClaim[] {
    return this.#merged.claims;
  }

  /** Keys of detected claims that were saved since, with the keys they have now. */
  get aliases(): ReadonlyMap<string, string> {
    return this.#merged.aliases;
  }

  /** The claim of a key, also of one that was saved since. */
  find(key: string): PageClaim | undefined {
    const now = this.#merged.aliases.get(key) ?? key;
    return this.#merged.claims.find((claim) => claim.key === now);
  }
}
