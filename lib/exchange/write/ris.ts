import type { Writer } from '@/lib/exchange/format';
import type { Source, SourceKind } from '@/lib/model/source';
import { dateParts } from './date-parts';
import { type PersonName, personName } from './person-name';

const TYPES: Record<SourceKind, string> = {
  article: 'NEWS',
  report: 'RPRT',
  dataset: 'DATA',
  'official-document': 'GOVDOC',
  'court-record': 'CASE',
  study: 'JOUR',
  interview: 'PCOMM',
  social: 'BLOG',
  other: 'ELEC',
};
/** Types whose publisher is the paper or journal that they appeared in. */
const PERIODICAL = new Set<SourceKind>(['article', 'study', 'social']);

/** RIS, a record a source: two letters, two spaces, a dash and a space, and one line a value. */
export const writeRis: Writer = async function* (records, { notes = true, words }) {
  for await (const source of records.sources())
    yield recordOf(source, notes, words.word('report_archived'));
};

function recordOf(source: Source, notes: boolean, archived: string): string {
  const date = source.publishedAt ? dateParts(source.publishedAt) : undefined;
  const given = source.publishedAt ?? '';
  const lines: [tag: string, value: string][] = [
    ['TY', TYPES[source.kind]],
    ['ID', source.id],
    ['TI', source.title || source.url],
    ...source.authors.map((name): [string, string] => ['AU', nameOf(personName(name))]),
    ['PY', date?.year ?? ''],
    ['DA', date ? slashed(date.year, date.month, date.day) : given],
    [PERIODICAL.has(source.kind) ? 'T2' : 'PB', source.publisher],
    ['UR', source.url],
    ['Y2', slashed(...dayOf(source.accessedAt))],
    ['N1', source.archiveUrl ? `${archived}: ${source.archiveUrl}` : ''],
    ['N1', notes ? source.note : ''],
  ];
  const written = lines
    .map(([tag, value]) => [tag, value.replace(/\s+/g, ' ').trim()])
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n\r\n`;
}

/** `2024/01/15/`; what is not known stays empty between the slashes. */
const slashed = (year: string, month = '', day = ''): string => `${year}/${month}/${day}/`;

const dayOf = (time: string): [string, string, string] => [
  time.slice(0, 4),
  time.slice(5, 7),
  time.slice(8, 10),
];

function nameOf(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}
