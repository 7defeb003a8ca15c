import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, Settings } from '@/lib/model/settings';
import { putPublisher } from './publisher';

/**
 * Stored under the key `settings`; what is stored is parsed on every read, whoever wrote it. Fields that
 * came later get their default there, so only a field that changes its meaning needs another version.
 */
const item = storage.defineItem<unknown>('local:settings', { fallback: null, version: 1 });

/**
 * Stored settings as far as they are sound: a field that is missing or broken gets its default,
 * one broken site rule costs that rule alone.
 */
export function parseSettings(stored: unknown): Settings {
  const fields = isRecord(stored) ? stored : {};
  const entities = isRecord(fields.entities) ? fields.entities : {};
  return {
    highlight: sound('highlight', fields.highlight),
    sites: isRecord(fields.sites)
      ? Object.fromEntries(
          Object.entries(fields.sites).flatMap(([host, rule]) => {
            const parsed = Settings.shape.sites.safeParse({ [host]: rule });
            return parsed.success ? Object.entries(parsed.data) : [];
          }),
        )
      : {},
    threshold: sound('threshold', fields.threshold),
    entities: sound('entities', { ...DEFAULT_SETTINGS.entities, ...onlyBooleans(entities) }),
    margin: sound('margin', fields.margin),
    linesOnly: sound('linesOnly', fields.linesOnly),
    strength: sound('strength', fields.strength),
    theme: sound('theme', fields.theme),
    quoteSize: sound('quoteSize', fields.quoteSize),
    pill: sound('pill', fields.pill),
    letterKeys: sound('letterKeys', fields.letterKeys),
    scale: sound('scale', fields.scale),
  };
}

/** The settings as they stand. Falls back to the defaults where the storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue().catch(() => null));
}

/** Puts every setting back to its default, and forgets who publishes. Rejects when the storage refuses. */
export async function resetSettings(): Promise<void> {
  await item.removeValue();
  await putPublisher(null);
}

/**
 * Takes over the settings of a backup where nothing was set here yet. Resolves to whether it did; rejects
 * when the storage refuses.
 */
export async function adoptSettings(settings: Settings): Promise<boolean> {
  const stored = await item.getValue();
  const isUntouched = JSON.stringify(parseSettings(stored)) === JSON.stringify(parseSettings(null));
  if (isUntouched) await updateSettings(settings);
  return isUntouched;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields and returns the whole. `patch` may depend on the settings as they stand.
 * Changes are made one after the other, across windows too, so that none is lost.
 * Rejects when the storage refuses.
 */
export function updateSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  const update = async () => {
    // What cannot be read now is not to be written over with the defaults.
    const before = parseSettings(await item.getValue());
    const change = typeof patch === 'function' ? patch(before) : patch;
    const after = parseSettings({ ...before, ...change });
    await item.setValue(after);
    return after;
  };
  const locks = globalThis.navigator?.locks;
  const done = locks ? locks.request('claimlight-settings', update) : queue.then(update, update);
  queue = done.catch(() => {});
  return done;
}

/**
 * Calls back with the new settings, and those before, after every change, in whichever window.
 * Returns a stop.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
): () => void {
  return item.watch((stored, before) => onChange(parseSettings(stored), parseSettings(before)));
}

function sound<K extends keyof Settings>(field: K, value: unknown): Settings[K] {
  const parsed = Settings.shape[field].safeParse(value);
  return parsed.success ? (parsed.data as Settings[K]) : DEFAULT_SETTINGS[field];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const onlyBooleans = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'boolean'));
