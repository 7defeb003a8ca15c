import type { Scale, VerdictLevel, VerdictSlot } from './verdict';

const level = (
  id: string,
  word: string,
  meaning: string,
  slot: VerdictSlot,
  key: string,
  rating: number | null,
): VerdictLevel => ({ id, word, meaning, shape: slot, slot, key, rating });

/** The scales that everybody has. A stored scale of the same id takes the preset's place. */
export const PRESET_SCALES: Scale[] = [
  {
    id: 'truth',
    name: 'Truth scale',
    levels: [
      level('true', 'True', 'Accurate, with nothing important left out.', 'true', '1', 5),
      level(
        'mostly-true',
        'Mostly true',
        'Accurate; needs a clarification.',
        'mostly-true',
        '2',
        4,
      ),
      level('half', 'Half true', 'Partly accurate; leaves out important context.', 'half', '3', 3),
      level(
        'mostly-false',
        'Mostly false',
        'Holds some truth, but gives a wrong impression.',
        'mostly-false',
        '4',
        2,
      ),
      level('false', 'False', 'Not accurate.', 'false', '5', 1),
      level(
        'unverifiable',
        'Unverifiable',
        'Cannot be settled with the evidence there is.',
        'unverifiable',
        '6',
        null,
      ),
    ],
  },
  {
    id: 'context',
    name: 'Context scale',
    conclusion: true,
    levels: [
      level('correct', 'Correct', 'Accurate as it stands.', 'true', '1', 3),
      level(
        'needs-context',
        'Needs context',
        'Misleads without what it leaves out.',
        'half',
        '2',
        2,
      ),
      level('incorrect', 'Incorrect', 'Not accurate.', 'false', '3', 1),
      level(
        'unproven',
        'Unproven',
        'The evidence does not settle it either way.',
        'unverifiable',
        '4',
        null,
      ),
    ],
  },
  {
    id: 'yes-no',
    name: 'Yes or no',
    levels: [
      level('confirmed', 'Confirmed', 'The evidence supports it.', 'true', '1', 2),
      level('refuted', 'Refuted', 'The evidence contradicts it.', 'false', '2', 1),
      level('unclear', 'Unclear', 'The evidence points both ways.', 'unverifiable', '3', null),
    ],
  },
];
