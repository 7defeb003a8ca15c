import { describe, expect, it } from 'vitest';
import {
  type ClaimsRequest,
  countFilters,
  listQuery,
  nextOrder,
  orderOf,
  readRequest,
  withoutFilters,
  writeRequest,
} from '@/components/library/claim-query';
import { parseRoute, routeHash } from '@/components/library/route';
import { extendTo, NOTHING, toggleAll, toggleRow, within } from '@/components/library/selection';

const NONE = readRequest(new URLSearchParams());

describe('the address of the claims view', () => {
  it('says every part of a request and gives it back', () => {
    const request: ClaimsRequest = {
      text: 'a & b=c #',
      verdicts: ['truth:half', ''],
      kinds: ['statistic', 'selected'],
      publishers: ['Wire & Record', 'The Meridian'],
      added: { from: '2024-05-01', to: null },
      articleId: 'a',
      sourceId: 's',
      order: { by: 'score', down: true },
    };
    const hash = routeHash('claims', writeRequest(request));
    const route = parseRoute(hash);
    expect(route.view).toBe('claims');
    expect(readRequest(route.query)).toEqual(request);
    expect(countFilters(request)).toBe(9);
    expect(withoutFilters(request)).toEqual({ ...NONE, text: request.text, order: request.order });
    expect(writeRequest(NONE).toString()).toBe('');
  });

  it.each(['#', '#/', '', '#claims', '#/claims?kind=lie&order=-mood&added=x..y', '#/%%?added=0d'])(
    'asks for nothing where it makes no sense: %s',
    (hash) => expect(readRequest(parseRoute(hash).query)).toEqual(NONE),
  );

  it('counts days back from now, and days of the calendar where the person is', () => {
    const now = new Date('2024-06-30T10:00:00Z');
    expect(listQuery({ ...NONE, added: { days: 30 } }, now).added).toEqual({
      from: '2024-05-31T10:00:00.000Z',
      to: null,
    });
    const { from, to } = listQuery(
      { ...NONE, added: { from: '2024-05-01', to: '2024-05-01' } },
      now,
    ).added;
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000);
    expect(from).toBe(new Date('2024-05-01T00:00:00').toISOString());
  });

  it('orders a column its own way first, then the other', () => {
    const score = nextOrder(orderOf(NONE), 'score');
    expect(score).toEqual({ by: 'score', down: true });
    expect(nextOrder(score, 'score').down).toBe(false);
    expect(nextOrder(score, 'publisher').down).toBe(false);
  });

  it('orders what is searched for by how it fits, unless a column is chosen', () => {
    const searched = { ...NONE, text: 'tariffs' };
    const now = new Date();
    expect(listQuery(NONE, now).order).toEqual({ by: 'added', down: true });
    expect(listQuery(searched, now).order.by).toBe('fit');
    const newest = nextOrder(orderOf(searched), 'added');
    expect(newest).toEqual({ by: 'added', down: true });
    const chosen = readRequest(writeRequest({ ...searched, order: newest }));
    expect(listQuery(chosen, now).order).toEqual(newest);
    // Without a search that is how the list is anyway.
    expect(writeRequest({ ...NONE, order: newest }).toString()).toBe('');
  });
});

describe('a selection', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join('');

  it('extends from where it began, both ways, and keeps what was chosen before', () => {
    const one = toggleRow(NOTHING, 'c');
    expect(ids(extendTo(one, 'e', rows))).toBe('cde');
    expect(ids(extendTo(extendTo(one, 'e', rows), 'a', rows))).toBe('abcde');
    expect(ids(extendTo(NOTHING, 'd', rows))).toBe('d');
    expect(ids(toggleRow(one, 'c'))).toBe('');
  });

  it('is of all rows or none, and never of rows out of sight', () => {
    const all = toggleAll(NOTHING, rows);
    expect(ids(all)).toBe('abcde');
    expect(ids(toggleAll(all, rows))).toBe('');
    expect(ids(within(all, ['b', 'x']))).toBe('b');
    expect(ids(extendTo(within(all, ['b', 'c']), 'c', ['b', 'c']))).toBe('bc');
  });
});
