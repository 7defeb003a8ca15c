import { CLAIM_KINDS } from '@/lib/model/analysis';
import type { ListColumn, ListedKind, ListQuery } from '@/lib/model/listing';

/** Spans of days before now that claims can be filtered by. */
export const ADDED_DAYS = [7, 30, 365] as const;

const COLUMNS: readonly ListColumn[] = [
  'verdict',
  'claim',
  'publisher',
  'sources',
  'score',
  'added',
];
/** Columns of which the greatest is what one looks for first. */
const DOWN_FIRST: readonly ListColumn[] = ['sources', 'score', 'added'];
const KINDS: readonly ListedKind[] = [...CLAIM_KINDS, 'selected'];
const DAY = 86_400_000;

/** When claims were added: the last days, or from one day to another (ISO dates, both included). */
export type Added = { days: number } | { from: string | null; to: string | null };

/** What the claims view's address asks for. Addresses can be typed: what makes no sense is left out. */
export interface ClaimsRequest {
  text: string;
  verdicts: string[];
  kinds: ListedKind[];
  publishers: string[];
  added: Added | null;
  articleId: string | null;
  sourceId: string | null;
  /** The order that was chosen; null for what fits the search best, or without one the newest. */
  order: ColumnOrder | null;
}

export interface ColumnOrder {
  by: ListColumn;
  down: boolean;
}

/** What a list is ordered by; `fit`: how well it fits the search. */
export type ClaimsOrder = ColumnOrder | { by: 'fit'; down: true };

/** The order of what a request lists. */
export const orderOf = ({ text, order }: ClaimsRequest): ClaimsOrder =>
  order ?? { by: text.trim() === '' ? 'added' : 'fit', down: true };

/** Reads a request from the query of an address. */
export function readRequest(query: URLSearchParams): ClaimsRequest {
  const kinds = query.getAll('kind') as ListedKind[];
  return {
    text: query.get('text') ?? '',
    verdicts: query.getAll('verdict').map((key) => (key === 'none' ? '' : key)),
    kinds: kinds.filter((kind) => KINDS.includes(kind)),
    publishers: query.getAll('publisher'),
    added: readAdded(query.get('added') ?? ''),
    articleId: query.get('article'),
    sourceId: query.get('source'),
    order: readOrder(query.get('order') ?? ''),
  };
}

/** The query of an address that asks for this. */
export function writeRequest(request: ClaimsRequest): URLSearchParams {
  const query = new URLSearchParams();
  if (request.text) query.set('text', request.text);
  for (const key of request.verdicts) query.append('verdict', key || 'none');
  for (const kind of request.kinds) query.append('kind', kind);
  for (const publisher of request.publishers) query.append('publisher', publisher);
  const { added, order, text } = request;
  if (added) {
    query.set(
      'added',
      'days' in added ? `${added.days}d` : `${added.from ?? ''}..${added.to ?? ''}`,
    );
  }
  if (request.articleId) query.set('article', request.articleId);
  if (request.sourceId) query.set('source', request.sourceId);
  const isUsual = !order || (text.trim() === '' && order.by === 'added' && order.down);
  if (!isUsual) query.set('order', `${order.down ? '-' : ''}${order.by}`);
  return query;
}

/** The store's query for a request made now. Days begin and end where the person is. */
export function listQuery(request: ClaimsRequest, now: Date): ListQuery {
  const { added, ...asked } = request;
  const rest = { ...asked, order: orderOf(request) };
  if (!added) return { ...rest, added: { from: null, to: null } };
  if ('days' in added) {
    const from = new Date(now.getTime() - added.days * DAY);
    return { ...rest, added: { from: from.toISOString(), to: null } };
  }
  return {
    ...rest,
    added: {
      from: added.from ? startOfDay(added.from, 0) : null,
      to: added.to ? startOfDay(added.to, 1) : null,
    },
  };
}

function startOfDay(date: string, after: number): string {
  const day = new Date(`${date}T00:00:00`);
  day.setDate(day.getDate() + after);
  return day.toISOString();
}

/** How many filters are on, the search not counted. */
export const countFilters = (request: ClaimsRequest): number =>
  request.verdicts.length +
  request.kinds.length +
  request.publishers.length +
  [request.added, request.articleId, request.sourceId].filter(Boolean).length;

/** The request without its filters; search and order stay. */
export const withoutFilters = ({ text, order }: ClaimsRequest): ClaimsRequest => ({
  ...readRequest(new URLSearchParams()),
  ...{ text, order },
});

/** The order that a click on a column asks for: its own first way, then the other. */
export function nextOrder(order: ClaimsOrder, by: ListColumn): ColumnOrder {
  return { by, down: order.by === by ? !order.down : DOWN_FIRST.includes(by) };
}

/** A list of chosen values with one more, or one less. */
export const toggled = <T>(values: readonly T[], value: T): T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

function readAdded(text: string): Added | null {
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1] ?? 0);
  if (days > 0) return { days };
  const [from = '', to = ''] = /^.*\.\..*$/.test(text) ? text.split('..') : [];
  const dates = { from: isDate(from) ? from : null, to: isDate(to) ? to : null };
  return dates.from || dates.to ? dates : null;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function readOrder(text: string): ColumnOrder | null {
  const by = COLUMNS.find((column) => column === text.replace(/^-/, ''));
  return by ? { by, down: text.startsWith('-') } : null;
}
