import { SPEECH_NOUNS } from '@/lib/analysis/lists/speech';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { isQuoted, type Quotations } from './quotes';
import { speakerAfter } from './speaker-after';
import { stanceOf } from './stance';
import { subjectBefore } from './subject';
import { cutTail, trimmed } from './tail';
import type { Attributed, TokenRange } from './types';

const LEAST = 3;

/** "He was quoted as saying (that) ...", "X has been quoted by the Herald as saying". */
export function findQuotedAs(
  tokens: readonly Token[],
  { first, last }: Sentence,
  quotes: Quotations,
): Attributed | null {
  for (let at = first + 1; at + 2 < last; at++) {
    if (!/^(?:quoted|cited|reported|described|recorded)$/.test(tokens[at]?.lower ?? '')) continue;
    let saying = at + 1;
    while (saying < Math.min(at + 10, last) && tokens[saying]?.lower !== 'as') saying++;
    if (!/^(?:saying|telling|stating|claiming|admitting)$/.test(tokens[saying + 1]?.lower ?? ''))
      continue;
    let be = at - 1;
    while (
      be > first &&
      /^(?:was|were|is|are|been|being|has|have|had|also|later)$/.test(tokens[be]?.lower ?? '')
    )
      be--;
    // "was quoted by X as saying", or "X quoted the minister as saying".
    const active = be === at - 1 && saying - at > 1 && /^quot|^cit/.test(tokens[at]?.lower ?? '');
    const speaker = active
      ? { from: at + 1, to: saying }
      : be < at - 1
        ? subjectBefore(tokens, be + 1, first)
        : null;
    if (!speaker || isQuoted(quotes, at)) continue;
    const from = tokens[saying + 2]?.lower === 'that' ? saying + 3 : saying + 2;
    const content = cutTail(tokens, trimmed(tokens, from, last), quotes);
    if (content.to - content.from < LEAST) return null;
    const stance = stanceOf(tokens, 'asserts', content);
    return { speaker, cue: { from: active ? saying : at, to: saying + 2 }, stance, content };
  }
  return null;
}

/** "X's claim that ...", "a claim by X that ...": a noun of saying with its speaker. */
export function findNominal(
  tokens: readonly Token[],
  { first, last }: Sentence,
  quotes: Quotations,
): Attributed | null {
  for (let at = first + 1; at + LEAST < last; at++) {
    const stance = SPEECH_NOUNS.get(tokens[at]?.lower ?? '');
    if (!stance || isQuoted(quotes, at)) continue;
    const found = owner(tokens, at, first, last);
    if (!found || tokens[found.to]?.lower !== 'that') continue;
    const content = nominalContent(tokens, found.to + 1, last, quotes);
    if (content.to - content.from < LEAST) continue;
    return { speaker: found.speaker, cue: { from: at, to: at + 1 }, stance, content };
  }
  return null;
}

/** The speaker of a noun of saying, before it with "'s" or after it with "by" or "from". */
function owner(
  tokens: readonly Token[],
  at: number,
  first: number,
  last: number,
): { speaker: TokenRange; to: number } | null {
  if (/^(?:by|from)$/.test(tokens[at + 1]?.lower ?? '')) {
    const speaker = speakerAfter(tokens, at + 2, last);
    return speaker && { speaker, to: speaker.to };
  }
  if (tokens[at + 1]?.lower !== 'that') return null;
  let mark = at - 1;
  while (
    mark > Math.max(first, at - 4) &&
    !isPossessive(tokens[mark]) &&
    !/^['’]$/.test(tokens[mark]?.text ?? '')
  ) {
    mark--;
  }
  const plural = /^['’]$/.test(tokens[mark]?.text ?? '');
  if (mark <= first || !(isPossessive(tokens[mark]) || plural)) return null;
  const speaker = subjectBefore(tokens, mark, first);
  return speaker && { speaker, to: at + 1 };
}

/** The "that" clause, up to a comma or to the verb that the noun itself is the subject of. */
function nominalContent(tokens: readonly Token[], from: number, last: number, quotes: Quotations) {
  let verbs = 0;
  for (let i = from; i < last; i++) {
    if (tokens[i]?.text === ',') return trimmed(tokens, from, i);
    if (/^(?:was|were|is|has|have|had|drew|came)$/.test(tokens[i]?.lower ?? '') && ++verbs === 2) {
      return trimmed(tokens, from, i);
    }
  }
  return cutTail(tokens, trimmed(tokens, from, last), quotes);
}
