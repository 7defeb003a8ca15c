import { useLayoutEffect, useState } from 'preact/hooks';

/** What a promise brings, as soon as it does; null until then. It has to be the same one each time. */
export function useLater<T extends object>(coming: Promise<T>): T | null {
  const [there, setThere] = useState<T | null>(null);
  useLayoutEffect(() => {
    let current = true;
    void coming.then((value) => current && setThere(value));
    return () => {
      current = false;
    };
  }, [coming]);
  return there;
}
