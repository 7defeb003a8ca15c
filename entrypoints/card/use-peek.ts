import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMedia } from '@/components/hooks/use-media';

/** Beside the text the card is 392 px wide; as a sheet it is as wide as the window. */
const SHEET = 'not all and (min-width: 391.5px) and (max-width: 392.5px)';

interface Peek {
  /** Whether the card is a sheet at the lower edge of a small window. */
  sheet: boolean;
  /** Whether only its beginning is in sight: quote and verdict. */
  peeking: boolean;
  setOpen: (open: boolean) => void;
}

/** How much of a sheet is in sight. It opens by itself where the focus goes into the rest. */
export function usePeek(card: RefObject<HTMLElement | null>, opened: boolean): Peek {
  const sheet = useMedia(SHEET);
  const [open, setOpen] = useState(opened);
  const peeking = sheet && !open;
  useEffect(() => {
    if (!peeking) return;
    const onFocus = ({ target }: FocusEvent) => {
      const end = peekEnd(card.current);
      const after = end?.compareDocumentPosition(target as Node) ?? 0;
      const inFoot = target instanceof Element && target.closest('footer');
      if (after & Node.DOCUMENT_POSITION_FOLLOWING && !inFoot) setOpen(true);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [peeking, card]);
  return { sheet, peeking, setOpen };
}

/** The last part that is in sight while a sheet is not open: the verdict. */
export const peekEnd = (card: HTMLElement | null): HTMLElement | null =>
  card?.querySelector<HTMLElement>('section:has([role=radiogroup])') ?? null;
