import { asObject, type JsonObject } from './json-ld';
import { flatText } from './own-text';

const LONGEST_NAME = 120;
const MOST_AUTHORS = 20;

/** The names of an article's authors, in the page's order, each once. */
export function authorsOf(document: Document, node: JsonObject): string[] {
  const sources = [
    namesIn(node.author ?? node.creator),
    contents(document, 'meta[name="author" i]'),
    contents(document, 'meta[property="article:author" i]'),
    texts(document, '[rel~="author"]'),
    texts(
      document,
      '[itemprop~="author"] [itemprop="name"], [itemprop~="author"]:not(:has([itemprop="name"]))',
    ),
  ];
  for (const source of sources) {
    const names = [...new Set(source.map(cleanName).filter((name) => name !== ''))];
    if (names.length > 0) return names.slice(0, MOST_AUTHORS);
  }
  return [];
}

/** When the article was first published, as ISO 8601; a day where the page gives no time. */
export function datesOf(document: Document, node: JsonObject): string | null {
  const candidates = [
    node.datePublished,
    ...contents(
      document,
      'meta[property="article:published_time" i], meta[property="og:article:published_time" i]',
    ),
    ...contents(
      document,
      'meta[itemprop="datePublished"], meta[name="date" i], meta[name="dc.date" i], meta[name="parsely-pub-date" i]',
    ),
    ...Array.from(
      document.querySelectorAll(
        'time[itemprop="datePublished"], time[pubdate], article time[datetime]',
      ),
    )
      .slice(0, 3)
      .map((time) => time.getAttribute('datetime')),
  ];
  for (const candidate of candidates) {
    const date = typeof candidate === 'string' ? isoDate(candidate.trim()) : null;
    if (date) return date;
  }
  return null;
}

function isoDate(text: string): string | null {
  // Other forms mean different days in different places.
  if (!/^\d{4}-\d{2}-\d{2}(?:$|[T ]\d)/.test(text) || text.length > 40) return null;
  const time = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  const year = new Date(time).getUTCFullYear();
  if (!(year >= 1600 && year <= 2200)) return null;
  return text.length === 10 ? text : new Date(time).toISOString();
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, MOST_AUTHORS).flatMap(namesIn);
  const name = asObject(value)?.name;
  return name === undefined ? [] : namesIn(name);
}

function contents(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector))
    .slice(0, MOST_AUTHORS)
    .map((element) => element.getAttribute('content') ?? '');
}

function texts(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector))
    .slice(0, MOST_AUTHORS)
    .map((element) => flatText(element, LONGEST_NAME * 2));
}

/** A name without "By"; empty when it is an address or too long to be one. */
function cleanName(text: string): string {
  const name = text
    .slice(0, LONGEST_NAME * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '');
  return name.length > LONGEST_NAME || /^https?:|[<>{}]/i.test(name) ? '' : name;
}
