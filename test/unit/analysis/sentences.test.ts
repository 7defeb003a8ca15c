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
    ['ranks and titles', 'Lt. Col. Ann Roe and Spc. Lee told Rep. Cole about the Rev. Dunn.'],
    ['an initial that is also an abbreviation', 'The minister P. Okafor met T. P. Lund.'],
    [
      'a name with a dotted first part',
      'J.K. Lund and G.W. Roe signed for the U.S. Under Secretary.',
    ],
    ['a date in short', 'They met on Sat. Feb. 3 and left on Mon. Feb. 5.'],
    ['an hour and its day', 'The polls close at 8 p.m. Tuesday and open at 7 a.m. EST.'],
    ['a year of birth', 'Olga Brandt (b. 1950) and Ivo Brandt (b. March 1952) paint.'],
    ['Latin in a clause', 'Some ports, e.g. Dover, i.e. the large ones, vs. Calais, closed.'],
    ['a measure', 'It is 6 ft. tall and weighs 90 lbs. and some ounces.'],
    [
      'a title with a question mark and its year',
      'She played in Who Goes There? (1956) as a child.',
    ],
    ['a brand', 'The site belongs to Yahoo! Japan.'],
    ['a colon before a quotation', 'The mayor said: “We will rebuild the pier.”'],
    ['a semicolon', 'The pier burned; the mayor wept.'],
    ['an e-mail address', 'Write to a.b@mail.example.org or to the desk.'],
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
    [
      'after a quotation, before another verb of saying',
      ['It was "a bad deal."', 'He said no more.'],
    ],
    ['in a quotation', ['"We lost the boat.', 'Nobody saw it go," he said.']],
    ['after a number in a war', ['They fought in World War I.', 'The town burned.']],
    ['after a letter that names a thing', ['It contains vitamin C.', 'Doctors like it.']],
    ['after an initial, before a pronoun', ['The host was DJ Kay J.', 'He sang.']],
    ['after a list cut short', ['They sold apples, nuts, etc.', 'Nobody bought any.']],
    ['after a plain "no"', ['The answer was no.', 'Nobody moved.']],
    ['after a newspaper', ['It was in the Sun.', 'Readers liked it.']],
    ['after an hour', ['It closed at 8 p.m.', 'The crowd left.']],
    ['after an address', ['See www.example.org/a.', 'It is new.']],
    ['after the note of a reference', ['It was built in 1901. [12] [13]', 'It burned later.']],
    ['before a brand in lower case', ['Sales fell.', 'iPads did better.']],
    ['before hasty writing', ['it was late.', 'i went home.']],
    ['before the first item', ['It has three parts:', '1. Close the port.', '2. Call the crew.']],
    ['before the credit of a picture', ['The mayor at the pier', 'Image: Ann Roe.']],
    ['after the line of a date', ['Friday, May 4, 2018', 'The mayor resigned.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });
});

test('a space is missing after a stop', () => {
  expect(split('The ship sank.The crew swam to example.com in 2012.')).toEqual([
    'The ship sank.',
    'The crew swam to example.com in 2012.',
  ]);
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
