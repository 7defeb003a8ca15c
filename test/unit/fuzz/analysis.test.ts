import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis, Block } from '@/lib/model/analysis';
import { analyze } from '@/test/support/engine';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { fromSchema } from '@/tools/fuzz/from-schema';
import { hostileText, proseText } from '@/tools/fuzz/texts';

const blocks = fc.array(
  fromSchema(Block, { ids: [''], urls: [''], texts: hostileText }) as fc.Arbitrary<Block>,
  { maxLength: 6 },
);

test('whatever a text is made of, what is found in it are parts of it', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  await fuzz({
    name: 'analysing texts',
    values: fc.tuple(
      fc.oneof({ weight: 4, arbitrary: proseText }, hostileText),
      fc.option(blocks, { nil: undefined }),
    ),
    runs: 1_500,
    check([text, blocks]) {
      const result = analyze(text, { all: true, threshold: 0, ...(blocks && { blocks }) });
      const { error } = Analysis.safeParse(result);
      expect(error?.message).toBeUndefined();
      let last = 0;
      for (const { start, end } of result.sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      const spans = result.claims.flatMap((claim) => [
        ...[claim, ...claim.quantities],
        ...(claim.attribution ? [claim.attribution.speaker, claim.attribution.cue] : []),
        ...claim.contributions.flatMap(({ trigger }) => trigger ?? []),
      ]);
      for (const { start, end, text: said } of [...result.entities, ...spans]) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(said);
      }
    },
  });
});
