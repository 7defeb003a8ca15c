import { storage } from 'wxt/utils/storage';

const item = storage.defineItem<unknown>('local:seen', { fallback: null, version: 1 });

/** The version that the person was last greeted by; null before the first time. */
export async function readSeenVersion(): Promise<string | null> {
  const stored = await item.getValue();
  return typeof stored === 'string' ? stored : null;
}

/** Notes that a version has greeted the person. */
export async function putSeenVersion(version: string): Promise<void> {
  await item.setValue(version);
}
