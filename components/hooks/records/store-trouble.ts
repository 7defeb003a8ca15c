import { signal } from '@preact/signals';
import type { StoreTrouble } from '@/lib/store/opening';

/** Why this surface cannot reach the records for now; null where nothing is known to be wrong. */
export const storeTrouble = signal<StoreTrouble | null>(null);
