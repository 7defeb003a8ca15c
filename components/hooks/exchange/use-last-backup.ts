import { useNoted } from '@/components/hooks/use-noted';
import { readLastBackup, watchLastBackup } from '@/lib/settings/last-backup';

const LAST_BACKUP = { read: readLastBackup, watch: watchLastBackup };

/** When everything was last written to a file, in whichever window (ISO 8601); null for never, undefined until it is read. */
export const useLastBackup = (): string | null | undefined => useNoted(LAST_BACKUP);
