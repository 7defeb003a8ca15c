import { ExportDialog, type ExportScope } from '@/components/exchange/ExportDialog';
import { openExport } from '@/components/hooks/open-export';
import { i18n } from '@/lib/i18n/i18n';
import type { LibraryParts } from './views';

interface Props {
  parts: LibraryParts;
  /** Claims that may be exported: those chosen, those listed. All of them may be, too. */
  chosen: readonly string[];
  listed: readonly string[];
  total: number;
  onClose: () => void;
}

/** The export dialog for what the claims view shows. */
export function ExportClaims({ parts, chosen, listed, total, onClose }: Props) {
  const all: ExportScope = { id: 'all', claimIds: null, count: total };
  const scopes: ExportScope[] = [
    { id: 'selected', claimIds: chosen, count: chosen.length },
    // What lists everything is "all": it takes what belongs to no claim, too.
    { id: 'view', claimIds: listed, count: listed.length === total ? 0 : listed.length },
    all,
  ];
  const offered = scopes.filter(({ count }) => count > 0);
  return (
    <ExportDialog
      scopes={offered.length > 0 ? offered : [all]}
      open={(claimIds) => openExport(parts.db, claimIds)}
      onSaved={(name) => parts.toast.show(i18n.t('saved_exported', [name]))}
      onClose={onClose}
    />
  );
}
