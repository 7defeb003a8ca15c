import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '@/lib/anchoring/describe';
import { lookAgain } from '@/lib/anchoring/look-again';
import { normalText } from '@/lib/anchoring/normal-text';
import { resolve } from '@/lib/anchoring/resolve';
import { trimSpan } from '@/lib/anchoring/trim-span';
import { Block } from '@/lib/model/analysis';
import { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { fromSchema } from '@/tools/fuzz/from-schema';
import { hostileText, proseText } from '@/tools/fuzz/texts';

const texts = fc.oneof(
  proseText,
  hostileText,
  fc.tuple(proseText, proseText).map((parts) => parts.join('\n\n')),
);
/** Two places in a text, of which the first comes first. */
const places = fc.tuple(fc.nat(4_000), fc.nat(300));
const spanIn = (text: string, [at, length]: [number, number]): Span => {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + length) };
};
const strings = { ids: [''], urls: [''], texts };
const anchors = fromSchema(Anchor, strings) as fc.Arbitrary<Anchor>;
const blocks = fc.array(fromSchema(Block, strings) as fc.Arbitrary<Block>, { maxLength: 4 });

/** Signs at the ends may be taken as one with their like beside them, as the dashes of `--`. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a text says something once, however quotation marks, dashes and spaces are typed. */
function isOnce(part: string, text: string): boolean {
  const [wanted, whole] = [normalText(part).text.trim(), normalText(text).text];
  return whole.indexOf(wanted) === whole.lastIndexOf(wanted);
}

function within(text: string, span: Span | null) {
  if (!span) return;
  expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(text.length);
}

test('any selector in any text is resolved within it', { timeout: FUZZ_TIMEOUT }, async () => {
  await fuzz({
    name: 'resolving any selector',
    values: fc.tuple(texts, anchors, places),
    runs: 2_000,
    check([text, anchor, place]) {
      const { state, span } = resolve(text, anchor);
      expect(span === null).toBe(state === 'missing' || state === 'ambiguous');
      within(text, span);
      // Words of the text itself, with the surroundings of others.
      const own = spanIn(text, place);
      const quote = { ...anchor.quote, exact: text.slice(own.start, own.end) };
      within(text, resolve(text, { ...anchor, quote }).span);
    },
  });
});

test('what is described is found where it stands', { timeout: FUZZ_TIMEOUT }, async () => {
  await fuzz({
    name: 'describing and resolving',
    values: fc.tuple(texts, places, blocks),
    runs: 2_000,
    check([text, place, blocks]) {
      // As claims and selections are: without white space at their ends.
      const span = trimSpan(text, spanIn(text, place));
      if (!span) return;
      const anchor = describe(text, span, blocks);
      expect(Anchor.safeParse(anchor).success).toBe(true);
      const { exact } = anchor.quote;
      const { start, end } = anchor.position;
      expect(text.slice(start, end)).toBe(exact);
      const found = resolve(text, anchor);
      within(text, found.span);
      // Marks without a look are no words to find, and nobody selects an accent without its letter.
      if (!/[\p{L}\p{N}]/u.test(exact) || /^\p{M}/u.test(exact)) return;
      // Of parts that the text says again and again, none can be told from the others.
      if (isOnce(exact, text)) expect(found.state).toBe('found');
      if (found.state !== 'found') return expect(found.span).toBeNull();
      const again = text.slice(found.span?.start, found.span?.end);
      expect(wordsOf(exact)).toContain(wordsOf(again));
    },
  });
});

test('candidates for any selector lie within any text', { timeout: FUZZ_TIMEOUT }, async () => {
  await fuzz({
    name: 'looking again',
    values: fc.tuple(texts, anchors),
    runs: 500,
    check([text, anchor]) {
      for (const { span } of lookAgain(text, anchor)) within(text, span);
    },
  });
});
