import { rawCopy } from '@/lib/store/raw-copy';
import { handOver } from './hand-over';

/** Saves everything as it is stored, understood or not. Resolves to whether there is a file. */
export async function saveRawCopy(): Promise<boolean> {
  try {
    const day = new Date().toISOString().slice(0, 10);
    handOver(`claimlight-copy-${day}.json`, await rawCopy());
    return true;
  } catch {
    return false;
  }
}
