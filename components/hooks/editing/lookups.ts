import type { EvidenceStance } from '@/lib/model/source';
import { pageAddress } from '@/lib/store/address';
import type { CitedSource, ClaimStore, UsedSource } from '@/lib/store/types';

export type { UsedSource };

/** What is offered from what the person used before. A store that cannot be read offers nothing. */
export interface Lookups {
  /** Sources in which the words occur, the most lately used first. */
  usedSources(text: string, most: number): Promise<UsedSource[]>;
  usedTags(): Promise<string[]>;
  /** The stance of the source that was added last. */
  lastStance(): Promise<EvidenceStance | null>;
}

/** The lookups of a store. */
export function lookupsOf(store: ClaimStore): Lookups {
  return {
    usedSources: (text, most) => store.usedSources(text, most).catch(() => []),
    usedTags: () => store.usedTags().catch(() => []),
    lastStance: () =>
      store.lastStance().then(
        (last) => last ?? null,
        () => null,
      ),
  };
}

/** How a source of this address bears on the claim already; undefined where it is not on it. */
export function citedAs(sources: readonly CitedSource[], url: string): EvidenceStance | undefined {
  const address = pageAddress(url.trim());
  return sources.find(({ source }) => pageAddress(source.url) === address)?.evidence.stance;
}
