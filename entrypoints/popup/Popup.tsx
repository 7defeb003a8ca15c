import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KeyList } from '@/components/controls/KeyList';
import { panelId, Tabs, tabId } from '@/components/controls/Tabs';
import { Toast } from '@/components/controls/Toast';
import { useBackupReminder } from '@/components/hooks/exchange/use-backup-reminder';
import type { ClaimRef } from '@/components/hooks/page/page-claim';
import { useMarkedEntity } from '@/components/hooks/page/use-marked-entity';
import { useSavedList } from '@/components/hooks/records/saved-list';
import { useSavedSurface } from '@/components/hooks/records/saved-surface';
import { useSurface } from '@/components/hooks/surface';
import { useKeys } from '@/components/hooks/use-keys';
import { useLater } from '@/components/hooks/use-later';
import { FIRST_VIEW, foundClaims } from '@/components/page/claim-order';
import { PagePanel } from '@/components/page/PagePanel';
import { SiteHeader } from '@/components/page/SiteHeader';
import { surfaceKeys } from '@/components/page/surface-keys';
import { BackupNotice } from '@/components/saved/BackupNotice';
import { LostNotice } from '@/components/saved/LostNotice';
import { StoreNotice } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import type { PageState } from '@/lib/model/page';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import styles from './Popup.module.css';

/** What comes a moment after the popup is on screen. */
export interface PopupParts {
  records: Promise<{ db: ClaimlightDatabase; store: ClaimStore }>;
  detail: Promise<typeof import('./Detail')>;
  saved: Promise<typeof import('@/components/saved/SavedPanel')>;
}

interface Props {
  parts: PopupParts;
  /** Query of the popup's own address. */
  search: string;
  /** Opens the side panel of a window, and tells whether it did. */
  openPanel: (where: { windowId: number }) => Promise<boolean>;
  /** Called once it shows how the page stands. */
  onShown: () => void;
}

interface Opened {
  refs: ClaimRef[];
  index: number;
}

/** The popup: this page, everything saved, and one claim at a time. */
export function Popup({ parts, search, openPanel, onShown }: Props) {
  const records = useLater(parts.records);
  const store = records?.store ?? null;
  const Detail = useLater(parts.detail)?.Detail;
  const SavedPanel = useLater(parts.saved)?.SavedPanel;
  const surface = useSurface(store, search);
  const { tab, state, refresh, scales, toast, settings } = surface;
  useEffect(() => {
    if (state) onShown();
  }, [state !== null]);
  const saved = useSavedSurface(parts.records, toast);
  const [panel, setPanel] = useState<'page' | 'saved'>('page');
  const listing = useSavedList(panel === 'saved' ? store : null);
  // Only seen above the list, which comes first.
  const reminder = useBackupReminder(listing.claims && records ? records.db : null, toast);
  const [searching, setSearching] = useState(false);
  const [view, setView] = useState(FIRST_VIEW);
  useMarkedEntity(tab?.id, view.filter.entity);
  const [opened, setOpened] = useState<Opened | null>(null);
  const focusAt = useRef<number | null>(null);
  const [keys, setKeys] = useState(false);
  const showPanel = (shown: typeof panel, search = false) => {
    focusAt.current = null;
    setSearching(search);
    setPanel(shown);
  };
  useKeys({
    '?': () => setKeys(true),
    '/': () => (opened || panel === 'saved' ? false : showPanel('saved', true)),
  });
  const back = () => {
    focusAt.current = opened?.index ?? null;
    setOpened(null);
    refresh();
  };
  const remove = async (id: string) => {
    if (await saved.actions.remove([id])) back();
  };
  const openSidePanel = async () => {
    const windowId = tab?.windowId ?? (await browser.windows.getCurrent()).id;
    // The panel takes the popup's place.
    if (windowId !== undefined && (await openPanel({ windowId }))) window.close();
    else toast.show(i18n.t('panel_failed'));
  };
  return (
    <main class={styles.popup}>
      <StoreNotice class={styles.notice} />
      <LostNotice class={styles.notice} />
      {opened && Detail && store ? (
        <Detail
          {...{ store, scales, toast }}
          {...opened}
          tabId={tab?.id}
          scale={settings.scale}
          onMove={(index) => setOpened({ ...opened, index })}
          onBack={back}
          onDelete={(id) => void remove(id)}
        />
      ) : (
        <>
          <SiteHeader
            {...surface}
            other={{
              icon: 'panel',
              label: i18n.t('panel_open'),
              onClick: () => void openSidePanel(),
            }}
          />
          <Tabs
            label={i18n.t('tabs_label')}
            value={panel}
            onChange={(id) => showPanel(id)}
            tabs={[
              { id: 'page', text: i18n.t('tabs_page'), count: claimCount(state) },
              { id: 'saved', text: i18n.t('tabs_saved'), count: surface.saved },
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
                {...surface}
                {...{ view, focusAt }}
                formats={saved.formats}
                onView={setView}
                threshold={settings.threshold}
                onSaved={() => showPanel('saved')}
                onKeys={() => setKeys(true)}
                onExport={saved.onExport}
                onOpen={(claims, index) =>
                  setOpened({
                    refs: claims.map(({ key, claimId }) => ({ key, claimId })),
                    index,
                  })
                }
              />
            ) : SavedPanel ? (
              <>
                <BackupNotice class={styles.notice} reminder={reminder} />
                <SavedPanel
                  {...{ listing, scales, focusAt, searching }}
                  {...saved}
                  onOpen={(ids, index) =>
                    setOpened({ refs: ids.map((claimId) => ({ key: null, claimId })), index })
                  }
                  onShowPage={() => showPanel('page')}
                />
              </>
            ) : null}
          </div>
        </>
      )}
      <Toast state={toast} />
      {keys && <KeyList entries={surfaceKeys()} onClose={() => setKeys(false)} />}
    </main>
  );
}

/** Undefined where a number would say something that is not known. */
function claimCount(state: PageState | null) {
  if (!state || !['on', 'none-found'].includes(state.status)) return undefined;
  return foundClaims(state.claims).length;
}
