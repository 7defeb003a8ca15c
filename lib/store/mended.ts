import type * as z from 'zod/mini';
import { Article } from '@/lib/model/article';
import { Id, isWebUrl } from '@/lib/model/primitives';
import { Source } from '@/lib/model/source';

/** Stands where an address cannot be read; the name can belong to nobody (RFC 2606). */
const NOWHERE = 'https://unreadable.invalid/';
const LONG_AGO = new Date(0).toISOString();

const FACTS = { url: NOWHERE, title: '', publisher: '', authors: [], publishedAt: null };

const STAND_INS = {
  articles: {
    schema: Article,
    values: { ...FACTS, urls: [], language: '', firstSeenAt: LONG_AGO, lastSeenAt: LONG_AGO },
  },
  sources: {
    schema: Source,
    values: { ...FACTS, kind: 'other', accessedAt: LONG_AGO, archiveUrl: null, note: '' },
  },
} as const;

/**
 * What is sound in a broken article or source, so that the claims that hang on it are not lost from
 * sight; null for other tables, and where not even the id is sound.
 */
export function mended(table: string, record: unknown): Article | Source | null {
  if (table !== 'articles' && table !== 'sources') return null;
  if (typeof record !== 'object' || record === null) return null;
  const { schema, values } = STAND_INS[table];
  const fields: Record<string, unknown> = { ...record };
  if (!Id.safeParse(fields.id).success) return null;
  const urls = Array.isArray(fields.urls) ? fields.urls.filter(isWebUrl) : [];
  const sound: Record<string, unknown> = { ...values, ...(urls[0] ? { url: urls[0] } : {}) };
  for (const [name, field] of Object.entries<z.ZodMiniType>(schema.shape)) {
    const parsed = field.safeParse(fields[name]);
    if (parsed.success && parsed.data !== undefined) sound[name] = parsed.data;
  }
  if (table === 'sources') return schema.parse(sound);
  return schema.parse({ ...sound, urls: [...new Set([sound.url, ...urls])] });
}
