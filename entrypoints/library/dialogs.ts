import type { ComponentType } from 'preact';
import type { LibraryParts } from './views';

interface DialogProps {
  parts: LibraryParts;
  /** Takes the dialog away. */
  onClose: () => void;
}

/**
 * Dialogs that views open over the library. Their buttons and keys are there as soon as they are.
 * `claimIds` null stands for all claims.
 */
export const DIALOGS: {
  Export?: ComponentType<DialogProps & { claimIds: readonly string[] | null }>;
  Import?: ComponentType<DialogProps>;
} = {};
