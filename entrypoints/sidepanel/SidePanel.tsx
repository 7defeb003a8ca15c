import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { OpenClaim } from '@/components/claim/OpenClaim';
import { KeyList } from '@/components/controls/KeyList';
import { panelId, Tabs, tabId } from '@/components/controls/Tabs';
import { Toast } from '@/components/controls/Toast';
import { useOpenedClaim } from '@/components/hooks/editing/opened-claim';
import type { ClaimRef } from '@/components/hooks/page/page-claim';
import { showOnPage } from '@/components/hooks/page/show-on-page';
import { useSavedList } from '@/components/hooks/records/saved-list';
import { useSavedSurface } from '@/components/hooks/records/saved-surface';
import { useSurface } from '@/components/hooks/surface';
import { useKeys } from '@/components/hooks/use-keys';
import { FIRST_VIEW, foundClaims } from '@/components/page/claim-order';
import { ExportPage } from '@/components/page/ExportPage';
import { PanelFoot } from '@/components/page/PanelFoot';
import { SidePage } from '@/components/page/SidePage';
import { SiteHeader } from '@/components/page/SiteHeader';
import { surfaceKeys } from '@/components/page/surface-keys';
import { LostNotice } from '@/components/saved/LostNotice';
import { SavedPanel } from '@/components/saved/SavedPanel';
import { StoreNotice } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim } from '@/lib/model/page';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import styles from './SidePanel.module.css';

interface Props {
  db: ClaimlightDatabase;
  store: ClaimStore;
  /** Query of the panel's own address. */
  search: string;
}

/** The panel beside the page: it goes along with the tabs of its window, and claims open in their place. */
export function SidePanel({ db, store, search }: Props) {
  const surface = useSurface(store, search, true);
  const { tab, state, scales, toast, settings } = surface;
  const records = useMemo(async () => ({ db, store }), [db, store]);
  const saved = useSavedSurface(records, toast);
  const [panel, setPanel] = useState<'page' | 'saved'>('page');
  const listing = useSavedList(panel === 'saved' ? store : null);
  const [filter, setFilter] = useState(FIRST_VIEW.filter);
  const [searching, setSearching] = useState(false);
  const [keys, setKeys] = useState(false);
  const focusAt = useRef<number | null>(null);
  /** Place of the row that was opened. */
  const row = useRef(-1);
  const { opened, open, close } = useOpenedClaim(store, tab?.id, toast);
  const id = opened?.editing.id.value ?? null;
  const isOpen = ({ key, claimId }: Pick<PageClaim, 'key' | 'claimId'>) =>
    opened !== null && ((claimId !== null && claimId === id) || key === opened.ref.key);
  const openedOn = state?.claims.find(isOpen);

  // Another page: what was open belongs to the one before, unless it would lose something.
  useEffect(() => {
    setFilter(FIRST_VIEW.filter);
    if (opened?.ref.key) void close();
  }, [tab?.id, state?.url]);

  const openAt = async (refs: readonly ClaimRef[], index: number) => {
    const ref = refs[index];
    if (ref) await open(ref);
  };
  const fold = async (at: number) => {
    focusAt.current = at < 0 ? null : at;
    if (!(await close())) focusAt.current = null;
    surface.refresh();
  };
  const remove = async (claimId: string) => {
    if ((await saved.actions.remove([claimId])) && claimId === id) await fold(row.current);
  };
  const show = async () => {
    if (tab && openedOn && (await showOnPage(tab.id, openedOn.key))) return;
    toast.show(i18n.t('detail_notshown'));
  };
  const showPanel = async (shown: typeof panel, toSearch = false) => {
    if (!(await close())) return;
    focusAt.current = null;
    setSearching(toSearch);
    setPanel(shown);
  };
  useKeys({
    '?': () => setKeys(true),
    '/': () => (panel === 'saved' ? false : void showPanel('saved', true)),
    Escape: () => (opened ? void fold(row.current) : false),
  });
  const content = opened && (
    <OpenClaim
      {...{ opened, scales, toast }}
      scale={settings.scale}
      onClose={() => void fold(row.current)}
      onDelete={(claimId) => void remove(claimId)}
      onShow={openedOn && isOnPage(openedOn) ? () => void show() : null}
    />
  );
  const foot = (
    <PanelFoot
      editing={opened?.editing ?? null}
      onKeys={() => setKeys(true)}
      onLibrary={saved.onLibrary}
    >
      <ExportPage claims={state?.claims ?? []} {...saved} />
    </PanelFoot>
  );
  return (
    <main class={styles.panel}>
      <SiteHeader
        {...surface}
        brief
        other={{
          icon: 'book',
          label: i18n.t('library_open'),
          onClick: saved.onLibrary,
        }}
      />
      <StoreNotice class={styles.notice} />
      <LostNotice class={styles.notice} />
      <Tabs
        label={i18n.t('tabs_label')}
        value={panel}
        onChange={(shown) => void showPanel(shown)}
        tabs={[
          {
            id: 'page',
            text: i18n.t('tabs_page'),
            count: state ? foundClaims(state.claims).length : undefined,
          },
          { id: 'saved', text: i18n.t('tabs_saved'), count: surface.saved },
        ]}
      />
      <div class={styles.body} role="tabpanel" id={panelId(panel)} aria-labelledby={tabId(panel)}>
        {panel === 'page' ? (
          <SidePage
            {...surface}
            {...{ filter, focusAt }}
            threshold={settings.threshold}
            onFilter={setFilter}
            onSaved={() => void showPanel('saved')}
            onOpen={(claims, index) => {
              row.current = index;
              void openAt(claims, index);
            }}
            open={content ? { is: isOpen, content } : undefined}
          />
        ) : (
          <SavedPanel
            {...{ listing, scales, focusAt, searching }}
            {...saved}
            onShowPage={() => void showPanel('page')}
            onOpen={(ids, index) => {
              row.current = index;
              void openAt(
                ids.map((claimId) => ({ key: null, claimId })),
                index,
              );
            }}
            open={content && opened ? { id, content, foot } : undefined}
          />
        )}
      </div>
      {panel === 'page' && foot}
      <Toast state={toast} />
      {keys && <KeyList entries={surfaceKeys()} onClose={() => setKeys(false)} />}
    </main>
  );
}
