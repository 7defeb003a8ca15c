import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { offerUndo } from '@/components/controls/offer-undo';
import { createToastState, type ToastState } from '@/components/controls/toast-state';
import { useSeen } from '@/components/hooks/editing/use-seen';
import {
  askForAccess,
  putSiteRule,
  readThisPage,
  turnSiteOff,
  turnSiteOn,
} from '@/components/hooks/page/page-actions';
import type { PageTab } from '@/components/hooks/page/page-state';
import { usePage } from '@/components/hooks/page/use-page';
import { useSavedOnPage } from '@/components/hooks/records/saved-on-page';
import { moveThreshold } from '@/components/hooks/settings/move-threshold';
import { useApplyPreferences, useApplyTheme } from '@/components/hooks/settings/theme';
import { useScales } from '@/components/hooks/settings/use-scales';
import { useSettings } from '@/components/hooks/settings/use-settings';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim, PageState } from '@/lib/model/page';
import type { SeenClaim } from '@/lib/model/seen';
import { DEFAULT_SETTINGS, type Settings, type SiteRule } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';
import type { Scale } from '@/lib/model/verdict';
import { siteRule } from '@/lib/settings/site-policy';
import type { ClaimStore } from '@/lib/store/types';
import { useLive } from './use-live';

/** What popup and side panel know of the page they are about, and what they can do with it. */
export interface Surface {
  toast: ToastState;
  settings: Settings;
  scales: readonly Scale[];
  tab: PageTab | null | undefined;
  /** Null until the page has answered. */
  state: PageState | null;
  refresh: () => void;
  /** Saved claims of other articles that say what claims of the page say, by the keys of those. */
  seen: ReadonlyMap<string, SeenClaim>;
  /** How many claims are saved; undefined until they are counted. */
  saved: number | undefined;
  /** The rule of this very site; null without one. */
  rule: SiteRule | null;
  /** What the site's rule or the settings say: pages are read only when asked for. */
  onlyOnClick: boolean;
  onRule: (rule: SiteRule | null) => void;
  onSwitch: (on: boolean) => void;
  onSettings: () => void;
  onRead: () => void;
  onAlways: () => void;
  onAllow: () => void;
  /** Lowers the threshold, and offers to undo that. */
  onWeaker: () => void;
}

/** Time the background takes to carry a change of settings into the open tabs, in ms. */
const CARRIED = 500;

/** By so many points the threshold is lowered at a time. */
const STEP_DOWN = 20;

/** `store` may come later, `search` is the surface's own query, with `follow` it goes along with the active tab of its window. */
export function useSurface(store: ClaimStore | null, search: string, follow = false): Surface {
  const toast = useMemo(createToastState, []);
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  useApplyTheme(settings.theme);
  useApplyPreferences(settings);
  const { tab, state: page, refresh } = usePage(search, follow);
  const { scales } = useScales(store);
  const saved = useLive(store && (() => store.countClaims()), [store]).value;
  const state = useSavedOnPage(store, page, scales);
  const urls = useMemo(() => (state ? [state.url] : []), [state?.url]);
  const unsaved = useMemo(() => unsavedOf(state), [state]);
  const seen = useSeen(store, unsaved, urls, state?.title ?? '');
  const host = state?.host ?? '';
  const rule = settings.sites[siteName(host)] ?? null;
  const holds = siteRule(settings, host);
  const fail = () => toast.show(i18n.t('options_failed'));
  const act = (done: Promise<unknown>, onFail = fail) =>
    void done
      .catch(onFail)
      .then(refresh)
      .then(() => setTimeout(refresh, CARRIED));
  const weaker = async () => {
    const moved = await moveThreshold(-STEP_DOWN);
    if (!moved) return;
    offerUndo(toast, i18n.t('none_lowered', [moved.threshold]), moved.undo);
  };
  return {
    ...{ toast, settings, scales, tab, state, refresh, seen, saved, rule },
    onlyOnClick: holds === 'click' || (holds === undefined && settings.highlight === 'click'),
    onRule: (chosen) => state && act(putSiteRule(state.host, chosen)),
    onSwitch: (on) => tab && state && act((on ? turnSiteOn : turnSiteOff)(tab.id, state.host)),
    onSettings: () => void browser.runtime.openOptionsPage(),
    // A page that cannot be read says so itself.
    onRead: () => tab && act(readThisPage(tab.id), () => {}),
    onAlways: () => tab && act(readThisPage(tab.id, 'always')),
    onWeaker: () => void weaker().catch(fail),
    onAllow: () => tab && act(askForAccess(tab.url)),
  };
}

const NONE: readonly PageClaim[] = [];

const unsavedOf = (state: PageState | null): readonly PageClaim[] =>
  state?.claims.filter(({ claimId }) => claimId === null) ?? NONE;
