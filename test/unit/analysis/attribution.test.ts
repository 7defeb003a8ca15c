import { describe, expect, test } from 'vitest';
import { analyze } from '@/lib/analysis/analyze';

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
