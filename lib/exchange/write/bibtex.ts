import type { Writer } from '@/lib/exchange/format';
import type { Source, SourceKind } from '@/lib/model/source';
import { bibText, bibUrl } from './bibtex-text';
import { dateParts } from './date-parts';
import { type PersonName, personName } from './person-name';

/** Entry types of biblatex, and the field in which each has its publisher. */
const TYPES: Record<SourceKind, [type: string, publisher: string]> = {
  article: ['online', 'organization'],
  report: ['report', 'institution'],
  dataset: ['dataset', 'organization'],
  'official-document': ['online', 'organization'],
  'court-record': ['online', 'organization'],
  study: ['article', 'journaltitle'],
  interview: ['online', 'organization'],
  social: ['online', 'organization'],
  other: ['online', 'organization'],
};

/** BibTeX for biblatex and biber, in UTF-8, an entry a source. */
export const writeBibtex: Writer = async function* (records, { notes = true, words }) {
  const used = new Map<string, number>();
  for await (const source of records.sources()) {
    const stem = keyStem(source);
    const times = (used.get(stem) ?? 0) + 1;
    used.set(stem, times);
    const key = times === 1 ? stem : `${stem}-${times}`;
    yield entryOf(source, key, notes, words.word('report_archived'));
  }
};

function entryOf(source: Source, key: string, notes: boolean, archived: string): string {
  // A report without an institution or an article without a journal would be no sound entry.
  const [type, publisher] = source.publisher ? TYPES[source.kind] : TYPES.other;
  const date = source.publishedAt ? dateParts(source.publishedAt) : undefined;
  const note = [
    notes ? bibText(source.note) : '',
    source.archiveUrl ? `${bibText(archived)}: \\url{${bibUrl(source.archiveUrl)}}` : '',
  ].filter(Boolean);
  const fields: [name: string, value: string][] = [
    ['author', source.authors.map((name) => nameOf(personName(name))).join(' and ')],
    ['title', bibText(source.title || source.url)],
    [publisher, bibText(source.publisher)],
    ['date', date ? [date.year, date.month, date.day].filter(Boolean).join('-') : ''],
    // A date that is none by ISO 8601 is kept in words.
    ['year', date ? '' : bibText(source.publishedAt ?? '')],
    ...(type === 'report' ? [['type', 'Report'] as [string, string]] : []),
    ['url', bibUrl(source.url)],
    ['urldate', source.accessedAt.slice(0, 10)],
    ['note', note.join(/[.!?]$/.test(note[0] ?? '') ? ' ' : '. ')],
  ];
  const written = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${written.join('')}}\n\n`;
}

/** The first author's or the publisher's name and the year, in plain letters. */
function keyStem({ authors, publisher, publishedAt }: Source): string {
  const [author] = authors;
  const name = author ? personName(author) : undefined;
  const word = name ? ('literal' in name ? name.literal : name.family) : publisher;
  const letters = word
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 24);
  return `${letters || 'source'}${(publishedAt && dateParts(publishedAt)?.year) || ''}`;
}

function nameOf(name: PersonName): string {
  if ('literal' in name) return `{${bibText(name.literal)}}`;
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  // `and` within a name would be read as the end of it; commas part families from given names.
  return [family, name.suffix, name.given]
    .filter(Boolean)
    .map((part) => bibText(part))
    .join(', ');
}
