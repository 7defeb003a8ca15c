import { SPEECH } from '@/lib/analysis/lists/speech';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { isQuoted, type Quotations } from './quotes';
import { subjectBefore } from './subject';
import type { TokenRange } from './types';
import { isFiniteVerb, isMidAdverb } from './verbs';

const TRIM = /^[,;:—–\-\s]$|^--+$/;
/** Words a quotation must have to be the whole of what is reported. */
const LONG_QUOTE = 6;

/** A range without commas, colons and dashes at its ends. */
export function trimmed(tokens: readonly Token[], from: number, to: number): TokenRange {
  let start = from;
  let end = to;
  while (start < end && TRIM.test(tokens[start]?.text ?? '')) start++;
  while (end > start && TRIM.test(tokens[end - 1]?.text ?? '')) end--;
  return { from: start, to: end };
}

/**
 * Cuts what follows a cue where the report ends: at the end of a quotation that is a statement of its
 * own, before a second verb of saying ("..., and added that", ", saying"), before a clause that somebody
 * else says, and before a remark on what was said ("a figure that ...").
 */
export function cutTail(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  quotes: Quotations,
): TokenRange {
  const quote = quotes.list[quotes.at[from] ?? -1];
  if (quote && quote.open === from && quote.close < to && quote.close - quote.open > LONG_QUOTE) {
    const after = tokens[quote.close + 1];
    if (
      !after ||
      quote.close + 1 >= to ||
      /^[,;.—–]$/.test(after.text) ||
      /^(?:but|and|after|as|while)$/.test(after.lower)
    )
      return trimmed(tokens, from, quote.close + 1);
  }
  for (let i = from + 3; i < to; i++) {
    if (isQuoted(quotes, i)) continue;
    if (endsReport(tokens, i, from, to)) return trimmed(tokens, from, i);
  }
  return trimmed(tokens, from, to);
}

function endsReport(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === ';') return true;
  const comma = token.text === ',';
  let next = comma ? at + 1 : at;
  const joint = tokens[next]?.lower ?? '';
  const joined = /^(?:and|but|while|whereas|although|though)$/.test(joint);
  if (!comma && !joined) return false;
  if (joined) next++;
  const clause = next;
  while (next < to && isMidAdverb(tokens[next])) next++;
  const word = tokens[next];
  const verb = word && SPEECH.get(word.lower);
  if (verb && next + 1 < to) {
    if (verb.form === 'gerund' && comma) return !SHOWING.test(word.lower);
    const said = SAID_NEXT.test(tokens[next + 1]?.lower ?? '');
    if (joined && said && verb.frame !== 'depict' && verb.form !== 'gerund') return true;
  }
  if (comma && (remark(tokens, next, to) || absolute(tokens, next, to))) return true;
  return otherSpeaker(tokens, clause, from, to);
}

/** Participles that tell of a result rather than of words. */
const SHOWING = /^(?:showing|finding|reading|holding|indicating|signaling|signalling)$/;
const SAID_NEXT = /^(?:that|it|he|she|they|the|to|["“]|there|a|his|her|their)$/;

/** ", a figure that could not be verified", ", an allegation its leaders rejected". */
const remark = (tokens: readonly Token[], at: number, to: number) =>
  at + 2 < to &&
  /^(?:a|an)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:figure|number|claim|charge|allegation|accusation|assertion|statement|claims|suggestion|comment|remark)$/.test(
    tokens[at + 1]?.lower ?? '',
  );

/** ", with one witness saying ...". */
function absolute(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.lower !== 'with') return false;
  for (let i = at + 2; i < Math.min(at + 8, to); i++) {
    const verb = SPEECH.get(tokens[i]?.lower ?? '');
    if (verb?.form === 'gerund' && verb.frame === 'plain') return true;
  }
  return false;
}

/** ", while Tokyo says", ", but police said": another subject and a plain verb of saying after a few words. */
function otherSpeaker(tokens: readonly Token[], from: number, first: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(from + 11, to); i++) {
    const verb = SPEECH.get(tokens[i]?.lower ?? '');
    if (tokens[i]?.text === ',') return false;
    if (verb?.frame === 'plain' && (verb.form === 'past' || verb.form === 'third')) {
      const subject = subjectBefore(tokens, i, from);
      return subject !== null && subject.from === from && i - first > 3;
    }
    if (isFiniteVerb(tokens, i, from)) return false;
  }
  return false;
}
