import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** Who publishes the person's checks, as it was entered last for an export. */
const Publisher = z.object({ name: z.string(), url: z.string(), page: z.string() });
type Publisher = z.infer<typeof Publisher>;

const item = storage.defineItem<unknown>('local:publisher', { fallback: null });

const NOBODY: Publisher = { name: '', url: '', page: '' };

/** Nobody where nothing was entered yet, or where the storage cannot be read. */
export async function readPublisher(): Promise<Publisher> {
  const parsed = Publisher.safeParse(await item.getValue().catch(() => null));
  return parsed.success ? parsed.data : NOBODY;
}

/** Keeps what was entered for the next time. Rejects when the storage refuses. */
export async function putPublisher(publisher: Publisher | null): Promise<void> {
  await (publisher ? item.setValue(publisher) : item.removeValue());
}
