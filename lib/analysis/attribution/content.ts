import { ADVERBIALS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '@/lib/analysis/lists/clauses';
import { AUXILIARIES } from '@/lib/analysis/lists/finite';
import { CALENDAR_WORDS } from '@/lib/analysis/lists/words';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Cue } from './cue';
import { finiteIn, isFiniteVerb, isMidAdverb, isParticiple } from './verbs';

const OPEN = /^["“„«‘]$/;
const TELL =
  /^(?:told|tells?|telling|informed|informs|assured|assures|reminded|reminds|warned|asked|asks)$/;
const WH = /^(?:if|whether|why|how|what|who|when|where|which)$/;
/** Tokens between a verb and its "that": "told the court on Monday, in tears, that". */
const FARTHEST = 14;

/** Where what is said begins after a cue, and how sure that is. */
export interface ContentStart {
  readonly at: number;
  /** "that", a quotation, a colon or a clause shows it. */
  readonly marked: boolean;
}

/** Finds where what is said begins after the cue. */
export function contentStart(tokens: readonly Token[], cue: Cue, limit: number): ContentStart {
  const verb = tokens[cue.at]?.lower ?? '';
  const next = cue.at + 1;
  const addressed = TELL.test(verb) ? afterAddressee(tokens, next, limit) : next;
  if (cue.frame === 'depict') return { at: next, marked: depicts(tokens, next, limit) };
  const opener = openerFrom(tokens, addressed, limit);
  if (opener > 0 && (opener === next || !cue.doubtful)) return opening(tokens, opener);
  const word = tokens[next]?.lower ?? '';
  const told =
    cue.stance !== 'asks' && (TELL.test(verb) || /^promis/.test(verb))
      ? thatAfter(tokens, next, limit)
      : 0;
  if (told > 0) return { at: told + 1, marked: true };
  if (cue.stance === 'asks') {
    const at = WH.test(tokens[addressed]?.lower ?? '') ? addressed : next;
    return { at, marked: WH.test(tokens[at]?.lower ?? '') };
  }
  if (word === 'of' && /^warn/.test(verb)) return { at: next + 1, marked: true };
  if (word === 'to') {
    return { at: next, marked: /^(?:claim|promis|vow|pledg|threaten)/.test(verb) };
  }
  if (cue.frame === 'object' && verb.endsWith('ing')) return { at: next, marked: false };
  if (cue.frame === 'object') return { at: next, marked: objectFollows(tokens, next, limit) };
  return {
    at: addressed,
    marked: cue.frame !== 'that' && clauseFollows(tokens, addressed, limit, cue.frame !== 'plain'),
  };
}

/** Index of the "that", quotation mark or colon that opens what is said, over adverbials; or 0. */
function openerFrom(tokens: readonly Token[], from: number, limit: number): number {
  const end = Math.min(from + FARTHEST, limit);
  let free = true;
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (!token) return 0;
    if (token.lower === 'that' || OPEN.test(token.text) || token.text === ':') {
      if (token.text === "'" || (token.lower === 'that' && pronounThat(tokens, i, limit))) return 0;
      return free || token.text === ':' ? i : 0;
    }
    if (i === from && WH.test(token.lower)) return 0;
    // Anything that is not a phrase of time, place or person belongs to what is said.
    if (token.text === ',') continue;
    if (i === from) free = ADVERBIALS.has(token.lower) || isMidAdverb(token);
    if (!free) return 0;
    if (isFiniteVerb(tokens, i, from) || PRONOUNS.has(token.lower)) return 0;
    if (DETERMINERS.has(token.lower) && tokens[i - 1]?.text === ',') return 0;
    if (!PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') && PRONOUNS.has(token.lower)) return 0;
  }
  return 0;
}

/** "told a news conference in Abuja that": index of the "that", with no verb before it, or 0. */
function thatAfter(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i < Math.min(from + FARTHEST, limit); i++) {
    if (tokens[i]?.lower === 'that') return i > from && pronounThat(tokens, i, limit) ? 0 : i;
    if (isFiniteVerb(tokens, i, from - 1) || /^[;:"“]$/.test(tokens[i]?.text ?? '')) return 0;
  }
  return 0;
}

const opening = (tokens: readonly Token[], at: number): ContentStart => ({
  at: OPEN.test(tokens[at]?.text ?? '') ? at : at + 1,
  marked: true,
});

/** "said that was wrong", "estimates that number is closer": "that" points at something. */
function pronounThat(tokens: readonly Token[], at: number, limit: number): boolean {
  if (AUXILIARIES.has(tokens[at + 1]?.lower ?? '')) return true;
  const noun = tokens[at + 1]?.lower ?? '';
  return (
    at + 2 < limit &&
    /^(?:number|figure|amount|sum|total|man|woman|decision|move|day|time|plan|deal|idea|part)$/.test(
      noun,
    ) &&
    isFiniteVerb(tokens, at + 2, at)
  );
}

/** "told the BBC", "told reporters", "warned MPs": one short noun phrase. */
function afterAddressee(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  const head = tokens[at];
  if (head?.kind !== 'word' || /^(?:that|of|about|against|if|whether)$/.test(head.lower))
    return from;
  if (/^(?:me|us|him|them|you|her)$/.test(head.lower)) return from + 1;
  if (PREPOSITIONS.has(head.lower) || isFiniteVerb(tokens, at + 1, at)) return from;
  if (DETERMINERS.has(head.lower)) at++;
  while (at + 1 < limit && (isPlainWord(tokens[at]) || isCapitalized(tokens[at]))) {
    at++;
    const here = tokens[at];
    if (!here || here.kind === 'symbol') break;
    if (isCapitalized(here) && isCapitalized(tokens[at - 1])) continue;
    if (/^(?:newspaper|magazine|agency|news|radio|television|tv|channel)$/.test(here.lower))
      continue;
    break;
  }
  return Math.min(at, limit);
}

const isPlainWord = (token: Token | undefined) =>
  token?.kind === 'word' && !PREPOSITIONS.has(token.lower) && !DETERMINERS.has(token.lower);

/** A subject and a finite verb within reach: "believe Beijing will ...". */
function clauseFollows(
  tokens: readonly Token[],
  from: number,
  limit: number,
  strict: boolean,
): boolean {
  const head = tokens[from];
  if (/^(?:and|or|but)$/.test(head?.lower ?? '')) return false;
  if (!head || (PREPOSITIONS.has(head.lower) && head.lower !== 'as') || head.text === ',')
    return false;
  for (let i = from + 1; i < Math.min(from + 26, limit); i++) {
    const token = tokens[i];
    if (!token || /^[;:.]$/.test(token.text)) return false;
    if (token.text === ',' && (strict || i - from > 4)) return false;
    if (/^(?:who|which|that|whose)$/.test(token.lower) && i - from < 3) return false;
    if (isFiniteVerb(tokens, i, from)) return true;
  }
  return false;
}

/** "called the plan a disgrace", "accused him of fraud", "described it as". */
function depicts(tokens: readonly Token[], from: number, limit: number): boolean {
  const head = tokens[from];
  if (!head || OPEN.test(head.text) || (PREPOSITIONS.has(head.lower) && head.lower !== 'as'))
    return false;
  for (let i = from + 1; i < Math.min(from + 25, limit); i++) {
    if (/^(?:as|of|for|a|an)$/.test(tokens[i]?.lower ?? '') || OPEN.test(tokens[i]?.text ?? ''))
      return true;
  }
  return isParticiple(head);
}

/** "denied the charges of fraud": a noun phrase or a gerund. */
function objectFollows(tokens: readonly Token[], from: number, limit: number): boolean {
  const head = tokens[from];
  return (
    head !== undefined &&
    head.kind !== 'symbol' &&
    !PREPOSITIONS.has(head.lower) &&
    from + 2 < limit
  );
}

/** What follows the verb only tells when, where or to whom it was said, or nothing follows. */
export function onlyAdverbial(tokens: readonly Token[], cue: Cue, limit: number): boolean {
  const verb = tokens[cue.at]?.lower ?? '';
  let from = cue.at + 1;
  if (TELL.test(verb)) from = afterAddressee(tokens, from, limit);
  const head = tokens[from];
  if (!head || from >= limit || head.kind === 'symbol')
    return !OPEN.test(head?.text ?? '') && head?.text !== ':';
  if (isParticiple(head) || CALENDAR_WORDS.has(head.lower)) return true;
  if (/^(?:to|of)$/.test(head.lower)) return true;
  if (!ADVERBIALS.has(head.lower) && !isMidAdverb(head)) return false;
  return !(
    /^(?:this|here|there|it)$/.test(head.lower) &&
    finiteIn(tokens, from, Math.min(from + 3, limit)) > 0
  );
}
