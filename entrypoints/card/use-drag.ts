import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

interface Drag {
  /** While it lasts, the sheet is as high as the finger says. */
  dragging: boolean;
  /** The grip is so many CSS px above where it was taken; null lets go of it. */
  onDrag: (up: number | null) => void;
}

/** Makes a sheet follow the finger that drags its grip: asks for its height once a frame. */
export function useDrag(resize: (height: number) => void): Drag {
  const [dragging, setDragging] = useState(false);
  /** Height when the grip was taken, and the height that the next frame asks for. */
  const taken = useRef<number | null>(null);
  const wanted = useRef<number | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const onDrag = useCallback(
    (up: number | null) => {
      if (up === null) {
        cancelAnimationFrame(frame.current);
        taken.current = null;
        wanted.current = null;
        setDragging(false);
        return;
      }
      taken.current ??= innerHeight;
      setDragging(true);
      const queued = wanted.current !== null;
      wanted.current = taken.current + up;
      if (queued) return;
      frame.current = requestAnimationFrame(() => {
        if (wanted.current !== null) resize(wanted.current);
        wanted.current = null;
      });
    },
    [resize],
  );
  return { dragging, onDrag };
}
