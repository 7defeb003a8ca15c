import { SPEECH_VERBS, WEAK_SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { adverbial, contentStart } from './content';
import { isActiveSpeech, phraseFrom, subjectBefore } from './phrases';
import type { Attributed } from './types';

const OPEN = /^["“]$/;
const CLOSE = /^["”]$/;
const TRIM = /^[,;:—–\s]$|^--$/;
/** Tokens looked at: text without full stops must not cost quadratic time. */
const LONGEST = 300;
/** Words a reported clause must have; less is no proposition. */
const LEAST = 3;

/**
 * Finds who is reported to say what a sentence tells: "according to X", "X said that ...",
 * "..., said X", "..., X said". Returns null where nobody is.
 */
export function findAttribution(tokens: readonly Token[], whole: Sentence): Attributed | null {
  const sentence = { ...whole, last: Math.min(whole.last, whole.first + LONGEST) };
  const according = findAccording(tokens, sentence);
  if (according) return according;
  let hushed: Attributed | null = null;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!isActiveSpeech(tokens, at, sentence.first) || insideQuote(tokens, sentence, at)) continue;
    const found = inverted(tokens, sentence, at) ?? regular(tokens, sentence, at);
    if (!found) continue;
    if (tokens[at]?.lower.endsWith('ing')) hushed ??= found;
    else return found;
  }
  return hushed;
}

/** "According to X, ..." and "..., according to X". */
function findAccording(tokens: readonly Token[], sentence: Sentence): Attributed | null {
  const { first, last } = sentence;
  for (let at = first; at + 2 < last; at++) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const speaker = phraseFrom(tokens, at + 2, last);
    if (!speaker) return null;
    const cue = { from: at, to: at + 2 };
    const opening = at - first < 3;
    const content = opening ? trimmed(tokens, speaker.to, last) : trimmed(tokens, first, at);
    const rest = opening ? content : longer(content, trimmed(tokens, speaker.to, last));
    if (rest.to - rest.from < LEAST) return null;
    return { speaker, cue, stance: 'asserts', content: rest };
  }
  return null;
}

/** `"...," said X`. */
function inverted(tokens: readonly Token[], sentence: Sentence, at: number): Attributed | null {
  const before = tokens[at - 1];
  if (!before || at - sentence.first < LEAST) return null;
  if (!CLOSE.test(before.text) && before.text !== ',') return null;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.lower === 'that') return null;
  if (
    !(
      isCapitalized(next) ||
      /^(?:the|a|an|his|her|their|its|one|he|she|they|another)$/.test(next.lower)
    )
  ) {
    return null;
  }
  const speaker = phraseFrom(tokens, at + 1, sentence.last);
  if (!speaker) return null;
  const after = trimmed(tokens, speaker.to, sentence.last);
  // "Smith, the chairman, said the board ...": a comma before, but the clause goes on.
  const quoted = CLOSE.test(before.text) || CLOSE.test(tokens[at - 2]?.text ?? '');
  const inserted = isCapitalized(next) && tokens[speaker.to]?.text === ',';
  const goesOn = after.to - after.from > 3 && !OPEN.test(tokens[speaker.to + 1]?.text ?? '');
  if (!quoted && goesOn && !inserted) return null;
  return attributed(
    tokens,
    at,
    speaker,
    longer(trimmed(tokens, sentence.first, at), quoted ? quotedIn(tokens, after) : after),
  );
}

/** "X said (that) ..." and "..., X said". */
function regular(tokens: readonly Token[], sentence: Sentence, at: number): Attributed | null {
  const verb = tokens[at]?.lower ?? '';
  const participle = verb.endsWith('ing');
  const speaker = participle
    ? subjectOfSentence(tokens, sentence, at)
    : subjectBefore(tokens, at, sentence.first);
  if (!speaker) return null;
  const start = contentStart(tokens, at, sentence.last);
  const after = trimmed(tokens, start.at, sentence.last);
  const front = trimmed(tokens, sentence.first, speaker.from);
  const ends = after.to - after.from < LEAST || (!start.marked && adverbial(tokens, after.from));
  if (ends || (speaker.from > sentence.first && isClosed(tokens, speaker.from) && !start.marked)) {
    if (front.to - front.from < LEAST) return null;
    return attributed(tokens, at, speaker, longer(front, quotedIn(tokens, after)));
  }
  if (WEAK_SPEECH_VERBS.has(verb) && !start.marked) return null;
  return attributed(tokens, at, speaker, after);
}

const isClosed = (tokens: readonly Token[], from: number) =>
  CLOSE.test(tokens[from - 1]?.text ?? '') ||
  (/^[,?!]$/.test(tokens[from - 1]?.text ?? '') && CLOSE.test(tokens[from - 2]?.text ?? ''));

/** ", stating that ...": the subject of the sentence says it. */
function subjectOfSentence(tokens: readonly Token[], sentence: Sentence, at: number) {
  if (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.lower !== 'and') return null;
  for (let i = sentence.first + 1; i < at; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      SPEECH_VERBS.has(word) ||
      /^(?:has|have|had|was|were|is|are|did)$/.test(word) ||
      /ed$/.test(word)
    ) {
      return subjectBefore(tokens, i, sentence.first);
    }
  }
  return null;
}

function attributed(
  tokens: readonly Token[],
  at: number,
  speaker: Attributed['speaker'],
  content: Attributed['content'],
): Attributed | null {
  const stance = SPEECH_VERBS.get(tokens[at]?.lower ?? '');
  if (!stance || content.to - content.from < LEAST) return null;
  return { speaker, cue: { from: at, to: at + 1 }, stance, content };
}

/** Only a quotation counts among what follows a speaker who already closed a clause. */
function quotedIn(tokens: readonly Token[], part: Attributed['content']): Attributed['content'] {
  for (let i = part.from; i < part.to; i++) {
    if (OPEN.test(tokens[i]?.text ?? '')) return { from: i, to: part.to };
  }
  return { from: part.to, to: part.to };
}

function longer(a: Attributed['content'], b: Attributed['content']): Attributed['content'] {
  return b.to - b.from > a.to - a.from ? b : a;
}

function trimmed(tokens: readonly Token[], from: number, to: number): Attributed['content'] {
  let start = from;
  let end = to;
  while (start < end && TRIM.test(tokens[start]?.text ?? '')) start++;
  while (end > start && TRIM.test(tokens[end - 1]?.text ?? '')) end--;
  return { from: start, to: end };
}

/** Whether the last double quote before `at` in the sentence opens a quotation. */
function insideQuote(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= sentence.first; i--) {
    const token = tokens[i];
    if (!token || !/^["“”]$/.test(token.text)) continue;
    if (token.text !== '"') return token.text === '“';
    const leans = i > sentence.first && tokens[i - 1]?.end === token.start;
    return !leans || /^[([—–]$/.test(tokens[i - 1]?.text ?? '');
  }
  return false;
}
