import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import { scaleInWords } from '@/lib/i18n/scale-words';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale } from '@/lib/model/verdict';
import type { ClaimStore } from '@/lib/store/types';

/** Every verdict scale in the reader's language; the presets until, or unless, the store answers. */
export function useScales(store: ClaimStore | null): { scales: Scale[]; failed: boolean } {
  const { value, failed } = useLive(store && (() => store.scales()), [store]);
  const scales = useMemo(() => (value ?? PRESET_SCALES).map(scaleInWords), [value]);
  return { scales, failed };
}
