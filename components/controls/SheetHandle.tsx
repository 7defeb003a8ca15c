import { useRef } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import styles from './SheetHandle.module.css';

/** How far a finger goes before it has dragged, in CSS px. */
const DRAGGED = 24;

interface Props {
  /** Whether the whole sheet is open, or only its beginning. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The sheet is dragged down when only its beginning is in sight. */
  onClose: () => void;
  /** It is dragged: so many CSS px up from where it was; null when it is let go. */
  onDrag: (up: number | null) => void;
}

/** The grip at the upper edge of a sheet: dragged or pressed, it opens all of it, or less. */
export function SheetHandle({ open, onOpen, onClose, onDrag }: Props) {
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const end = (y: number) => {
    // The sheet moves under the finger: only the screen stays where it is.
    const way = start.current === null ? 0 : y - start.current;
    start.current = null;
    onDrag(null);
    dragged.current = Math.abs(way) >= DRAGGED;
    if (!dragged.current) return;
    if (way < 0) onOpen(true);
    else if (open) onOpen(false);
    else onClose();
  };
  return (
    <button
      type="button"
      class={styles.handle}
      aria-label={i18n.t('sheet_whole')}
      aria-expanded={open}
      onPointerDown={(event) => {
        start.current = event.screenY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onDrag(start.current - event.screenY);
      }}
      onPointerUp={(event) => end(event.screenY)}
      onPointerCancel={() => {
        start.current = null;
        onDrag(null);
      }}
      onClick={() => {
        if (!dragged.current) onOpen(!open);
        dragged.current = false;
      }}
    />
  );
}
