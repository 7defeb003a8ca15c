import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { readTagged } from '@/tools/train/corpus';
import { prf } from './metrics';

/** A text and where its sentences end, as annotated. */
interface SentencedText {
  text: string;
  ends: ReadonlySet<number>;
}

/**
 * F1 of sentence ends on a CoNLL file, against `Intl.Segmenter` on the same texts. The sentences of a
 * document are put together as running text; one without a mark at its end stands on lines of its own,
 * as a heading does.
 */
export function evaluateSentences(content: string): Record<string, number> {
  const ours = { right: 0, found: 0, wanted: 0 };
  const plain = { right: 0, found: 0, wanted: 0 };
  for (const { text, ends } of readSentencedTexts(content)) {
    tally(ours, ends, splitEnds(text));
    tally(plain, ends, plainEnds(text));
  }
  return {
    'sentence ends F1': prf(ours.right, ours.found, ours.wanted).f1,
    'sentence ends F1, Intl.Segmenter': prf(plain.right, plain.found, plain.wanted).f1,
  };
}

/** Where our sentences end. */
function splitEnds(text: string): number[] {
  return splitSentences(text, tokenize(text)).map(({ end }) => end);
}

/** Where the sentences of `Intl.Segmenter` end. */
export function plainEnds(text: string): number[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length);
}

/** Adds up the sentence ends that were found in one text. */
export function tally(
  sum: { right: number; found: number; wanted: number },
  gold: ReadonlySet<number>,
  ends: readonly number[],
) {
  sum.wanted += gold.size;
  sum.found += ends.length;
  sum.right += ends.filter((end) => gold.has(end)).length;
}

/** The documents of a CoNLL file as texts. */
function readSentencedTexts(content: string): SentencedText[] {
  return readTagged(content).map((document) => {
    let text = '';
    const ends = new Set<number>();
    for (const sentence of document) {
      if (text) text += /[.!?:;…]["'”’)\]]*$/.test(text) ? ' ' : '\n\n';
      text += joinTokens(sentence.map(([token]) => token));
      ends.add(text.length);
    }
    return { text, ends };
  });
}

const LEFT = /^(?:[.,;:!?%)\]}”’…]|\.{2,}|n't|['’](?:s|re|ve|ll|d|m)?)$/;
const RIGHT = /^[([{“‘$£€#]$/;

/** Puts the tokens of a sentence together with the spaces that text has. */
function joinTokens(tokens: readonly string[]): string {
  let text = '';
  let glue = true;
  const open = new Set<string>();
  tokens.forEach((token, i) => {
    const straight = token === '"' || (token === "'" && (open.has(token) || opensLater(tokens, i)));
    // A quotation may run over sentences: the mark at an end closes, whether it opened here or not.
    const ends = i > 0 && (open.has(token) || /^["'”’)\]]*$/.test(tokens.slice(i).join('')));
    const closes = straight ? ends : LEFT.test(token);
    const joint = /^[-/]$/.test(token) && isJoint(tokens, i);
    text += (glue || closes || joint || isNote(tokens, i) ? '' : ' ') + token;
    glue = straight ? !closes : joint || RIGHT.test(token);
    if (!straight) return;
    if (closes) open.delete(token);
    else open.add(token);
  });
  return text;
}

/** Whether the bracket of a note's number ("[12]") opens here. */
const isNote = (tokens: readonly string[], at: number) =>
  tokens[at] === '[' && /^\d+$/.test(tokens[at + 1] ?? '') && tokens[at + 2] === ']';

/** Whether an apostrophe is the first of two that stand alone. */
const opensLater = (tokens: readonly string[], at: number) =>
  tokens.indexOf("'", at + 1) > 0 && !/s$/.test(tokens[at - 1] ?? '');

/** Whether a hyphen or slash, a token of its own, was inside a word. */
const isJoint = (tokens: readonly string[], at: number) =>
  /[\p{L}\d]$/u.test(tokens[at - 1] ?? '') && /^[\p{L}\d]/u.test(tokens[at + 1] ?? '');
