import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPublisher } from '@/lib/model/insights/by-publisher';
import { paceFinding, publisherFinding, sourceFinding } from '@/lib/model/insights/findings';
import { type CitationFact, mostCited } from '@/lib/model/insights/most-cited';
import type { TimeBar, TimeUnit } from '@/lib/model/insights/over-time';
import type { EvidenceStance } from '@/lib/model/source';
import { anyClaims, claims } from './facts';

describe('publisherFinding', () => {
  const meridian = [...claims(14, 'The Meridian', 'true'), ...claims(1, 'The Meridian', 'false')];
  const harbour = [...claims(5, 'Harbour Post', 'true'), ...claims(7, 'Harbour Post', 'false')];
  const ledger = [
    ...claims(3, 'Northern Ledger', 'true'),
    ...claims(6, 'Northern Ledger', 'false'),
  ];

  it('names two publishers that gave over half of what was rated false', () => {
    expect(publisherFinding(byPublisher([...meridian, ...harbour, ...ledger]))).toEqual({
      slot: 'false',
      publishers: ['Harbour Post', 'Northern Ledger'],
    });
  });

  it('names one where one is enough', () => {
    expect(publisherFinding(byPublisher([...meridian, ...harbour]))).toEqual({
      slot: 'false',
      publishers: ['Harbour Post'],
    });
  });

  it.each([
    ['there are fewer than five of the verdict', [...meridian, ...claims(4, 'B', 'false')]],
    ['there is no other publisher', claims(20, 'A', 'false')],
    [
      'its share follows from whose claims were checked',
      [...claims(40, 'A', 'false'), ...claims(10, 'B', 'false')],
    ],
    [
      'a third is level with the second',
      ['A', 'B', 'C'].flatMap((name) => [...claims(5, name, 'false'), ...claims(1, 'D', 'true')]),
    ],
    [
      'a named one has too few rated claims',
      [...claims(4, 'A', 'false'), ...claims(30, 'B', 'true'), ...claims(1, 'B', 'false')],
    ],
  ])('says nothing where %s', (_, facts) => {
    const finding = publisherFinding(byPublisher(facts));
    expect(finding?.slot === 'false' ? finding : null).toBeNull();
  });

  it('is true of the claims, whatever they are', () => {
    fc.assert(
      fc.property(anyClaims, (facts) => {
        const chart = byPublisher(facts);
        const finding = publisherFinding(chart);
        if (!finding) return;
        const so = facts.filter(({ rating }) => rating?.slot === finding.slot);
        const named = so.filter(({ publisher }) =>
          (finding.publishers as string[]).includes(publisher),
        );
        expect(so.length).toBeGreaterThanOrEqual(5);
        expect(named.length / so.length).toBeGreaterThan(0.5);
        for (const publisher of finding.publishers) {
          expect(chart.rows.find((row) => row.publisher === publisher)?.total).toBeGreaterThan(4);
        }
        expect(publisherFinding(byPublisher(facts.toReversed()))).toEqual(finding);
      }),
      { numRuns: 500 },
    );
  });
});

describe('paceFinding', () => {
  const bars = (...counts: number[]): TimeBar[] =>
    counts.map((rated, i) => ({
      start: `2024-02-${String(i + 1).padStart(2, '0')}`,
      rated,
      unrated: 0,
      whole: i < counts.length - 1,
    }));
  const find = (counts: number[], unit: TimeUnit = 'week') =>
    paceFinding({ unit, bars: bars(...counts) });

  it.each([
    ['four times', [3, 5, 4, 4, 9, 12, 18, 14, 16, 16, 15], 'more', 4],
    ['one and a half times', [4, 4, 4, 4, 6, 6, 6, 6, 0], 'more', null],
    ['half', [8, 8, 8, 8, 4, 4, 4, 4, 9], 'fewer', null],
  ] as const)('compares the last four whole weeks with the first: %s', (_, counts, kind, times) => {
    expect(find([...counts])).toEqual({ kind, times, since: '2024-02-03' });
  });

  it('calls steady only what is', () => {
    expect(find([5, 6, 5, 6, 5, 6, 5, 6, 1])).toEqual({ kind: 'steady', aWeek: 6 });
    expect(find([5, 6, 5, 6, 0, 0, 5, 6, 5, 6, 1])).toBeNull();
  });

  it.each([
    ['too few weeks', [9, 9, 9, 9, 1, 1, 1, 1]],
    ['too few claims before', [1, 1, 1, 1, 9, 9, 9, 9, 9]],
    ['too few claims now', [9, 9, 9, 9, 1, 1, 1, 1, 9]],
  ])('says nothing with %s', (_, counts) => expect(find(counts)).toBeNull());

  it('says nothing of months', () => {
    expect(find([3, 5, 4, 4, 9, 12, 18, 14, 16, 16, 15], 'month')).toBeNull();
  });
});

describe('sources', () => {
  const source = (id: string) => ({ id, title: `Source ${id}`, publisher: '', url: '' });
  const cite = (count: number, sourceId: string, stance: EvidenceStance): CitationFact[] =>
    Array.from({ length: count }, (_, i) => ({ claimId: String(i), sourceId, stance }));
  const all = new Set(Array.from({ length: 20 }, (_, i) => String(i)));
  const sources = ['a', 'b', 'c'].map(source);

  it('are counted on these claims alone, the most cited first', () => {
    const rows = mostCited(
      [...cite(2, 'a', 'supports'), ...cite(3, 'b', 'refutes'), ...cite(9, 'gone', 'context')],
      sources,
      new Set(['0', '1']),
    );
    expect(rows.map(({ source: { id }, stances, total }) => ({ id, ...stances, total }))).toEqual([
      { id: 'a', supports: 2, refutes: 0, context: 0, total: 2 },
      { id: 'b', supports: 0, refutes: 2, context: 0, total: 2 },
    ]);
  });

  it('are said to settle more than any other where they do', () => {
    const find = (...citations: CitationFact[][]) =>
      sourceFinding(mostCited(citations.flat(), sources, all))?.source.id;
    expect(find(cite(5, 'a', 'supports'), cite(9, 'b', 'context'))).toBe('a');
    expect(find(cite(3, 'a', 'supports'), cite(2, 'a', 'refutes'), cite(4, 'b', 'refutes'))).toBe(
      'a',
    );
    expect(find(cite(5, 'a', 'supports'), cite(5, 'b', 'refutes'))).toBeUndefined();
    expect(find(cite(4, 'a', 'supports'), cite(1, 'b', 'refutes'))).toBeUndefined();
    expect(find(cite(9, 'a', 'supports'))).toBeUndefined();
  });
});
