import { expect, test } from 'vitest';
import { isFurniture } from '@/lib/analysis/claims/finite';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';

/** Whether the sentence after a first one is furniture of the page. */
function furniture(line: string): boolean {
  const text = `The river rose two metres in a day.\n\n${line}`;
  const tokens = tokenize(text);
  const sentence = splitSentences(text, tokens).find(({ start }) => text.indexOf(line) === start);
  return sentence !== undefined && isFurniture(text, tokens, sentence);
}

test.each([
  'Anna Weiss in Bern contributed to this report.',
  'Anna Weiss and Karl Lund contributed reporting to this article.',
  'Additional reporting by Anna Weiss in Bern; editing by Karl Lund.',
  'Reporting by Anna Weiss; edited by Karl Lund.',
  'First published on 3 May 2021 at 10:00.',
  'This article was first published in the Ulm Times.',
])('credit: %s', (line) => {
  expect(furniture(line)).toBe(true);
});

test.each([
  'First published in 1984, the novel has sold two million copies.',
  'Reporting by the paper has shown that 40 people died.',
  'Heavy rain contributed to this flood.',
  'Karl Lund contributed 40 boats to the fleet.',
])('statement: %s', (line) => {
  expect(furniture(line)).toBe(false);
});
