import { useEffect, useState } from 'preact/hooks';

/** A time that is noted on this device (ISO 8601), and when it is noted anew, in whichever window. */
export interface Noted {
  read: () => Promise<string | null>;
  /** Returns a stop. */
  watch: (onNoted: (at: string | null) => void) => () => void;
}

/** The time that is noted; null for none, undefined until it is read. `noted` is to be the same each time. */
export function useNoted(noted: Noted): string | null | undefined {
  const [at, setAt] = useState<string | null>();
  useEffect(() => {
    let current = true;
    noted.read().then(
      (read) => current && setAt(read),
      () => null,
    );
    const stop = noted.watch(setAt);
    return () => {
      current = false;
      stop();
    };
  }, [noted]);
  return at;
}
