import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import type { ListQuery } from '@/lib/model/listing';
import type { Result } from '@/lib/model/result';
import { createClaimStore } from '@/lib/store/claim-store';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import type { ClaimStore, EvidenceInput, StoreChange } from '@/lib/store/types';

/** A database of its own, a store over it whose clock ticks a second a write, and its changes. */
export function openStore(): {
  db: ClaimlightDatabase;
  store: ClaimStore;
  changes: StoreChange[];
} {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  const changes: StoreChange[] = [];
  let seconds = 0;
  const now = () => new Date(Date.UTC(2024, 5, 1, 12, 0, seconds++));
  return { db, store: createClaimStore(db, { onChange: (c) => changes.push(c), now }), changes };
}

export const metadata = (patch: Partial<ArticleMetadata> = {}): ArticleMetadata => ({
  url: 'https://news.example/2024/story',
  urls: ['https://news.example/2024/story'],
  title: 'Ministers agree on a budget',
  publisher: 'The Example',
  authors: ['A. Writer'],
  publishedAt: '2024-05-30',
  language: 'en',
  ...patch,
});

export const draft = (patch: Partial<ClaimDraft> = {}): ClaimDraft => {
  const quote = patch.quote ?? 'unemployment fell to 4 percent';
  return {
    article: metadata(),
    quote,
    anchor: {
      quote: { exact: quote, prefix: 'The minister said ', suffix: ' last year.' },
      position: { start: 100, end: 100 + quote.length },
    },
    context: `The minister said ${quote} last year.`,
    detection: { score: 0.9, kinds: ['statistic'], reasons: ['states a number'], model: 'rules-1' },
    attribution: {
      speaker: { start: 82, end: 94, text: 'The minister' },
      cue: { start: 95, end: 99, text: 'said' },
      stance: 'asserts',
    },
    entities: [],
    quantities: [],
    origin: 'detected',
    ...patch,
  };
};

/** A draft of the same article with other words at another place. */
export const draftOf = (quote: string, start: number): ClaimDraft =>
  draft({
    quote,
    anchor: {
      quote: { exact: quote, prefix: `${start} before `, suffix: ' after' },
      position: { start, end: start + quote.length },
    },
  });

export const citation = (patch: Partial<EvidenceInput['source']> = {}): EvidenceInput => ({
  source: {
    url: 'https://statistics.example/labour/2023',
    title: 'Labour force survey',
    publisher: 'Statistics Office',
    authors: [],
    publishedAt: '2024-01-15',
    kind: 'dataset',
    ...patch,
  },
  stance: 'refutes',
  quote: 'The rate was 5.1 percent.',
});

/** The value of a success; a failure fails the test. */
export function unwrap<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

/** A list that nothing narrows, the newest first. */
export const EVERYTHING: ListQuery = {
  text: '',
  ...{ verdicts: [], kinds: [], publishers: [], articleId: null, sourceId: null },
  added: { from: null, to: null },
  order: { by: 'added', down: true },
};
