import fc from 'fast-check';
import type { ClaimFact } from '@/lib/model/insights/facts';
import { VERDICT_SLOTS, type VerdictSlot } from '@/lib/model/verdict';

let made = 0;

/** So many claims of a publisher, rated so (null: not at all), saved at a time. */
export function claims(
  count: number,
  publisher: string,
  slot: VerdictSlot | null,
  createdAt = '2024-05-29T10:00:00.000Z',
): ClaimFact[] {
  return Array.from({ length: count }, () => {
    made += 1;
    return {
      id: String(made),
      publisher,
      createdAt,
      rating: slot && { slot, shape: slot, word: slot },
    };
  });
}

/** Any claims of a few publishers, saved in a few years. */
export const anyClaims: fc.Arbitrary<ClaimFact[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    publisher: fc.constantFrom('A', 'B', 'C', 'D', ''),
    createdAt: fc
      .date({ min: new Date('2019-01-01'), max: new Date('2024-07-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    rating: fc.option(
      fc.record({
        slot: fc.constantFrom(...VERDICT_SLOTS),
        shape: fc.constantFrom(...VERDICT_SLOTS),
        word: fc.constantFrom('One', 'Other'),
      }),
    ),
  }),
  { maxLength: 80 },
);
