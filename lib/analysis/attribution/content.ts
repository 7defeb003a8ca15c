import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

const OPEN = /^["“]$/;

/** Where what is said begins after the verb, and whether "that", a colon or a quotation marks it. */
export function contentStart(tokens: readonly Token[], at: number, limit: number) {
  for (let i = at + 1; i < Math.min(at + 9, limit); i++) {
    const token = tokens[i];
    if (!token) break;
    if (
      token.lower === 'that' &&
      !/^(?:of|in|for|to|with|on|by)$/.test(tokens[i - 1]?.lower ?? '')
    ) {
      return { at: i + 1, marked: true };
    }
    if (OPEN.test(token.text) || token.text === ':') return { at: i, marked: i - at < 6 };
    if (token.text === ',' && i > at + 1) continue;
  }
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'to' && INFINITIVE.test(tokens[at]?.lower ?? ''))
    return { at: at + 1, marked: true };
  if (/^ask/.test(tokens[at]?.lower ?? '')) {
    const marked = /^(?:if|whether|why|how|what|who|when|where)$/.test(next);
    return { at: at + 1, marked };
  }
  if (/^told|tells|informed$/.test(tokens[at]?.lower ?? ''))
    return { at: afterAddressee(tokens, at + 1, limit), marked: false };
  return {
    at: next === 'of' ? at + 2 : at + 1,
    marked: next === 'of' || clauseFollows(tokens, at + 1, limit),
  };
}

/** Verbs whose reported clause may be an infinitive: "claims to control". */
const INFINITIVE = /^(?:claim|promis|vow|pledg|threaten|deni)(?:s|e|es|ed|ing)?$/;
const HELPER =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|won['’]t|isn['’]t|wasn['’]t)$/;

/** "believe Beijing will ...": a subject and a finite helper verb within a few words. */
function clauseFollows(tokens: readonly Token[], from: number, limit: number): boolean {
  if (/^(?:in|at|on|for|by|with|to|from)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let i = from + 1; i < Math.min(from + 9, limit); i++) {
    const token = tokens[i];
    if (!token || /^[,;:.]$/.test(token.text) || /^(?:who|which|that)$/.test(token.lower))
      return false;
    if (
      HELPER.test(token.lower) ||
      (i > from + 1 && /[^e]ed$/.test(token.lower) && tokens[i + 1]?.lower !== 'by')
    )
      return true;
  }
  return false;
}

/** "told the BBC", "told reporters": one short noun phrase. */
function afterAddressee(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  if (/^(?:the|a|an|his|her|their|its)$/.test(tokens[at]?.lower ?? '')) at++;
  at++;
  while (at < limit && isCapitalized(tokens[at]) && isCapitalized(tokens[at - 1])) at++;
  return at;
}

/** What follows the verb only tells when, where or to whom it was said. */
export function adverbial(tokens: readonly Token[], from: number): boolean {
  return (
    /^(?:on|in|at|during|after|yesterday|today|when|monday|tuesday|wednesday|thursday|friday|saturday|sunday|via|through|earlier|last|late|as|while)$/.test(
      tokens[from]?.lower ?? '',
    ) && !OPEN.test(tokens[from]?.text ?? '')
  );
}
