import { describe } from '@/lib/anchoring/describe';
import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { Acts, Quoted, SaveFailure } from '@/lib/overlay/types';
import type { SessionClient } from './client';
import { draftOfSelection } from './drafts';
import type { Reading } from './reading';

/** What the acts of a person are about: the page as the session knows it at that moment. */
export interface ActedOn {
  reading(): Reading | null;
  article(): ArticleMetadata;
  claim(key: string): { claim: PageClaim; draft: ClaimDraft | null } | null;
  refresh(): Promise<void>;
}

export interface SessionActs extends Acts {
  /** Saves selected text as a claim; replies with its key or what went wrong. */
  saveSelection(span: Span | null): Promise<{ key: string } | SaveFailure>;
  quoteOf(span: Span | null): Quoted | null;
  /** Puts the page on the claim that is being worked on, with these words; null where there is none. */
  citing(): Promise<((quote: string) => void) | null>;
}

/** What a person can do with a page's claims and text besides opening a card. Nothing rejects. */
export function sessionActs(page: ActedOn, client: SessionClient): SessionActs {
  const save = async (draft: ClaimDraft | null | undefined) => {
    if (!draft) return 'other';
    try {
      const saved = await client.save(draft);
      if ('error' in saved) return saved.error === 'full' ? 'full' : 'other';
      await page.refresh();
      return { key: saved.id };
    } catch {
      return 'other';
    }
  };
  const quoteOf = (span: Span | null) => {
    const reading = page.reading();
    return reading && span && quoted(reading, page.article().url, span);
  };
  return {
    async save(key) {
      const saved = await save(page.claim(key)?.draft);
      return typeof saved === 'string' ? saved : null;
    },
    async dismiss(key) {
      const found = page.claim(key);
      if (!found?.draft) return null;
      const { article, quote } = found.draft;
      const kept = await client.dismiss({ article, quote }).catch(() => null);
      if (!kept || 'error' in kept) return null;
      await page.refresh();
      return async () => {
        const undone = await client.undismiss(kept.id).catch(() => false);
        await page.refresh();
        return undone;
      };
    },
    quote(key) {
      const claim = page.claim(key)?.claim;
      return claim && isOnPage(claim) ? quoteOf(claim) : null;
    },
    saveSelection(span) {
      const reading = page.reading();
      return save(reading && span && draftOfSelection(reading, page.article(), span));
    },
    quoteOf,
    async citing() {
      const may = await client.citable().catch(() => false);
      return may ? (quote) => void client.cite(quote).catch(() => {}) : null;
    },
  };
}

function quoted({ text }: Reading, url: string, span: Span): Quoted {
  return { anchor: describe(text, span), url, text };
}
