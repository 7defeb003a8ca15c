import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdSet } from '@/lib/model/id-set';

const counted = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Ids of which many are alike, some written in capitals. */
const id = fc.oneof(
  fc.uuid(),
  fc.nat(300).map(counted),
  fc.uuid().map((text) => text.toUpperCase()),
  fc.constantFrom(
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'FFFFFFFF-ffff-ffff-ffff-ffffffffffff',
  ),
);

it('knows the same ids as a set of texts', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 400 }), fc.array(id), (added, asked) => {
      const texts = new Set<string>();
      const ids = new IdSet();
      for (const each of added) {
        expect(ids.add(each)).toBe(!texts.has(each));
        texts.add(each);
      }
      for (const each of [...asked, ...added]) expect(ids.has(each)).toBe(texts.has(each));
      expect([...ids].sort()).toEqual([...texts].sort());
      expect(ids.size).toBe(texts.size);
    }),
  );
});

it('finds many ids that were counted up', () => {
  // Were they all looked for in the same places, this would take minutes.
  const ids = new IdSet(Array.from({ length: 100_000 }, (_, n) => counted(n)));
  let found = 0;
  for (let n = 50_000; n < 150_000; n++) found += ids.has(counted(n)) ? 1 : 0;
  expect(found).toBe(50_000);
});
