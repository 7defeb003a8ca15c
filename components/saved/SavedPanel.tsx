import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import { Field } from '@/components/controls/Field';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import type { SavedListing } from '@/components/hooks/records/saved-list';
import type { SavedSurface } from '@/components/hooks/records/saved-surface';
import { useKeys } from '@/components/hooks/use-keys';
import { WaitingRows } from '@/components/page/WaitingRows';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import { NoMatch } from './NoMatch';
import { PickBar } from './PickBar';
import { usePicking } from './picking';
import { SavedFilterBar } from './SavedFilterBar';
import { SavedFoot } from './SavedFoot';
import { SavedList } from './SavedList';
import styles from './SavedPanel.module.css';
import { StoreFailed } from './StoreNotice';

interface Props extends SavedSurface {
  listing: SavedListing;
  scales: readonly Scale[];
  onOpen: (ids: string[], index: number) => void;
  onShowPage: () => void;
  /** Place of the row that takes the focus when it appears; null for none. */
  focusAt: { current: number | null };
  /** Starts in the search field. */
  searching: boolean;
  /** The claim that is open in its place, and the foot that goes with it. */
  open?: { id: string | null; content: ComponentChildren; foot: ComponentChildren } | undefined;
}

/** Every saved claim: search, list, and what can be done with many at a time. */
export function SavedPanel(props: Props) {
  const { listing, focusAt, open, formats } = props;
  const { query, setQuery, claims, counts } = listing;
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const openFormats = useRef<() => void>(null);
  const ids = useMemo(() => claims?.map(({ claim }) => claim.id) ?? [], [claims]);
  const { picked, begin, end, pick, pickAll } = usePicking(ids);
  useEffect(() => {
    if (props.searching) field.current?.focus();
  }, [props.searching]);
  useKeys({
    '/': () => field.current?.focus(),
    // Without a choice it is everything in view.
    e: () =>
      openFormats.current && picked?.size !== 0
        ? openFormats.current()
        : void pickEverything().then(openSoon),
    'mod+a': () => void pickEverything(),
    Delete: () => (picked?.size ? void remove() : false),
    Escape: () => {
      if (picked) end();
      else if (listing.facet) listing.setFacet(null);
      else if (query) setQuery('');
      else return false;
    },
  });
  const pickEverything = async () => pickAll(await listing.allIds().catch(() => []));
  /** Once the bar with the formats is there. */
  const openSoon = () => setTimeout(() => openFormats.current?.());
  const remove = async () => {
    if (!picked || !(await props.actions.remove([...picked]))) return;
    // The bar with the focus goes.
    focusAt.current = Math.max(
      0,
      ids.findIndex((id) => picked.has(id)),
    );
    end();
  };
  const exportAs = async (format: ExportFormatId) => {
    setBusy(true);
    const found = () => listing.allIds().catch(() => ids);
    const chosen = picked ? [...picked] : listing.narrowed ? await found() : null;
    await props.onExport(chosen, format);
    setBusy(false);
  };
  if (listing.failed) {
    return (
      <div class={styles.notice}>
        <StoreFailed />
      </div>
    );
  }
  if (counts?.claims === 0 || (claims?.length === 0 && !listing.narrowed)) {
    return (
      <EmptyState icon="book" title={i18n.t('saved_emptytitle')} text={i18n.t('saved_emptytext')}>
        <Button variant="primary" onClick={props.onShowPage}>
          {i18n.t('saved_showpage')}
        </Button>
        <Button variant="quiet" onClick={props.onImport}>
          {i18n.t('saved_import')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div class={styles.search}>
        <Field
          icon="search"
          type="search"
          label={i18n.t('saved_search')}
          placeholder={i18n.t('saved_placeholder')}
          value={query}
          onInput={setQuery}
          inputRef={field}
          trailing={
            query ? (
              <IconButton icon="x" label={i18n.t('saved_clear')} onClick={() => setQuery('')} />
            ) : (
              <Key name="/" />
            )
          }
        />
      </div>
      <SavedFilterBar listing={listing} scales={props.scales} />
      {claims?.length === 0 && listing.narrowed ? (
        <NoMatch listing={listing} />
      ) : claims ? (
        <SavedList
          {...{ claims, focusAt, picked, open }}
          size={listing.size}
          scales={props.scales}
          searched={listing.answered}
          onOpen={props.onOpen}
          onDelete={(id) => void props.actions.remove([id])}
          onPick={pick}
          onEnd={listing.more}
        />
      ) : (
        <div class={styles.waiting}>
          <WaitingRows headed />
        </div>
      )}
      {open?.foot}
      {picked ? (
        <PickBar
          count={picked.size}
          formats={formats}
          exportRef={openFormats as RefObject<() => void>}
          onEnd={end}
          onTag={(tag) => void props.actions.tag([...picked], tag)}
          onExport={(format) => void exportAs(format)}
          onDelete={() => void remove()}
        />
      ) : open || (claims?.length === 0 && listing.narrowed) ? null : (
        <SavedFoot
          {...{ listing, formats, busy }}
          exportRef={openFormats as RefObject<() => void>}
          onPick={begin}
          onExport={(format) => void exportAs(format)}
          onLibrary={props.onLibrary}
        />
      )}
    </>
  );
}
