import { useEffect, useState } from 'preact/hooks';

/** How many bytes we keep on this device; asked again when `changed` does. Null where browsers do not say. */
export function useStorage(changed: unknown): number | null {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    void navigator.storage?.estimate().then(
      ({ usage }) => current && setBytes(usage ?? null),
      () => null,
    );
    return () => {
      current = false;
    };
  }, [changed]);
  return bytes;
}
