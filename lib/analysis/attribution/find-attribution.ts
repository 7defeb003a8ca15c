import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { findAccording } from './according';
import { contentStart, onlyAdverbial } from './content';
import { type Cue, readCue } from './cue';
import { findLabel } from './label';
import { findNominal, findQuotedAs } from './nominal';
import { isQuoted, type Quotations } from './quotes';
import { speakerAfter } from './speaker-after';
import { stanceOf } from './stance';
import { subjectBefore } from './subject';
import { cutTail, trimmed } from './tail';
import type { Attributed, TokenRange } from './types';
import { finiteIn, isFiniteVerb, isPluralSubject } from './verbs';

/** Tokens looked at: text without full stops must not cost quadratic time. */
const LONGEST = 300;
/** Words a reported clause must have; less is no proposition. */
const LEAST = 3;

interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly quotes: Quotations;
}

/**
 * Finds who is reported to say what a sentence tells: "X said that ...", "..., said X", "..., X said",
 * "according to X", "X's claim that ...", "X: ...". Of several, verbs that report a whole clause come before those
 * that only describe, and earlier ones before later ones. Null where nobody is said to speak.
 */
export function findAttribution(
  tokens: readonly Token[],
  whole: Sentence,
  quotes: Quotations,
): Attributed | null {
  const sentence = { ...whole, last: Math.min(whole.last, whole.first + LONGEST) };
  const reading = { tokens, sentence, quotes };
  const according = findAccording(tokens, sentence, quotes);
  const spoken = findSpoken(reading);
  // "According to the Herald, Smith said ...": who said it, not who printed it.
  if (according && spoken && within(spoken.speaker, according.content)) return spoken;
  return (
    according ??
    spoken ??
    findQuotedAs(tokens, sentence, quotes) ??
    findNominal(tokens, sentence, quotes) ??
    findLabel(tokens, sentence, quotes)
  );
}

const within = (inner: TokenRange, outer: TokenRange) =>
  inner.from <= outer.from + 2 && inner.from >= outer.from && inner.to <= outer.to;

function findSpoken(reading: Reading): Attributed | null {
  const { tokens, sentence, quotes } = reading;
  let best: Attributed | null = null;
  let rank = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (isQuoted(quotes, at)) continue;
    const cue = readCue(tokens, at, sentence.first);
    if (!cue) continue;
    const found = inverted(reading, cue) ?? regular(reading, cue);
    if (!found) continue;
    const own = cue.frame === 'depict' ? 1 : cue.frame === 'object' ? 2 : 3;
    if (own > rank) {
      best = found;
      rank = own;
    }
    if (rank === 3) break;
  }
  return best;
}

/** `"...," said X`. */
function inverted(reading: Reading, cue: Cue): Attributed | null {
  const { tokens, sentence, quotes } = reading;
  const { at } = cue;
  const before = tokens[at - 1];
  if (!before || at - sentence.first < LEAST || cue.form === 'base') return null;
  // "told" needs a listener, and what is denied or described comes after its verb.
  const clausal = cue.frame !== 'depict' && cue.frame !== 'object';
  if (!clausal || /^t(?:old|ells)$/.test(tokens[at]?.lower ?? '')) return null;
  const quoted = isQuoted(quotes, at - 1) || (before.text === ',' && isQuoted(quotes, at - 2));
  if (!quoted && before.text !== ',') return null;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || /^(?:that|it|there|in|on|to|at|of|by|for|with)$/.test(next.lower))
    return null;
  const speaker = speakerAfter(tokens, at + 1, sentence.last);
  if (!speaker) return null;
  const follows = tokens[speaker.to];
  const after = trimmed(tokens, speaker.to, sentence.last);
  // "Smith, the chairman, said the board had met": a comma before, but the clause goes on.
  if (!quoted && isFiniteVerb(tokens, speaker.to, speaker.from)) return null;
  if (
    quoted &&
    isFiniteVerb(tokens, speaker.to, speaker.from) &&
    subjectBefore(tokens, at, sentence.first)
  )
    return null;
  if (!quoted && finiteIn(tokens, sentence.first, at) < 0 && follows?.text !== ',') return null;
  if (!quoted && !isCapitalized(next) && after.to - after.from > 3 && follows?.text !== ',') {
    if (finiteIn(tokens, speaker.to, after.to) >= 0) return null;
  }
  const front = trimmed(tokens, sentence.first, at);
  const split = !quoted && follows?.text === ',' && finiteIn(tokens, front.from, front.to) < 0;
  return attributed(reading, cue, speaker, longer(front, split ? after : quotedIn(reading, after)));
}

/** "X said (that) ..." and "..., X said". */
function regular(reading: Reading, cue: Cue): Attributed | null {
  const { tokens, sentence } = reading;
  const { at } = cue;
  const speaker = subjectBefore(tokens, at, sentence.first);
  if (!speaker || (cue.form === 'base' && !hasPlural(tokens, speaker))) return null;
  const relative = /^(?:which|whom|that)$/.test(tokens[speaker.from - 1]?.lower ?? '');
  // "..., which they cited as proof": a remark on the way.
  if (relative && (cue.frame === 'depict' || cue.frame === 'object')) return null;
  const start = contentStart(tokens, cue, sentence.last);
  const after = trimmed(tokens, start.at, sentence.last);
  const front = trimmed(tokens, sentence.first, speaker.from);
  if (reportsFront(reading, cue, speaker, front, start.marked)) {
    return attributed(reading, cue, speaker, longer(front, quotedIn(reading, after)));
  }
  if (!start.marked && (cue.frame !== 'plain' || cue.doubtful || !saidPlainly(reading, cue)))
    return null;
  const described = cue.frame === 'depict' ? longQuoteIn(reading, after) : null;
  return attributed(reading, cue, speaker, cutTail(tokens, described ?? after, reading.quotes));
}

/** A subject that can take a plural verb. */
function hasPlural(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (isPluralSubject(tokens[i])) return true;
  return tokens[to - 1]?.lower === 'read';
}

/** "..., X said": a clause or quotation before the speaker, and no other after the verb. */
function reportsFront(
  { tokens, sentence, quotes }: Reading,
  cue: Cue,
  speaker: TokenRange,
  front: TokenRange,
  marked: boolean,
): boolean {
  if (front.to - front.from < 1 || cue.frame === 'depict' || cue.frame === 'object') return false;
  if (cue.doubtful && !atEnd(tokens, cue, sentence)) return false;
  if (!quotes.list[quotes.at[front.to - 1] ?? -1] && tokens[cue.at + 1]?.lower === 'of')
    return false;
  const edge = tokens[speaker.from - 1];
  const quoted =
    isQuoted(quotes, speaker.from - 1) ||
    (edge?.text === ',' && isQuoted(quotes, speaker.from - 2));
  if (!quoted && edge?.text !== ',' && !/^[—–?]$|^--$/.test(edge?.text ?? '')) return false;
  const clause = atEnd(tokens, cue, sentence) || finiteIn(tokens, front.from - 1, front.to) >= 0;
  if (!quoted && (front.to - front.from < LEAST || !clause)) return false;
  if (onlyAdverbial(tokens, cue, sentence.last)) return true;
  const next = tokens[cue.at + 1];
  if (quoted) return !marked || next?.text === ',';
  return next === undefined || cue.at + 1 >= sentence.last || /^[.,;)—–]$/.test(next.text);
}

/** Nothing but marks follows the verb: what is reported can only stand before. */
const atEnd = (tokens: readonly Token[], cue: Cue, { last }: Sentence) =>
  cue.at + 1 >= last || (cue.at + 3 >= last && tokens[cue.at + 1]?.kind === 'symbol');

/** "said no", "said yes to the plan": only "said" takes what is no clause. */
const saidPlainly = ({ tokens, sentence }: Reading, cue: Cue) =>
  /^(?:said|says|say|wrote|writes)$/.test(tokens[cue.at]?.lower ?? '') &&
  !onlyAdverbial(tokens, cue, sentence.last);

function attributed(
  { tokens }: Reading,
  cue: Cue,
  speaker: TokenRange,
  content: TokenRange,
): Attributed | null {
  if (content.to - content.from < LEAST) return null;
  return {
    speaker,
    cue: { from: cue.at, to: cue.at + 1 },
    stance: stanceOf(tokens, cue.stance, content),
    content,
  };
}

/** Only a quotation counts among what follows a speaker who already closed a clause. */
function quotedIn({ quotes }: Reading, part: TokenRange): TokenRange {
  for (let i = part.from; i < part.to; i++) {
    if (isQuoted(quotes, i)) return { from: i, to: part.to };
  }
  return { from: part.to, to: part.to };
}

/** What a verb that describes quotes at length: `called it "a step that no court would take"`. */
function longQuoteIn({ tokens, quotes }: Reading, part: TokenRange): TokenRange | null {
  const quote = quotes.list[quotes.at[part.to - 1] ?? -1];
  if (!quote || quote.open <= part.from || quote.close - quote.open < 8) return null;
  if (tokens[quote.open - 1]?.text === ':') return null;
  return { from: quote.open, to: part.to };
}

const longer = (a: TokenRange, b: TokenRange) => (b.to - b.from > a.to - a.from ? b : a);
