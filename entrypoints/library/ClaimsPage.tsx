import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dialog } from '@/components/controls/Dialog';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { useKeys } from '@/components/hooks/use-keys';
import { useLive } from '@/components/hooks/use-live';
import { useMedia } from '@/components/hooks/use-media';
import { BulkBar } from '@/components/library/BulkBar';
import { ClaimFilters } from '@/components/library/ClaimFilters';
import { ClaimsBar } from '@/components/library/ClaimsBar';
import { ClaimsEmpty } from '@/components/library/ClaimsEmpty';
import { ClaimsFoot } from '@/components/library/ClaimsFoot';
import { ClaimTable } from '@/components/library/ClaimTable';
import { countFilters, orderOf } from '@/components/library/claim-query';
import { FilterChips } from '@/components/library/FilterChips';
import frame from '@/components/library/frame.module.css';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { LayoutChoice } from '@/components/library/LayoutChoice';
import { extendTo, NOTHING, toggleAll, toggleRow, within } from '@/components/library/selection';
import { HeldUp } from '@/components/saved/HeldUp';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import { createBulkActs } from './bulk-acts';
import { ClaimDetail } from './ClaimDetail';
import styles from './ClaimsPage.module.css';
import { claimsKeys } from './claims-keys';
import { useClaimDialogs } from './use-claim-dialogs';
import { useClaims } from './use-claims';
import type { LibraryParts } from './views';

const NONE: readonly string[] = [];

/** Every saved claim: filters, the list, what is done to many, and the claim that is open. */
export function ClaimsPage(parts: LibraryParts) {
  const { db, store, scales, toast, showKeys } = parts;
  const place = useClaims(parts);
  const { request, listed, open, layout, listing, put } = place;
  const scale = scales.find(({ id }) => id === parts.scale) ?? scales[0];
  const ids = place.ids ?? NONE;
  const [chosen, setChosen] = useState(NOTHING);
  const [filtering, setFiltering] = useState(false);
  const selection = useMemo(() => within(chosen, ids), [chosen, ids]);
  const acts = useMemo(() => createBulkActs(store, toast), [store, toast]);
  /** There the open claim lies over the list. */
  const covering = useMedia('(max-width: 1100px)');
  const table = useRef<RowGridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const editing = useRef<ClaimEditing | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Whether the open claim takes the focus when it appears. */
  const [intoPane, setIntoPane] = useState(false);
  /** Place in the list that takes the focus once the rows that were before it are gone. */
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    const at = focusNext.current;
    focusNext.current = null;
    if (at !== null && ids.length > 0) table.current?.focus(Math.min(at, ids.length - 1));
  }, [ids]);
  const article = useLive(
    async () => db.articles.get(request.articleId ?? ''),
    [request.articleId],
  );
  const source = useLive(async () => db.sources.get(request.sourceId ?? ''), [request.sourceId]);

  /** Shows another claim, or none, unless something of the open one would be lost by it. */
  const show = async (id: string | null, pane: boolean, how: 'push' | 'replace' = 'push') => {
    if (id === open) return pane ? heading.current?.focus() : undefined;
    if (editing.current && !(await editing.current.leave())) return;
    setIntoPane(pane);
    put({ open: id }, how);
  };
  const close = () => {
    const at = open ? ids.indexOf(open) : -1;
    void show(null, false).then(() => at >= 0 && table.current?.focus(at));
  };
  const remove = async (gone: readonly string[]) => {
    const first = ids.findIndex((id) => gone.includes(id));
    if (!(await acts.remove(gone))) return;
    focusNext.current = first;
    setChosen(NOTHING);
    if (open && gone.includes(open)) put({ open: null }, 'replace');
  };
  const chosenIds = [...selection.ids];
  const dialogs = useClaimDialogs(parts, {
    ...{ place, acts, chosen: chosenIds, listed: ids },
    article: article.value?.title ?? '',
  });
  const { importClaims, exportClaims } = dialogs;
  const select = (id: string, extend: boolean) =>
    setChosen(extend ? extendTo(selection, id, ids) : toggleRow(selection, id));

  useKeys(
    claimsKeys({
      ...{ ids, open, table, covering, scale, show, close, remove, select },
      exportClaims,
      chosen: chosenIds,
      search: () => field.current?.focus(),
      leaveSearch: () => {
        field.current?.blur();
        put({ request: { ...request, text: '' } }, 'replace');
      },
      letGo: () => setChosen(NOTHING),
      rate: (targets, level) => scale && void acts.rate(targets, scale.id, level),
    }),
  );

  const filters = (
    <ClaimFilters
      {...{ listing, request, scales }}
      scale={parts.scale}
      onChange={(next) => put({ request: next })}
    />
  );
  return (
    <>
      <aside class={frame.side} aria-label={i18n.t('filter_title')}>
        {filters}
      </aside>
      <main class={frame.main}>
        <div class={styles.claims}>
          <div class={styles.list} {...(covering && open ? { inert: true } : {})}>
            <ClaimsBar
              text={request.text}
              onText={(text) => put({ request: { ...request, text } }, 'replace')}
              fieldRef={field}
              filters={countFilters(request)}
              onFilters={() => setFiltering(true)}
              onImport={importClaims}
              onExport={exportClaims}
              empty={ids.length === 0}
              exporting={dialogs.exporting}
            />
            <div class={styles.chips}>
              {chosenIds.length > 0 ? (
                <BulkBar
                  count={chosenIds.length}
                  scale={scale}
                  onVerdict={(level) => scale && void acts.rate(chosenIds, scale.id, level)}
                  onTag={() => dialogs.tag(chosenIds)}
                  onExport={exportClaims}
                  onDelete={() => void remove(chosenIds)}
                  onClear={() => {
                    setChosen(NOTHING);
                    // The bar with the focus goes.
                    table.current?.focus(ids.indexOf(chosenIds[0] ?? ''));
                  }}
                />
              ) : (
                <FilterChips
                  {...{ request, listing, scales }}
                  article={article.value?.title || article.value?.url || ''}
                  source={source.value?.title || source.value?.url || ''}
                  onChange={(next) => put({ request: next })}
                  onNone={() => field.current?.focus()}
                />
              )}
              <LayoutChoice
                layout={layout}
                order={orderOf(request)}
                searching={request.text.trim() !== ''}
                onLayout={(next) => put({ layout: next }, 'replace')}
                onOrder={(order) => put({ request: { ...request, order } }, 'replace')}
              />
            </div>
            {place.failed && (
              <div class={styles.notice}>
                <StoreFailed />
              </div>
            )}
            <HeldUp
              waiting={place.busy || (place.ids === undefined && !place.failed)}
              class={styles.notice}
            />
            {listing && ids.length === 0 ? (
              <ClaimsEmpty
                none={listing.total === 0}
                request={request}
                onChange={(next) => put({ request: next })}
                onImport={importClaims}
                onArticle={() => void browser.tabs.create({})}
              />
            ) : (
              !(place.failed && !place.ids) && (
                <ClaimTable
                  {...{ scales, layout, selection }}
                  ids={ids.length > 0 ? ids : undefined}
                  rowOf={place.rowOf}
                  busy={place.busy}
                  onRange={place.onRange}
                  onPointer={place.onPointer}
                  order={orderOf(request)}
                  listed={listed}
                  searched={request.text}
                  current={open}
                  handle={table}
                  onOrder={(order) => put({ request: { ...request, order } }, 'replace')}
                  onOpen={(id) => void show(id, covering)}
                  onFocus={(id) => {
                    if (open && !covering) void show(id, false, 'replace');
                  }}
                  onSelect={select}
                  onSelectAll={() => setChosen(toggleAll(selection, ids))}
                />
              )
            )}
            <ClaimsFoot
              shown={listing || listed === '' ? place.ids?.length : undefined}
              total={listing?.total ?? place.ids?.length}
              {...{ scale }}
              onKeys={showKeys}
            />
          </div>
          {open && (
            <ClaimDetail
              key={open}
              {...parts}
              claimId={open}
              focused={intoPane}
              editingRef={editing}
              headingRef={heading}
              onClose={close}
              onDelete={(id) => void remove([id])}
            />
          )}
        </div>
      </main>
      {filtering && (
        <Dialog width={360} title={i18n.t('filter_title')} onClose={() => setFiltering(false)}>
          <div class={styles.filters}>{filters}</div>
        </Dialog>
      )}
    </>
  );
}
