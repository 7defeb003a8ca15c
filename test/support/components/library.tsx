import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { Library } from '@/entrypoints/library/Library';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { anchorOf, openStore, saveClaim } from './claims';
import { mount } from './mount';

export const QUOTES = ['rents have risen 41 percent', 'the tram opens in May', 'snow fell in June'];

/** A store with three claims of one article; the newest is the last, and the first is half true. */
export async function threeClaims(): Promise<{
  db: ClaimlightDatabase;
  store: ClaimStore;
  ids: string[];
}> {
  const { db, store } = openStore();
  const ids: string[] = [];
  for (const [i, quote] of QUOTES.entries()) {
    const id = await saveClaim(store, quote, { anchor: anchorOf(quote, i) });
    ids.push(id);
    // Two of one millisecond would be in no order.
    await db.claims.update(id, { createdAt: `2024-06-0${i + 1}T12:00:00.000Z` });
  }
  await store.setVerdict(ids[0] ?? '', { scale: 'truth', value: 'half', word: 'Half true' });
  return { db, store, ids };
}

/**
 * Shows the library at a place, over the whole window: to somebody who never was there, or `again`. Gives a
 * function that takes it away.
 */
export async function showLibrary(
  db: ClaimlightDatabase,
  store: ClaimStore,
  hash = '#/claims',
  when: 'first' | 'again' = 'first',
): Promise<() => void> {
  await page.viewport(1280, 800);
  if (when === 'first') localStorage.clear();
  history.replaceState(null, '', hash);
  return mount(
    <div style="position: fixed; inset: 0">
      <Library {...{ db, store }} />
    </div>,
  );
}

/** The quotes of the rows that are listed, in their order. */
export const listed = (): (string | undefined)[] =>
  [...document.querySelectorAll('[data-row]')].map((row) =>
    QUOTES.find((quote) => row.textContent?.includes(quote)),
  );

/** A store of which some calls are others. */
export const storeWith = (store: ClaimStore, change: Partial<ClaimStore>): ClaimStore => ({
  ...store,
  ...change,
});

/** A write that fails as when the device is out of space. */
export const refuses = () => vi.fn(async () => ({ ok: false as const, error: 'full' as const }));
