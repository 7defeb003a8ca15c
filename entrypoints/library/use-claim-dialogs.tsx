import { useEffect, useState } from 'preact/hooks';
import { TagDialog } from '@/components/library/TagDialog';
import type { BulkActs } from './bulk-acts';
import type { ClaimsPlace } from './use-claims';
import type { LibraryParts } from './views';

interface Inputs {
  place: ClaimsPlace;
  acts: BulkActs;
  /** Ids of the claims that are chosen, and of those listed. */
  chosen: readonly string[];
  listed: readonly string[];
  /** Title of the one article that is listed, where it is one. */
  article: string;
}

interface ClaimDialogs {
  importClaims: () => void;
  exportClaims: () => void;
  /** An export was asked for and is about to open. */
  exporting: boolean;
  tag: (ids: readonly string[]) => void;
}

/** The dialogs of the claims view. The large ones' code comes when they are asked for. */
export function useClaimDialogs(
  parts: LibraryParts,
  { place, acts, chosen, listed, article }: Inputs,
): ClaimDialogs {
  const { store, query, openDialog } = parts;
  const { listing, failed, open, put } = place;
  const [exporting, setExporting] = useState(false);
  const importClaims = async () => {
    const { ImportClaims } = await import('./ImportClaims');
    openDialog((onClose) => <ImportClaims {...{ parts, onClose }} />);
  };
  const exportListed = async (total: number) => {
    const { ExportClaims } = await import('./ExportClaims');
    openDialog((onClose) => (
      <ExportClaims {...{ parts, chosen, listed, total, article, open, onClose }} />
    ));
  };
  const asked = query.get('dialog');
  useEffect(() => {
    if (asked === null) return;
    // Once: going back is not to open it again.
    put({}, 'replace');
    if (asked === 'import') void importClaims();
  }, [asked]);
  // Rows are there before it is known what else is listed: a press until then is kept, not lost.
  useEffect(() => {
    if (!exporting || !(listing || failed)) return;
    setExporting(false);
    if (listing && listing.total > 0) void exportListed(listing.total);
  }, [exporting, listing, failed]);
  return {
    exporting,
    importClaims: () => void importClaims(),
    exportClaims: () => setExporting(true),
    tag: (ids) =>
      openDialog((onClose) => (
        <TagDialog
          count={ids.length}
          usedTags={() => store.usedTags()}
          onClose={onClose}
          onTag={(tags) => {
            onClose();
            void acts.tag(ids, tags);
          }}
        />
      )),
  };
}
