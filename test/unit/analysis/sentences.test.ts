import { describe, expect, test } from 'vitest';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import type { Block } from '@/lib/model/analysis';

const split = (text: string, blocks?: Block[]) =>
  splitSentences(text, tokenize(text), blocks).map(({ start, end }) => text.slice(start, end));

describe('a full stop that ends no sentence', () => {
  test.each([
    ['a title', 'Dr. Ana Ruiz met Sen. Cole on Monday.'],
    ['an initial', 'The prize went to Mary J. Okafor and T. S. Lund.'],
    ['a dotted name', 'The U.S. Senate and U.N. envoys met in Bern.'],
    ['a company', 'Harbor Foods Inc. shares fell after the report.'],
    ['a month', 'The vote on Jan. 12 was close.'],
    ['a number', 'Output rose 3.5 percent to 1.2 million tons.'],
    ['a number sign', 'The team is ranked No. 7 in the league.'],
    ['a web address', 'The data is at www.example.org/a.b and grew.'],
    ['an ellipsis in a clause', 'He waited ... and then he left.'],
    ['a question inside a quotation', '"Is it safe?" asked the mayor.'],
    ['a quotation before its speaker', '"We won!" Ruiz said after the match.'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('a full stop that ends one', () => {
  test.each([
    ['after a dotted name', ['They flew to the U.S.', 'The trip took a day.']],
    ['after a company', ['She works for Harbor Foods Inc.', 'It makes soup.']],
    ['inside quotation marks', ['"We lost the boat."', '"Nobody saw it go."']],
    ['curly quotation marks', ['“It is late.”', 'He got up.']],
    ['before a figure', ['It ended at noon.', '40 people stayed.']],
    ['before an opening quotation', ['He was calm.', '"I knew it," he said.']],
    ['after an ellipsis', ['He looked up…', 'Nothing moved.']],
    ['after a bracket', ['(The file is lost.)', 'Nobody asked.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });
});

describe('layout', () => {
  test('blank lines and headlines without a full stop', () => {
    expect(split('Harbor closed after storm\n\nShips waited outside.')).toEqual([
      'Harbor closed after storm',
      'Ships waited outside.',
    ]);
  });

  test('single newlines part list items', () => {
    expect(split('Bread\nMilk\nEggs')).toEqual(['Bread', 'Milk', 'Eggs']);
  });

  test('a text wrapped at a column reads on over its newlines', () => {
    const text =
      'The harbor of the small town was closed on\nFriday after a storm had torn the roof from the\nferry house and pushed two boats on the quay.';
    expect(split(text)).toHaveLength(1);
  });

  test('a line that goes on in lower case', () => {
    expect(split('The harbor was closed\nafter the storm.')).toHaveLength(1);
  });

  test('blocks are boundaries, whatever stands between them', () => {
    const blocks: Block[] = [
      { start: 0, end: 5, role: 'heading' },
      { start: 6, end: 22, role: 'paragraph' },
    ];
    expect(split('Storm The harbor shut', blocks)).toEqual(['Storm', 'The harbor shut']);
  });

  test('an item number is part of its item', () => {
    expect(split('1. Close the port.\n2. Call the crew.')).toEqual([
      '1. Close the port.',
      '2. Call the crew.',
    ]);
  });
});
