import type { Writer } from '@/lib/exchange/format';
import type { Source, SourceKind } from '@/lib/model/source';
import { dateParts } from './date-parts';
import { indented } from './json-text';
import { type PersonName, personName } from './person-name';

const TYPES: Record<SourceKind, string> = {
  article: 'article-newspaper',
  report: 'report',
  dataset: 'dataset',
  'official-document': 'document',
  'court-record': 'legal_case',
  study: 'article-journal',
  interview: 'interview',
  social: 'post',
  other: 'webpage',
};
/** Types whose publisher is what they appeared in. */
const CONTAINED = new Set<SourceKind>(['article', 'study', 'social', 'other']);

/** CSL-JSON (schema 1.0.2): a list with an item a source. */
export const writeCsl: Writer = async function* (records, { notes = true }) {
  let between = '[\n';
  for await (const source of records.sources()) {
    yield `${between}${indented(itemOf(source, notes), 2)}`;
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
};

function itemOf(source: Source, notes: boolean): object {
  const { publisher, archiveUrl, publishedAt, kind } = source;
  return {
    id: source.id,
    type: TYPES[kind],
    title: source.title || source.url,
    ...(source.authors.length > 0
      ? { author: source.authors.map((name) => nameOf(personName(name))) }
      : {}),
    ...(publisher ? { [CONTAINED.has(kind) ? 'container-title' : 'publisher']: publisher } : {}),
    ...(publishedAt ? { issued: dateOf(publishedAt) } : {}),
    accessed: dateOf(source.accessedAt),
    URL: source.url,
    ...(archiveUrl ? { archive_location: archiveUrl } : {}),
    ...(source.note && notes ? { note: source.note } : {}),
  };
}

/** What is no ISO 8601 date is given as it is, for the style to read. */
function dateOf(text: string): object {
  const parts = dateParts(text);
  if (!parts) return { raw: text };
  const { year, month, day } = parts;
  return { 'date-parts': [[year, month, day].flatMap((part) => (part ? [Number(part)] : []))] };
}

function nameOf(name: PersonName): object {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}
