import { expect, describe as group, test } from 'vitest';
import { resolve } from '@/lib/anchoring/resolve';
import { anchorOf, TEXT } from './ferries';

group('a few words after a word of two letters', () => {
  const heading = 'La Commission de contrôle';
  const said = 'Le contrôle sera confié à une autorité nouvelle.';
  const text = `${TEXT}\n\n${heading}\n\n${said}`;
  const anchor = anchorOf('Commission de contrôle', text);

  test('are told where they changed, and found where what is around them did', () => {
    const named = text.replace('Commission', 'Halvorsen');
    const { state, span } = resolve(named, anchor);
    expect([state, named.slice(span?.start, span?.end)]).toEqual([
      'changed',
      'Halvorsen de contrôle',
    ]);
    const edited = text.replace(said, 'Nobody has been asked.').replace('May.', 'May. It rained.');
    expect(resolve(edited, anchor).span?.start).toBe(edited.indexOf('Commission'));
  });

  test('are not taken for the same words in the midst of a sentence', () => {
    const other = 'On sait que la Commission de contrôle sera nouvelle.';
    const gone = `${TEXT} ${other}\n\n${said}`;
    expect(resolve(gone, anchor)).toEqual({ state: 'missing', span: null });
  });
});
