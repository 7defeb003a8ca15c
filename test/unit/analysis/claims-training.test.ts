import { expect, test } from 'vitest';
import { fitWeights } from '@/tools/train/claims/fit-weights';
import { fitLogistic } from '@/tools/train/claims/logistic';
import { randomOf } from '@/tools/train/random';

const random = randomOf(7);
const examples = Array.from({ length: 400 }, () => {
  const values = Float64Array.from([random() * 2 - 1, random() * 2 - 1]);
  const odds = 3 * (values[0] ?? 0) - 1;
  return { values, label: random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0 };
});

test('the weights of a logistic model are found again', () => {
  const free = { penalty: 0.01, side: 0 };
  const { bias, weights } = fitWeights([{ rows: examples, weight: 1 }], [free, free]);
  expect(weights[0]).toBeGreaterThan(2.2);
  expect(weights[0]).toBeLessThan(3.8);
  expect(Math.abs(weights[1] ?? 9)).toBeLessThan(0.5);
  expect(Math.abs(bias + 1)).toBeLessThan(0.4);
});

test('a weight stays on its side, and at 0 where it is not used', () => {
  const { weights } = fitWeights(
    [{ rows: examples, weight: 1 }],
    [
      { penalty: 0.01, side: -1 },
      { penalty: 0.01, side: 0, unused: true },
    ],
  );
  expect([...weights]).toEqual([0, 0]);
});

test('the two fits agree', () => {
  const rows = {
    starts: Uint32Array.from({ length: examples.length + 1 }, (_, i) => 3 * i),
    slots: Uint32Array.from(examples.flatMap(() => [0, 1, 2])),
    values: Float32Array.from(examples.flatMap(({ values }) => [...values, 1])),
  };
  const labels = examples.map(({ label }) => label);
  const dual = fitLogistic(
    rows,
    labels,
    labels.map(() => 1),
    3,
    { rounds: 200 },
  );
  const one = { penalty: 1, side: 0 };
  const rowsWithBias = examples.map(({ values, label }) => ({
    values: Float64Array.from([...values, 1]),
    label,
  }));
  const direct = fitWeights([{ rows: rowsWithBias, weight: 1 }], [one, one, one]);
  // The direct fit has a free bias beside the penalised one, so only the slopes are the same.
  expect(dual[0]).toBeCloseTo(direct.weights[0] ?? 0, 1);
  expect(dual[1]).toBeCloseTo(direct.weights[1] ?? 0, 1);
});
