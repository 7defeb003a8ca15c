import { expect, test } from 'vitest';
import { sideBySide } from '@/tools/check/lanes';

/** Pieces of work that say when they begin, and end when they are told to. */
function bench() {
  const begun: string[] = [];
  const ends = new Map<string, (name: string) => void>();
  const row = (...names: string[]) =>
    names.map((name) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.(name);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, row, end };
}

test('two rows go side by side, and a lane that is done takes from the end of the other', async () => {
  const { begun, row, end } = bench();
  const all = sideBySide(row('a1', 'a2', 'a3', 'a4'), row('b1', 'b2'));
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(begun).toEqual(['a1', 'b1', 'b2']);
  await end('b2');
  expect(begun).toEqual(['a1', 'b1', 'b2', 'a4']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'b2', 'a4', 'a2']);
  await end('a4');
  expect(begun).toEqual(['a1', 'b1', 'b2', 'a4', 'a2', 'a3']);
  await end('a3');
  await end('a2');
  expect(await all).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
});

test('no row is left when one is empty', async () => {
  expect(await sideBySide([], [async () => 1, async () => 2, async () => 3])).toEqual([1, 2, 3]);
  expect(await sideBySide([], [])).toEqual([]);
});
