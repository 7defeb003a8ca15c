import { SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

const AUXILIARIES =
  wordSet(`has have had also later repeatedly reportedly recently previously then still
  now again further publicly privately earlier explicitly specifically first always once twice openly
 `);
const CLAUSE_WORDS =
  wordSet(`but and while because although though as if when that whereas since after
  before or who which where what how why until unless so yet for`);
const BE = wordSet('is are was were be been being get gets got not never');
const MODALS = wordSet('would will could can may might should must cannot did does do to');

/** Plural present forms, most of them nouns as well. */
const BASE_FORMS =
  wordSet(`say think believe claim argue warn insist acknowledge admit predict contend
  allege expect hope suggest deny ask tell explain note report state show find fear`);

const isAuxiliary = (token: Token | undefined) =>
  token !== undefined && (AUXILIARIES.has(token.lower) || /^\p{Ll}{3,}ly$/u.test(token.text));

/** A subject that takes a plural verb: "experts", "people", "they", "WHO". */
function isPlural(token: Token | undefined): boolean {
  return /^(?:they|we|i|you|people|police|media|some|many|most|others|who|figures|data)$|[^s'’]s$/.test(
    token?.lower ?? '',
  );
}

/** Whether token `at` is a verb of saying in the active voice, not negated and not in a modal. */
export function isActiveSpeech(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (!token || !SPEECH_VERBS.has(token.lower) || isCapitalized(token)) return false;
  let before = at - 1;
  while (before >= first && isAuxiliary(tokens[before])) before--;
  const word = tokens[before]?.lower ?? '';
  if (BASE_FORMS.has(token.lower) && !isPlural(tokens[before])) return false;
  if (BE.has(word) || MODALS.has(word) || /n['’]t$/.test(word)) return false;
  return !/^(?:the|a|an|of|its|his|her|their|some|any|no|such|this|these|by|in|with|from|on)$/.test(
    word,
  );
}

/** The noun phrase that ends before token `at` and stands as its subject, or null. */
export function subjectBefore(tokens: readonly Token[], at: number, first: number) {
  let to = at;
  while (to > first && isAuxiliary(tokens[to - 1])) to--;
  const apposed = tokens[to - 1]?.text === ',';
  if (apposed) to--;
  // "Smith, head of X and chairman of Y, said": the widest reading that is a noun phrase.
  for (let commas = apposed ? 3 : 0; commas >= 0 && to > first; commas--) {
    const from = clauseStart(tokens, to, first, commas);
    if (from < to && isNounPhrase(tokens, from, to)) return { from, to };
  }
  return null;
}

/** Walks back to the start of a clause, over as many commas as are allowed. */
function clauseStart(tokens: readonly Token[], to: number, first: number, allowed: number): number {
  let commas = allowed;
  for (let i = to - 1; i >= first && to - i < 40; i--) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === ',') {
      if (commas === 0) return i + 1;
      commas--;
      continue;
    }
    if (
      (commas === 0 || !/^(?:and|for|who|as)$/.test(token.lower)) &&
      (CLAUSE_WORDS.has(token.lower) || /^[;:—–"“”()[\]]$|^--$/.test(token.text))
    ) {
      if (token.lower === 'and' && joinsNames(tokens, i)) continue;
      if (token.lower === 'as' && tokens[i - 1]?.lower === 'such') continue;
      if (token.lower === 'for' && isCapitalized(tokens[i - 1])) continue;
      return i + 1;
    }
  }
  return first;
}

const joinsNames = (tokens: readonly Token[], at: number) =>
  isCapitalized(tokens[at - 1]) &&
  isCapitalized(tokens[tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1]);

const SUBJECT_PRONOUNS = wordSet('he she they we i it you');

function isNounPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  if (!head || to - from > 30) return false;
  if (to - from === 1 && SUBJECT_PRONOUNS.has(head.lower)) return true;
  let nouns = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && (isCapitalized(token) || token.text.length > 2)) nouns++;
  }
  const first = tokens[from];
  if (
    !first ||
    /^(?:to|in|at|on|by|with|during|under|over|about|like|there|here|not|even|what|how)$|ing$/.test(
      first.lower,
    )
  )
    return false;
  return nouns > 0 && (head.kind !== 'symbol' || /^['’]$|^\)$/.test(head.text));
}

const PHRASE_ENDS =
  wordSet(`in on at after during when while as that before who to by from through via
  following if because but adding noting saying telling referring citing speaking yesterday today
  earlier later last this early late monday tuesday wednesday thursday friday saturday sunday`);

/** The noun phrase that begins at token `at`, up to a comma, a preposition of time or the end. */
export function phraseFrom(tokens: readonly Token[], at: number, limit: number) {
  let to = at;
  let commas = 0;
  while (to < limit && to - at < 25) {
    const token = tokens[to];
    if (!token || /^[.;:!?"“”()—–]$|^--$/.test(token.text)) break;
    if (token.text === '.' && !isCapitalized(tokens[to + 1])) break;
    if (token.text === ',') {
      // An apposition: ", head of the board," belongs to the speaker.
      if (commas === 0 && /^(?:a|an|the|who)$/.test(tokens[to + 1]?.lower ?? '')) commas++;
      else break;
    } else if (PHRASE_ENDS.has(token.lower) && commas === 0 && to > at) {
      if (!(/^(?:at|in|to|from)$/.test(token.lower) && isCapitalized(tokens[to - 1]) === false))
        break;
      if (!isCapitalized(tokens[to + 1]) && tokens[to + 1]?.lower !== 'the') break;
    }
    to++;
  }
  while (to > at && tokens[to - 1]?.kind === 'symbol' && tokens[to - 1]?.text !== "'") to--;
  return to > at ? { from: at, to } : null;
}
