import { useEffect, useState } from 'preact/hooks';
import { isHeld, MASS_WRITE } from '@/lib/store/window-locks';

/** What takes longer than this is asked about, and again as often, in ms. */
const LONG = 2_000;

/** Whether what is waited for waits itself, for a large import in some window. */
export function useHeldUp(waiting: boolean): boolean {
  const [heldUp, setHeldUp] = useState(false);
  useEffect(() => {
    setHeldUp(false);
    if (!waiting) return;
    let over = false;
    const ask = async () => {
      const held = await isHeld(MASS_WRITE).catch(() => false);
      if (!over) setHeldUp(held);
    };
    const timer = setInterval(() => void ask(), LONG);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [waiting]);
  return heldUp;
}
