import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim } from '@/lib/model/page';
import { createClaimStore } from '@/lib/store/claim-store';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';

/** A store over a database of its own, in the browser's real IndexedDB. */
export function openStore(): { db: ClaimlightDatabase; store: ClaimStore } {
  const db = createDatabase(`test-${crypto.randomUUID()}`);
  return { db, store: createClaimStore(db) };
}

/** An invented claim of an invented page, as the reader hands it over. */
export function draftOf(quote: string, change: Partial<ClaimDraft> = {}): ClaimDraft {
  return {
    article: {
      url: 'https://harbourpost.example/council-budget',
      urls: ['https://harbourpost.example/council-budget'],
      title: 'Council approves budget after six-hour session',
      publisher: 'Harbour Post',
      authors: ['Ines Marrow'],
      publishedAt: '2024-05-29',
      language: 'en',
    },
    quote,
    anchor: {
      quote: { exact: quote, prefix: 'The councillor said that ', suffix: ' in every district.' },
      position: { start: 120, end: 120 + quote.length },
    },
    context: `The councillor said that ${quote} in every district.`,
    detection: {
      score: 0.88,
      kinds: ['statistic'],
      reasons: ['states a number'],
      contributions: [
        {
          reason: 'states a number',
          weight: 31,
          trigger: { start: 140, end: 150, text: '41 percent' },
        },
        { reason: 'is hedged', weight: -4, trigger: null },
      ],
      model: 'test 1',
    },
    attribution: {
      speaker: { start: 95, end: 109, text: 'The councillor' },
      cue: { start: 110, end: 114, text: 'said' },
      stance: 'asserts',
    },
    entities: [],
    quantities: [],
    origin: 'detected',
    ...change,
  };
}

/** Where the claim of a number stands, so that several of one page are told apart. */
export function anchorOf(quote: string, number: number): ClaimDraft['anchor'] {
  return {
    quote: { exact: quote, prefix: `${number} `, suffix: '.' },
    position: { start: number * 100, end: number * 100 + quote.length },
  };
}

/** Saves an invented claim; gives its id. */
export async function saveClaim(
  store: ClaimStore,
  quote: string,
  change: Partial<ClaimDraft> = {},
): Promise<string> {
  const saved = await store.saveDraft(draftOf(quote, change));
  if (!saved.ok) throw new Error(saved.error);
  return saved.value.id;
}

/** A store with one claim. */
export async function oneClaim(): Promise<{ store: ClaimStore; id: string }> {
  const { store } = openStore();
  return { store, id: await saveClaim(store, 'the tram line will halve commuting times') };
}

/** A claim as it stands on an open page. */
export function pageClaimOf(draft: ClaimDraft, change: Partial<PageClaim> = {}): PageClaim {
  const { start, end } = draft.anchor.position;
  return {
    key: `d:${start}-${end}`,
    claimId: null,
    quote: draft.quote,
    context: draft.context,
    score: draft.detection ? Math.round(draft.detection.score * 100) : null,
    kinds: draft.detection?.kinds ?? [],
    attribution: draft.attribution,
    entities: draft.entities,
    quantities: draft.quantities,
    contributions: draft.detection?.contributions ?? [],
    state: 'detected',
    start,
    end,
    verdict: null,
    slot: null,
    sources: 0,
    ...change,
  };
}
