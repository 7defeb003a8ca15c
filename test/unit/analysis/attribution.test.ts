import { describe, expect, test } from 'vitest';
import { analyze } from '@/test/support/engine';

function claimOf(text: string) {
  const claim = analyze(text, { threshold: 0 }).claims[0];
  return {
    speaker: claim?.attribution?.speaker.text,
    cue: claim?.attribution?.cue.text,
    stance: claim?.attribution?.stance,
    claim: claim?.text,
  };
}

describe('who says what', () => {
  test.each([
    [
      'Foreign Minister Karl Lund stated that tariffs have already been raised on over 40 goods.',
      'Foreign Minister Karl Lund',
      'stated',
      'asserts',
      'tariffs have already been raised on over 40 goods',
    ],
    [
      'The company denied that its plant had polluted the river.',
      'The company',
      'denied',
      'denies',
      'its plant had polluted the river',
    ],
    [
      'According to the city council, 300 houses were sold last year.',
      'the city council',
      'According to',
      'asserts',
      '300 houses were sold last year',
    ],
    [
      'The bridge will be closed for two weeks, according to police.',
      'police',
      'according to',
      'asserts',
      'The bridge will be closed for two weeks',
    ],
    [
      '"The dam held back four million tons of water," said Ruth Akande, the chief engineer.',
      'Ruth Akande, the chief engineer',
      'said',
      'asserts',
      'The dam held back four million tons of water',
    ],
    [
      'Crime has fallen by a third since 2015, the minister said.',
      'the minister',
      'said',
      'asserts',
      'Crime has fallen by a third since 2015',
    ],
    [
      'Anna Weiss, head of the lab, warned that the drug had harmed 12 patients.',
      'Anna Weiss, head of the lab',
      'warned',
      'asserts',
      'the drug had harmed 12 patients',
    ],
    [
      'The report suggested that wages fell in five of the ten regions.',
      'The report',
      'suggested',
      'hedges',
      'wages fell in five of the ten regions',
    ],
    [
      'Senators asked whether the army had used banned weapons.',
      'Senators',
      'asked',
      'asks',
      'whether the army had used banned weapons',
    ],
  ])('%s', (text, speaker, cue, stance, claim) => {
    expect(claimOf(text)).toEqual({ speaker, cue, stance, claim });
  });

  test.each([
    'The tower was said to be the tallest in the country.',
    'Officials have not said why the bridge fell.',
    'The army moved two ships to the port.',
    'The verdict in the trial is a state secret.',
  ])('nobody: %s', (text) => {
    expect(claimOf(text).speaker).toBeUndefined();
  });
});

test('a claim of nobody in particular is the sentence without its full stop', () => {
  expect(claimOf('But the army moved two ships to the port.').claim).toBe(
    'the army moved two ships to the port',
  );
});

test.each([
  ['The serum, according to nurses, killed 12 patients.'],
  ['Rents, according to Karl Lund, fell by 20%.'],
  ['The tower will cost, according to the council, 5 million euros.'],
  ['The yard, which according to police lost $5 million, closed in May.'],
  ['He saw the coast, which, according to his guide, had 30 lighthouses.'],
  ['The wall fell on Monday, according to police, killing 30 people.'],
])('a phrase inserted in what it reports is no end of it: %s', (text) => {
  expect(claimOf(text).claim).toBe(text.slice(0, -1));
});

test.each([
  ['The wall fell on Monday, according to Karl Lund, who leads the port.'],
  ['The wall fell on Monday, according to police, but nobody was hurt by it.'],
  ['The wall fell on Monday, according to Karl Lund, citing the police.'],
  ['However, according to police, the wall fell on Monday.'],
])('a phrase beside what it reports is left out: %s', (text) => {
  expect(claimOf(text).claim?.toLowerCase()).toBe('the wall fell on monday');
});

describe('over sentences', () => {
  const speakersOf = (text: string) =>
    analyze(text, { threshold: 0 }).claims.map(({ attribution }) => attribution?.speaker);

  test('a quotation keeps its speaker to its end', () => {
    const text =
      '"When the water came, we had no time. We lost 40 goats," said Ruth Akande. "Nobody from the town has come."';
    expect(speakersOf(text).map((speaker) => speaker?.text)).toEqual(Array(3).fill('Ruth Akande'));
  });

  test('a paragraph that opens with a mark goes on with the one that closed none', () => {
    const text =
      'Governor Karl Lund said: "We sent 200 tents on Saturday.\n\n"Another 500 will arrive this week."';
    expect(speakersOf(text).at(-1)?.text).toBe('Governor Karl Lund');
  });

  test('a pronoun keeps its place and names whom it stands for', () => {
    const text =
      'Anna Weiss said the drug had harmed 12 patients in May. She warned that the firm knew of it.';
    const speaker = speakersOf(text)[1];
    expect(speaker).toMatchObject({ text: 'She', name: 'Anna Weiss' });
    expect(text.slice(speaker?.start, speaker?.end)).toBe('She');
  });

  test('a pronoun of another sex or of two people stays without a name', () => {
    const two = 'Anna Weiss met Karl Lund in Bern in May. She warned that the firm knew of it.';
    expect(speakersOf(two)[1]).toMatchObject({ text: 'She' });
    expect(speakersOf(two)[1]).not.toHaveProperty('name');
    const other =
      'Mr Karl Lund said the firm had lost money in May. She warned that it knew of it.';
    expect(speakersOf(other)[1]).not.toHaveProperty('name');
  });
});

test.each([
  ["The minister's claim that crime fell by 10 percent was wrong.", 'The minister', 'claim'],
  ['He was quoted as saying that the bank had failed twice.', 'He', 'quoted as saying'],
  ['Police: two men stole 40 cars in May', 'Police', ':'],
  ['The firm apologised for it and said that 12 workers had died.', 'The firm', 'said'],
])('other forms: %s', (text, speaker, cue) => {
  expect(claimOf(text)).toMatchObject({ speaker, cue });
});

test.each([
  'Reports seen by the court were burned in May.',
  'No group claimed the attack, which killed nine people.',
  'We were told that the bank had failed twice.',
])('still nobody: %s', (text) => {
  expect(claimOf(text).speaker).toBeUndefined();
});

test('a quotation that goes on keeps whom its own pronoun stands for', () => {
  const text = `John Smith met reporters in Paris. He said taxes rose by 5% in the year.

Anna Weber spoke to them later. "Exports fell by 7% in March," she said. "The plant closed in 2019."`;
  const names = analyze(text, { threshold: 0 }).claims.map(({ attribution }) =>
    attribution ? attribution.speaker.name : null,
  );
  expect(names.at(-1)).toBe('Anna Weber');
});
