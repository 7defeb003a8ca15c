import { useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KeyList } from '@/components/controls/KeyList';
import { panelId, Tabs, tabId } from '@/components/controls/Tabs';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { openLibrary } from '@/components/hooks/open-library';
import {
  askForAccess,
  putSiteRule,
  readThisPage,
  turnSiteOff,
  turnSiteOn,
} from '@/components/hooks/page-actions';
import type { ClaimRef } from '@/components/hooks/page-claim';
import { useApplyPreferences, useApplyTheme } from '@/components/hooks/theme';
import { useKeys } from '@/components/hooks/use-keys';
import { useLive } from '@/components/hooks/use-live';
import { useMarkedEntity } from '@/components/hooks/use-marked-entity';
import { usePage } from '@/components/hooks/use-page';
import { useScales } from '@/components/hooks/use-scales';
import { useSettings } from '@/components/hooks/use-settings';
import { FIRST_VIEW, foundClaims } from '@/components/page/claim-order';
import { PagePanel } from '@/components/page/PagePanel';
import { SiteHeader } from '@/components/page/SiteHeader';
import { SavedPanel } from '@/components/saved/SavedPanel';
import { i18n } from '@/lib/i18n/i18n';
import type { PageState } from '@/lib/model/page';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';
import { siteRule } from '@/lib/settings/site-policy';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import styles from './Popup.module.css';
import { popupKeys } from './popup-keys';
import { useDetail } from './use-detail';

interface Props {
  db: ClaimlightDatabase;
  store: ClaimStore;
  /** Query of the popup's own address. */
  search: string;
}

interface Opened {
  refs: ClaimRef[];
  index: number;
}

/** The popup: this page, everything saved, and one claim at a time. */
export function Popup({ db, store, search }: Props) {
  const toast = useMemo(createToastState, []);
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  useApplyTheme(settings.theme);
  useApplyPreferences(settings);
  const { tab, state, refresh } = usePage(search);
  const { scales } = useScales(store);
  const counts = useLive(() => store.count(), []).value;
  const [panel, setPanel] = useState<'page' | 'saved'>('page');
  const [query, setQuery] = useState('');
  const [searching, setSearching] = useState(false);
  const [view, setView] = useState(FIRST_VIEW);
  useMarkedEntity(tab?.id, view.filter.entity);
  const [opened, setOpened] = useState<Opened | null>(null);
  const focusAt = useRef<number | null>(null);
  const [keys, setKeys] = useState(false);
  const Detail = useDetail();
  const showPanel = (shown: typeof panel, search = false) => {
    focusAt.current = null;
    setSearching(search);
    setPanel(shown);
  };
  useKeys({
    '?': () => setKeys(true),
    '/': () => (opened || panel === 'saved' ? false : showPanel('saved', true)),
  });

  const act = (done: Promise<unknown>) =>
    void done
      .catch(() => null)
      .then(refresh)
      // What the background does in the open tabs comes a moment later.
      .then(() => setTimeout(refresh, 500));
  const remove = async (id: string) => {
    const result = await store.remove(id);
    if (!result.ok) return toast.show(i18n.t('claim_failother'));
    setOpened(null);
    toast.show(i18n.t('claim_deleted', 1), () => void store.restore(id));
  };
  const openPage = (refs: ClaimRef[], index: number) => setOpened({ refs, index });
  const host = state?.host ?? '';
  const rule = settings.sites[siteName(host)];
  const inForce = siteRule(settings, host);

  return (
    <main class={styles.popup}>
      {opened && Detail ? (
        <Detail
          {...{ store, scales, toast }}
          {...opened}
          tabId={tab?.id}
          scale={settings.scale}
          onMove={(index) => setOpened({ ...opened, index })}
          onBack={() => {
            focusAt.current = opened.index;
            setOpened(null);
            refresh();
          }}
          onDelete={(id) => void remove(id)}
        />
      ) : (
        <>
          <SiteHeader
            state={state}
            rule={rule ?? null}
            onRule={(chosen) => state && act(putSiteRule(state.host, chosen))}
            onSwitch={(on) =>
              tab && state && act((on ? turnSiteOn : turnSiteOff)(tab.id, state.host))
            }
            onLibrary={() => void openLibrary()}
            onSettings={() => void browser.runtime.openOptionsPage()}
          />
          <Tabs
            label={i18n.t('tabs_label')}
            value={panel}
            onChange={(id) => showPanel(id)}
            tabs={[
              { id: 'page', text: i18n.t('tabs_page'), count: claimCount(state) },
              { id: 'saved', text: i18n.t('tabs_saved'), count: counts?.claims },
            ]}
          />
          <div
            class={styles.panel}
            role="tabpanel"
            id={panelId(panel)}
            aria-labelledby={tabId(panel)}
          >
            {panel === 'page' ? (
              <PagePanel
                {...{ state, scales, view, focusAt }}
                onView={setView}
                threshold={settings.threshold}
                onlyOnClick={
                  inForce === 'click' ||
                  (inForce === undefined && settings.highlight !== 'articles')
                }
                onRead={() => tab && act(readThisPage(tab.id))}
                onAlways={() => tab && act(readThisPage(tab.id, 'always'))}
                onSaved={() => showPanel('saved')}
                onAllow={() => tab && act(askForAccess(tab.url))}
                onKeys={() => setKeys(true)}
                onOpen={(claims, index) =>
                  openPage(
                    claims.map(({ key, claimId }) => ({ key, claimId })),
                    index,
                  )
                }
              />
            ) : (
              <SavedPanel
                {...{ counts, scales, query, focusAt, searching }}
                search={(text) => store.search({ text })}
                onQuery={setQuery}
                onOpen={(ids, index) =>
                  openPage(
                    ids.map((claimId) => ({ key: null, claimId })),
                    index,
                  )
                }
                onDelete={(id) => void remove(id)}
                onExport={async (ids) => {
                  // Most openings of the popup export nothing, so its code comes when asked for.
                  const { saveExport } = await import('@/components/hooks/save-export');
                  await saveExport(db, ids, toast);
                }}
                onShowPage={() => showPanel('page')}
              />
            )}
          </div>
        </>
      )}
      <Toast state={toast} />
      {keys && <KeyList entries={popupKeys()} onClose={() => setKeys(false)} />}
    </main>
  );
}

/** Undefined where a number would say something that is not known. */
function claimCount(state: PageState | null) {
  if (!state || !['on', 'none-found'].includes(state.status)) return undefined;
  return foundClaims(state.claims).length;
}
