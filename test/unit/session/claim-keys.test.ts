import { expect, test } from 'vitest';
import { keepKeys } from '@/lib/session/claim-keys';

const claims = (...quotes: string[]) => {
  let start = 0;
  return quotes.map((quote) => {
    const claim = { start, end: start + quote.length, quote };
    start = claim.end + 1;
    return claim;
  });
};
const keyed = (now: ReturnType<typeof claims>, keys = keepKeys([], now)) =>
  now.map(({ quote }, index) => ({ quote, key: keys[index] ?? '' }));

const A = 'The port counted 214 ships in June';
const B = 'Rents near the quay rose by a third';
const C = 'The council approved 3.2 million euros';

test('a claim keeps its key wherever it is moved to', () => {
  const before = keyed(claims(A, B, C));
  const [a, b, c] = before.map(({ key }) => key);
  const keys = keepKeys(before, claims('Something new was reported at noon today', C, A, B));
  expect(keys.slice(1)).toEqual([c, a, b]);
  expect([a, b, c]).not.toContain(keys[0]);
});

test('a claim that was edited in its place keeps its key, another in that place does not', () => {
  const before = keyed(claims(A, B, C));
  const edited = 'The port counted 219 ships in June';
  expect(keepKeys(before, claims(A.replace('214', '219'), B, C))).toEqual(
    before.map(({ key }) => key),
  );
  expect(keepKeys(before, claims(B, edited, C))[1]).not.toBe(before[0]?.key);
  const other = 'Snow fell on all of the northern hills';
  expect(keepKeys(before, claims(other, B, C))[0]).not.toBe(before[0]?.key);
});

test('equal claims keep their keys in their order', () => {
  const before = keyed(claims(A, B, A));
  expect(new Set(before.map(({ key }) => key)).size).toBe(3);
  expect(keepKeys(before, claims(C, A, B, A)).slice(1)).toEqual(before.map(({ key }) => key));
});

test('keys stay different from each other over many changes', () => {
  let before = keyed(claims(A, B, C));
  for (let turn = 0; turn < 50; turn++) {
    const now = claims(`Report ${turn} of the day came in`, ...before.map(({ quote }) => quote));
    const keys = keepKeys(before, now);
    expect(new Set(keys).size).toBe(now.length);
    before = keyed(now, keys);
  }
});
