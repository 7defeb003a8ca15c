import { expect, test } from 'vitest';
import { ALL_CHANGES } from '@/tools/mutate/all-changes';
import { readPages } from '@/tools/mutate/read-pages';
import { type Case, runSuite } from '@/tools/mutate/suite';

/** Cases that come out as they should, of those expected to be so; a little under what is reached. */
const LEAST = { found: 0.985, changed: 0.97, there: 0.95, gone: 0.98 };

test('edits of our own articles: nothing is anchored wrongly, and nearly all is found again', () => {
  const articles = readPages([]);
  expect(articles.length).toBeGreaterThanOrEqual(3);
  const cases = runSuite(articles, ALL_CHANGES, { seed: 20, perKind: 24 });
  expect(cases.length).toBeGreaterThan(900);
  const told = ({ kind, quote, got, state }: Case) => ({ kind, quote, got, state });
  const bad = cases.filter(({ outcome }) => outcome === 'wrong' || outcome === 'silent');
  expect(bad.map(told)).toEqual([]);
  for (const [expected, least] of Object.entries(LEAST)) {
    const kinds = ALL_CHANGES.filter((change) => change.expected === expected);
    const own = cases.filter(({ kind }) => kinds.some(({ name }) => name === kind));
    const right = own.filter(({ outcome }) => outcome === 'right').length;
    expect(right / own.length, expected).toBeGreaterThanOrEqual(least);
  }
});
