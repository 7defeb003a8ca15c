import type { RefObject } from 'preact';
import { Button } from '@/components/controls/Button';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import type { SavedListing } from '@/components/hooks/records/saved-list';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { FormatMenu, type OfferedFormat } from './FormatMenu';
import styles from './SavedFoot.module.css';

interface Props {
  listing: SavedListing;
  formats: readonly OfferedFormat[];
  busy: boolean;
  /** Opens the formats, for the key that does so. */
  exportRef: RefObject<() => void>;
  onPick: () => void;
  onExport: (format: ExportFormatId) => void;
  onLibrary: () => void;
}

/** How many claims are listed, and the ways on: picking some, or, of what was searched, exporting. */
export function SavedFoot(props: Props) {
  const { listing, formats, busy, exportRef, onPick, onExport, onLibrary } = props;
  const isEmpty = !listing.claims?.length;
  return (
    <footer class={styles.foot}>
      <span role="status">{countText(listing)}</span>
      <Button variant="quiet" disabled={isEmpty} onClick={onPick}>
        {i18n.t('picked_begin')}
      </Button>
      {listing.narrowed ? (
        <FormatMenu
          formats={formats}
          text={i18n.t(busy ? 'saved_exporting' : 'saved_exportthese')}
          title={i18n.t('export_claimsas', listing.size, [formatNumber(listing.size)])}
          disabled={busy || isEmpty}
          openRef={exportRef}
          onChoose={onExport}
        />
      ) : (
        <Button variant="quiet" icon="book" onClick={onLibrary}>
          {i18n.t('saved_library')}
        </Button>
      )}
    </footer>
  );
}

function countText({ claims, narrowed, size, counts }: SavedListing): string {
  if (!claims || !counts) return '';
  const { claims: all, articles } = counts;
  if (narrowed) return i18n.t('saved_found', all, [formatNumber(size), formatNumber(all)]);
  return [
    i18n.t('saved_claims', all, [formatNumber(all)]),
    i18n.t('saved_articles', articles, [formatNumber(articles)]),
  ].join(' ');
}
