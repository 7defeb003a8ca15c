import type { ComponentType } from 'preact';
import type { LibraryParts } from './views';

/**
 * Dialogs that open over the library from its buttons. A button is there as soon as its dialog is.
 */
export const DIALOGS: {
  Import?: ComponentType<{
    parts: LibraryParts;
    /** Takes the dialog away. */
    onClose: () => void;
  }>;
} = {};
