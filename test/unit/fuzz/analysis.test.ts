import fc from 'fast-check';
import { test } from 'vitest';
import { Block } from '@/lib/model/analysis';
import { analyze } from '@/test/support/engine';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { expectSound } from '@/test/support/sound-analysis';
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
      expectSound(analyze(text, { all: true, threshold: 0, ...(blocks && { blocks }) }), text);
    },
  });
});
