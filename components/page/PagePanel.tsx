import { KeyHints } from '@/components/controls/Keys';
import { KeysButton } from '@/components/controls/KeysButton';
import { Segments } from '@/components/controls/Segments';
import { Select } from '@/components/controls/Select';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import type { OfferedFormat } from '@/components/saved/FormatMenu';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim, PageState } from '@/lib/model/page';
import type { SeenClaim } from '@/lib/model/seen';
import type { Scale } from '@/lib/model/verdict';
import { arrange, foundClaims, type PageView } from './claim-order';
import { ExportPage } from './ExportPage';
import { KindChips } from './KindChips';
import { PageClaims } from './PageClaims';
import { PageEntities } from './PageEntities';
import { type NoticeActions, PageNotice } from './PageNotice';
import styles from './PagePanel.module.css';
import { WaitingRows } from './WaitingRows';

interface Props extends NoticeActions {
  state: PageState | null;
  scales: readonly Scale[];
  seen: ReadonlyMap<string, SeenClaim>;
  threshold: number;
  onlyOnClick: boolean;
  /** Opens the claim at `index` of what is listed. */
  onOpen: (claims: readonly PageClaim[], index: number) => void;
  onKeys: () => void;
  formats: readonly OfferedFormat[];
  onExport: (ids: readonly string[], format: ExportFormatId) => Promise<void>;
  view: PageView;
  onView: (view: PageView) => void;
  /** Place of the row that takes the focus when it appears; null for none. */
  focusAt: { current: number | null };
}

/** "This page": its claims or its entities, or why there are none. */
export function PagePanel(props: Props) {
  const { state, scales, view, onOpen } = props;
  const set = (change: Partial<PageView>) => props.onView({ ...view, ...change });
  if (!state) return <WaitingRows />;
  if (state.claims.length === 0 && !['reading', 'on'].includes(state.status)) {
    return <PageNotice {...props} state={state} />;
  }
  const isReading = state.status === 'reading';
  // There is nothing to choose from yet.
  const isNew = isReading && state.claims.length === 0;
  const found = foundClaims(state.claims);
  const shown = arrange(state.claims, view.order, view.filter);
  const chooseEntity = (entity: string) => set({ filter: { kind: null, entity }, show: 'claims' });
  return (
    <>
      {isReading && (
        <div class={styles.progress} role="progressbar" aria-label={i18n.t('status_reading')} />
      )}
      {!isNew && (
        <div class={styles.bar}>
          <Segments
            label={i18n.t('show_label')}
            value={view.show}
            onChange={(show) => set({ show })}
            options={[
              { id: 'claims', text: i18n.t('show_claims'), count: found.length },
              { id: 'entities', text: i18n.t('show_entities'), count: state.entities.length },
            ]}
          />
          {view.show === 'claims' ? (
            <Select
              label={i18n.t('order_label')}
              value={view.order}
              onChange={(order) => set({ order })}
              options={[
                ['score', i18n.t('order_score')],
                ['page', i18n.t('order_page')],
                ['verdict', i18n.t('order_verdict')],
              ]}
            />
          ) : (
            <Select
              label={i18n.t('order_label')}
              value={view.entityOrder}
              onChange={(entityOrder) => set({ entityOrder })}
              options={[
                ['kind', i18n.t('order_kind')],
                ['mentions', i18n.t('order_mentions')],
              ]}
            />
          )}
        </div>
      )}
      {view.show === 'claims' ? (
        <>
          {!isNew && (
            <KindChips
              claims={state.claims}
              filter={view.filter}
              onChange={(filter) => set({ filter })}
            />
          )}
          <PageClaims
            seen={props.seen}
            state={state}
            claims={shown}
            scales={scales}
            focusAt={props.focusAt}
            onOpen={(index) => onOpen(shown, index)}
            none={view.filter.entity ? i18n.t('entity_marked', [view.filter.entity]) : undefined}
          />
        </>
      ) : (
        <PageEntities entities={state.entities} order={view.entityOrder} onChoose={chooseEntity} />
      )}
      <footer class={styles.foot}>
        <KeyHints
          hints={[
            [['J', 'K'], i18n.t('keys_move')],
            [['Enter'], i18n.t('keys_open')],
          ]}
        />
        <KeysButton onClick={props.onKeys} />
        <span class={styles.gap} />
        <ExportPage {...props} claims={state.claims} />
      </footer>
    </>
  );
}
