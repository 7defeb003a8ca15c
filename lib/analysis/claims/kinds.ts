import type { ClaimKind } from '@/lib/model/analysis';
import type { Scored } from './read-signals';
import { SIGNAL, type SignalName, type Signals } from './signals';

const FUTURE = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'expected',
  'expects',
  'plans',
  'planned',
  'scheduled',
  'forecast',
  'predicted',
  'predicts',
  'projected',
  'likely',
  'upcoming',
  'intends',
]);

/** The kinds of claim a sentence makes; "event" where nothing more special holds. */
export function claimKinds(input: Scored, { values }: Signals): ClaimKind[] {
  const has = (name: SignalName) => (values[SIGNAL[name]] ?? 0) >= 0.5;
  const kinds: ClaimKind[] = [];
  if (has('number') || has('amount')) kinds.push('statistic');
  if (input.attribution !== null || quotesAtLength(input)) kinds.push('quote');
  if (comparesTwo(input)) kinds.push('comparison');
  if (has('cause')) kinds.push('causal');
  if (has('law')) kinds.push('law');
  const future = foretells(input);
  if (future) kinds.push('prediction');
  if (kinds.length === 0 || (has('past') && !future)) kinds.push('event');
  return kinds;
}

function quotesAtLength({ text, sentence }: Scored): boolean {
  const quote = /["“]([^"“”]*)/.exec(text.slice(sentence.start, sentence.end))?.[1] ?? '';
  return quote.split(' ').length >= 5;
}

function comparesTwo({ tokens, sentence }: Scored): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      word === 'than' &&
      !/^(?:more|less|fewer|rather|other|later|greater)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return true;
    if (word === 'than' && tokens[i + 1]?.kind === 'word' && tokens[i - 1]?.lower !== 'rather') {
      if (
        !/^(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|twenty)$/.test(
          tokens[i + 1]?.lower ?? '',
        )
      )
        return true;
    }
    if (
      /^(?:compared|doubled|tripled|outnumber|twice|highest|lowest|largest|smallest|biggest)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

function foretells({ tokens, sentence }: Scored): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens[i]?.lower ?? '';
    if (FUTURE.has(word)) return true;
    if (word === 'going' && tokens[i + 1]?.lower === 'to') return true;
  }
  return false;
}
