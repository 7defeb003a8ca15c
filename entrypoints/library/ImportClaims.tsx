import { ImportDialog } from '@/components/exchange/ImportDialog';
import { importFile } from '@/components/hooks/exchange/import-file';
import { tellChanged } from '@/components/hooks/records/tell-changed';
import type { LibraryParts } from './views';

/** The import dialog over the library's database; verdicts are looked up in the scale in use first. */
export function ImportClaims({ parts, onClose }: { parts: LibraryParts; onClose: () => void }) {
  const inUse = parts.scales.filter(({ id }) => id === parts.scale);
  return (
    <ImportDialog
      importFrom={(file, watch) =>
        importFile(parts.db, file, {
          ...watch,
          scales: [...inUse, ...parts.scales.filter((scale) => !inUse.includes(scale))],
          onChange: tellChanged,
        })
      }
      onClose={onClose}
    />
  );
}
