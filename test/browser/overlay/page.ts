import { onTestFinished } from 'vitest';
import type { PageClaim } from '@/lib/model/page';
import { mountWith } from '@/lib/overlay/mount';
import type { Acts, Overlay, OverlayPage } from '@/lib/overlay/types';
import { PageRoot } from '@/lib/session/page-root';
import { scrollAreas } from '@/lib/session/scroll-areas';
import { openRoots } from '@/test/support/open-roots';
import { OVERLAY_TEXTS } from '@/test/support/overlay-texts';

/** What is drawn over a test's page, and what it asked its page's reader for. */
export interface FakePage {
  overlay: Overlay;
  /** Calls of the reader's side, in order: `open d:0-5`, `step 1`, `focus null`. */
  asked: string[];
  /** Looks into our shadow root, which is open in tests so that they can click in it. */
  query<E extends HTMLElement = HTMLElement>(selector: string): E | null;
  all(selector: string): HTMLElement[];
}

/** Draws over a page whose claims are offsets into one element's first text node. */
export function mountOver(
  column: Element,
  claims: readonly PageClaim[],
  signal: AbortSignal,
  patch: Partial<Acts> = {},
): FakePage {
  const asked: string[] = [];
  const roots = openRoots(signal);
  const root = new PageRoot(document, signal);
  const ask = (what: string) => void asked.push(what);
  const page: OverlayPage = {
    document,
    signal,
    acts: {
      save: async (key) => {
        ask(`save ${key}`);
        return null;
      },
      dismiss: async (key) => {
        ask(`dismiss ${key}`);
        return async () => {
          ask(`undismiss ${key}`);
          return true;
        };
      },
      quote: () => null,
      ...patch,
    },
    root: () => root.get(),
    cardUrl: (token) => `about:blank?${token}`,
    rangeOf: (key) =>
      rangeOf(
        column,
        claims.find((claim) => claim.key === key),
      ),
    column: () => column,
    scrollArea: () => [...scrollAreas(column)][0] ?? null,
    open: (key) => ask(`open ${key}`),
    step: (by) => ask(`step ${by}`),
    focus: (key) => ask(`focus ${key}`),
    pauses: () => async () => {},
  };
  const overlay = mountWith(OVERLAY_TEXTS)(page);
  const all = (selector: string) =>
    roots.flatMap((shadow) => Array.from(shadow.querySelectorAll<HTMLElement>(selector)));
  return {
    overlay,
    asked,
    query: <E extends HTMLElement>(selector: string) => (all(selector)[0] as E | undefined) ?? null,
    all,
  };
}

function rangeOf(column: Element, claim: PageClaim | undefined): Range | null {
  const text = column.firstChild;
  if (!claim || !text || !column.isConnected) return null;
  const range = new Range();
  range.setStart(text, claim.start);
  range.setEnd(text, claim.end);
  return range;
}

/** A claim over some offsets; saved where it has a slot. */
export function claimOf(start: number, end: number, patch: Partial<PageClaim> = {}): PageClaim {
  const saved = patch.slot != null;
  return {
    key: saved ? `saved-${start}` : `d:${start}-${end}`,
    claimId: saved ? `saved-${start}` : null,
    quote: 'words',
    context: 'words',
    score: 72,
    kinds: ['statistic'],
    attribution: null,
    entities: [],
    quantities: [],
    contributions: [],
    state: saved ? 'found' : 'detected',
    start,
    end,
    verdict: null,
    slot: null,
    sources: 0,
    ...patch,
  };
}

/** Notes the keys that reach the page from here on. */
export function hearKeys(): string[] {
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  addEventListener('keydown', hear);
  onTestFinished(() => removeEventListener('keydown', hear));
  return heard;
}
