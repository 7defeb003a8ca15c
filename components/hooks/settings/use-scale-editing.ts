import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Undo } from '@/components/controls/offer-undo';
import { useLive } from '@/components/hooks/use-live';
import { i18n } from '@/lib/i18n/i18n';
import { scaleInWords } from '@/lib/i18n/scale-words';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';
import { updateSettings } from '@/lib/settings/settings';
import type { ClaimStore } from '@/lib/store/types';

/** Id of the scale that is a person's own from the start. */
export const CUSTOM = 'custom';

/** The scales, and what can be done with the one in use. Nothing rejects. */
export interface ScaleEditing {
  scales: readonly Scale[];
  /** The scale in use as it is stored: words that nobody changed are the preset's own. */
  stored: Scale;
  /** The same in the reader's language. */
  shown: Scale;
  /** Whether it is a preset that was changed. */
  isChanged: boolean;
  /** How many claims have which level. */
  use: Record<string, number>;
  /** Resolves to whether it was kept, as does `put`. */
  choose(id: string): Promise<boolean>;
  put(scale: Scale): Promise<boolean>;
  /** Resolves to what takes it back, or null where it failed. */
  remove(levelId: string, to: VerdictLevel | null): Promise<Undo | null>;
  /** Makes a changed preset as it came; resolves like `remove`. */
  reset(): Promise<Undo | null>;
  /** Deletes a scale of the person's own; the first preset is in use then. Resolves like `remove`. */
  drop(): Promise<Undo | null>;
}

/** The verdict scales, for the options. */
export function useScaleEditing(store: ClaimStore, id: string): ScaleEditing {
  const kept = useLive(() => store.scales(), []).value ?? PRESET_SCALES;
  // What was changed a moment ago counts before the store tells of it: the next change builds on it.
  const [edited, setEdited] = useState<Scale | null>(null);
  const writing = useRef(0);
  useEffect(() => {
    if (writing.current === 0) setEdited(null);
  }, [kept]);
  const scales = useMemo(
    () => (edited ? kept.map((scale) => (scale.id === edited.id ? edited : scale)) : kept),
    [kept, edited],
  );
  const use = useLive(() => store.levelUse(id), [id]).value ?? {};
  return useMemo(() => {
    const stored = scales.find((scale) => scale.id === id) ?? (PRESET_SCALES[0] as Scale);
    const shown = scaleInWords(stored);
    const preset = PRESET_SCALES.find((scale) => scale.id === stored.id);
    return {
      scales: scales.map(scaleInWords),
      stored,
      shown,
      isChanged: preset !== undefined && JSON.stringify(preset) !== JSON.stringify(stored),
      use,
      async put(scale) {
        setEdited(scale);
        writing.current += 1;
        const { ok } = await store.putScale(scale);
        writing.current -= 1;
        if (!ok) setEdited(null);
        return ok;
      },
      async choose(scale) {
        const isNew = scale === CUSTOM && !scales.some((known) => known.id === CUSTOM);
        if (isNew) {
          const name = i18n.t('options_custom');
          const { ok } = await store.putScale({ ...shown, id: CUSTOM, name });
          if (!ok) return false;
        }
        return updateSettings({ scale }).then(
          () => true,
          () => false,
        );
      },
      async remove(levelId, to) {
        const word = to && { value: to.id, word: to.word };
        const result = await store.removeLevel(stored.id, levelId, word);
        return result.ok ? async () => (await store.undoRemoveLevel(result.value)).ok : null;
      },
      async reset() {
        const result = await store.dropScale(stored.id);
        return result.ok ? async () => (await store.putScale(result.value)).ok : null;
      },
      async drop() {
        const result = await store.dropScale(stored.id);
        if (!result.ok) return null;
        const { id: scale } = PRESET_SCALES[0] as Scale;
        await updateSettings({ scale }).catch(() => {});
        return async () => {
          if (!(await store.putScale(result.value)).ok) return false;
          return updateSettings({ scale: stored.id }).then(
            () => true,
            () => false,
          );
        };
      },
    };
  }, [scales, use, id, store]);
}
