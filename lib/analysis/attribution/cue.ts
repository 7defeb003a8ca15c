import { DETERMINERS, PREPOSITIONS } from '@/lib/analysis/lists/clauses';
import { NOUN_FORMS, SPEECH, type SpeechVerb } from '@/lib/analysis/lists/speech';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isCapitalized, isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { isFiniteVerb, isMidAdverb, isPluralSubject } from './verbs';

const BE = wordSet(
  'is are was were be been being get gets got not never refuse refused decline declined',
);
const MODALS = wordSet('would will could can may might should must cannot did does do to shall');
const INFINITIVE = /^(?:claim|promis|vow|pledg|threaten|agre|demand|swear|swore|offer)/;

/** Base forms that are hardly ever nouns: "figures out today show". */
const SURE_BASE = /^(?:say|show|suggest|read|argue|believe|insist)$/;

/** A verb of saying that reports what somebody said, at token `at`. */
export interface Cue extends SpeechVerb {
  readonly at: number;
  /** A form that is a noun as well: it needs "that", a quotation or a clause after it. */
  readonly doubtful: boolean;
}

/** The cue at token `at`: a verb of saying in the active voice, not negated, not after a modal; or null. */
export function readCue(tokens: readonly Token[], at: number, first: number): Cue | null {
  const token = tokens[at];
  const verb = token && SPEECH.get(token.lower);
  // ", saying that ..." goes with a fact of its own, which is the claim.
  if (!token || !verb || verb.form === 'gerund' || isCapitalized(token)) return null;
  let before = at - 1;
  while (before >= first && isMidAdverb(tokens[before]) && !BE.has(tokens[before]?.lower ?? ''))
    before--;
  while (before >= first && /^(?:has|have|had)$/.test(tokens[before]?.lower ?? '')) before--;
  const word = tokens[before]?.lower ?? '';
  if (BE.has(word) || MODALS.has(word) || /n['’]t$|^['’](?:ll|d)$/.test(word)) return null;
  const next = tokens[at + 1];
  const after = next?.lower ?? '';
  if (after === 'by' && verb.form === 'past' && !/phone|mail/.test(tokens[at + 2]?.lower ?? ''))
    return null;
  if (after === 'to' && verb.form === 'past' && !INFINITIVE.test(token.lower)) {
    // "a man said to be ill", but "said to reporters".
    if (/^(?:be|have)$/.test(tokens[at + 2]?.lower ?? '')) return null;
  }
  const noun = NOUN_FORMS.has(token.lower) && !SURE_BASE.test(token.lower);
  // "reports seen by Reuters suggest", "claims are": a noun with its own verb or participle.
  if (noun && (isFiniteVerb(tokens, at + 1, first) || /^(?:seen|made)$|\p{Ll}ed$/u.test(after)))
    return null;
  if (verb.form === 'base' && noun && !isPluralSubject(tokens[before])) return null;
  if (token.lower === 'read' && !/^["“:]$/.test(next?.text ?? '')) return null;
  if (before >= first && before === at - 1) {
    if (isPossessive(tokens[before]) || DETERMINERS.has(word)) return null;
    if (PREPOSITIONS.has(word) && !isCapitalized(tokens[before])) return null;
  }
  return { ...verb, at, doubtful: NOUN_FORMS.has(token.lower) };
}
