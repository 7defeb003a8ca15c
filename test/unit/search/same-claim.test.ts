import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '@/lib/search/seen/number-facts';
import { likeness, readStatement } from '@/lib/search/seen/same-claim';

interface Pairs {
  claim: string;
  same: string[];
  not: string[];
}

/** Of pairs that say the same and pairs that do not, how many are told apart rightly. */
function measure(name: 'tuning' | 'held-out') {
  const file = join(import.meta.dirname, `../../fixtures/seen/${name}.json`);
  const all: Pairs[] = JSON.parse(readFileSync(file, 'utf8'));
  const isSame = (a: string, b: string) => likeness(readStatement(a), readStatement(b)) > 0;
  const same = all.flatMap(({ claim, same }) => same.map((other) => isSame(claim, other)));
  const not = all.flatMap(({ claim, not }) => not.map((other) => isSame(claim, other)));
  const [hits, wrong] = [same.filter(Boolean).length, not.filter(Boolean).length];
  return { precision: hits / (hits + wrong), recall: hits / same.length };
}

describe('a claim that says what another says', () => {
  it('is told from one that only sounds so, on pairs that the rules were not made with', () => {
    const { precision, recall } = measure('held-out');
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(measure('tuning').precision).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['a quarter of a million trees', [250_000]],
    ['twenty-one of 1,200 nurses', [21, 1_200]],
    ['$3.2m and 280bn tonnes', [3_200_000, 280_000_000_000]],
    ['two thirds of 4.1 per cent in two decades', [2 / 3, 4.1, 20]],
    ['one of them, one in five', [5]],
  ])('reads the numbers of "%s"', (text, values) => {
    expect(numbersIn(text).numbers.map(({ value }) => Number(value.toFixed(9)))).toEqual(
      values.map((value) => Number(value.toFixed(9))),
    );
  });
});
