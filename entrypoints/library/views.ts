import type { ComponentChild, ComponentType } from 'preact';
import type { IconName } from '@/components/controls/icon-paths';
import type { ToastState } from '@/components/controls/toast-state';
import type { Go } from '@/components/hooks/use-route';
import type { Scale } from '@/lib/model/verdict';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { CLAIMS_VIEW } from './claims-view';
import { INSIGHTS_VIEW } from './insights-view';
import { ARTICLES_VIEW, SOURCES_VIEW } from './record-views';
import { TRASH_VIEW } from './trash-view';

/** What each view gets from the library around it. */
export interface LibraryParts {
  db: ClaimlightDatabase;
  store: ClaimStore;
  scales: readonly Scale[];
  /** Id of the scale offered where a claim has no verdict yet. */
  scale: string;
  toast: ToastState;
  /** The view's own part of the address: what it shows, so that back and links work. */
  query: URLSearchParams;
  go: Go;
  /** The view has what is seen first; other reading begins then. */
  onShown: () => void;
  /** Shows a modal dialog over the library; its content calls `close` when it is done. */
  openDialog: (content: (close: () => void) => ComponentChild) => void;
  /** Shows all keys; so does "?" on every view. */
  showKeys: () => void;
}

/** How much there is of each thing; what is not counted yet is left out. */
export type LibraryCounts = Partial<Record<'claims' | 'articles' | 'sources' | 'deleted', number>>;

/**
 * One view of the library. Its component renders `<main class={frame.main}>`, and beside it, where it
 * has filters, an `<aside class={frame.side}>`: the grid puts each in its place (frame.module.css).
 */
export interface LibraryView {
  /** Stands in the address: "#/claims". */
  id: string;
  icon: IconName;
  name: () => string;
  count?: (counts: LibraryCounts) => number | undefined;
  View: ComponentType<LibraryParts>;
}

/** The views, in the order of the navigation. The first is shown where an address names none. */
export const VIEWS: readonly [LibraryView, ...LibraryView[]] = [
  CLAIMS_VIEW,
  SOURCES_VIEW,
  ARTICLES_VIEW,
  INSIGHTS_VIEW,
  TRASH_VIEW,
];
