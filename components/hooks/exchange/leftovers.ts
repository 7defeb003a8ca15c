import { ImportStage } from '@/lib/store/import-stage';
import { removeDiskFiles } from './place-on-disk';

/** Removes what exports and imports that were broken off left on the device. Never rejects. */
export async function removeLeftovers(): Promise<void> {
  await Promise.allSettled([removeDiskFiles(), ImportStage.removeLeft()]);
}
