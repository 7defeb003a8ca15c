import { useEffect, useState } from 'preact/hooks';
import { readLastBackup, watchLastBackup } from '@/lib/settings/last-backup';

/** When everything was last written to a file, in whichever window (ISO 8601); null for never, undefined until it is read. */
export function useLastBackup(): string | null | undefined {
  const [last, setLast] = useState<string | null>();
  useEffect(() => {
    let current = true;
    readLastBackup().then(
      (at) => current && setLast(at),
      () => null,
    );
    const stop = watchLastBackup(setLast);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return last;
}
