import { wordSet } from '@/lib/analysis/lists/word-set';
import { findFiniteVerb, isPast } from './finite';
import type { Put, Scored } from './read-signals';
import { CLASS_SIGNALS, wordClasses } from './word-classes';

const PAST =
  wordSet(`was were had did became began broke brought built bought came caught chose died
  drew drove fell fought found gave got went grew held kept knew led left lost made met paid ran rose
  sold sent shot stood stole struck took taught told won wrote saw sought fled hid withdrew shown been`);
const PARTICIPLES = wordSet(`made sent shot held found taken given shown told sold built brought
  caught killed hit cut put set known seen paid led left lost won written struck been become begun
  gone done risen fallen grown drawn driven chosen stolen broken spoken`);
const HAVE = wordSet('has have had');
const BE = wordSet('was were been is are being');
const LABELS = wordSet(`image images photo photos video audio file picture credit source interview
  graphic map full`);

/** Puts what the words and marks of a sentence show, in one pass over its tokens. */
export function readForm({ tokens, sentence, quotes }: Scored, put: Put): void {
  const classes = wordClasses();
  const { first, last } = sentence;
  const firsts = new Int32Array(CLASS_SIGNALS.length).fill(-1);
  let twice = 0;
  let words = 0;
  let capitals = 0;
  let quoted = 0;
  let past = -1;
  let perfect = -1;
  let passive = -1;
  let copula = -1;
  let question = -1;
  let before = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'symbol' && token.text.startsWith('?')) question = i;
    if (token.kind !== 'word') continue;
    const { lower } = token;
    words++;
    if ((quotes.at[i] ?? -1) >= 0) quoted++;
    if (token.text !== lower) capitals++;
    let mask = classes.get(lower) ?? 0;
    if (mask === 0 && (lower.endsWith("n't") || lower.endsWith('n’t')))
      mask = classes.get('not') ?? 0;
    if (token.text === 'US') mask = 0;
    for (; mask !== 0; mask &= mask - 1) {
      const bit = 31 - Math.clz32(mask & -mask);
      if ((firsts[bit] ?? -1) < 0) firsts[bit] = i;
      else twice |= 1 << bit;
    }
    if (i > first) {
      const done = isPast(lower);
      if (past < 0 && (done || PAST.has(lower))) past = i;
      if (perfect < 0 && HAVE.has(before) && (done || PARTICIPLES.has(lower))) perfect = i;
      if (passive < 0 && BE.has(before) && (done || PARTICIPLES.has(lower))) passive = i;
      if (copula < 0 && (lower === 'is' || lower === 'are')) copula = i;
    }
    before = lower;
  }
  CLASS_SIGNALS.forEach((name, bit) => {
    const at = firsts[bit] ?? -1;
    if (at >= 0) put(name, (twice & (1 << bit)) === 0 ? 0.7 : 1, at, at + 1);
  });
  if (past >= 0) put('past', 1, past, past + 1);
  if (perfect >= 0) put('perfect', 1, perfect - 1, perfect + 1);
  if (passive >= 0) put('passive', 1, passive - 1, passive + 1);
  if (copula >= 0 && past < 0 && perfect < 0) put('definition', 1, copula, copula + 1);
  if (question >= last - 3 && question >= 0) put('question', 1, question, question + 1);
  put('length', Math.min(1, Math.max(0, (words - 8) / 16)));
  put('short', Math.min(1, Math.max(0, (9 - words) / 6)));
  if (findFiniteVerb(tokens, sentence) < 0) put('verbless', 1);
  const opening = LABELS.has(tokens[first]?.lower ?? '');
  if (opening && (tokens[first + 1]?.text === ':' || capitals * 2 > words)) put('label', 1);
  if (quoted > 0) put('quoted', quoted / words);
  if (quoted > 0 && quoted === words) put('allQuoted', 1);
}
