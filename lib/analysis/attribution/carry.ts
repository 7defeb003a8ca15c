import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { ReadArticle } from './article';
import { readCue } from './cue';
import type { Quotation, Quotations } from './quotes';
import { stanceOf } from './stance';
import { subjectBefore } from './subject';
import type { Attributed } from './types';

/**
 * Gives the sentences of a quotation that goes on over several the speaker of the one that names them:
 * before or after it, over paragraphs that open with a mark while none closed the last, and in a
 * paragraph where `... said X. "More."` follows. Adds to `found`.
 */
export function carryQuotations(
  { text, tokens, sentences }: ReadArticle,
  quotes: Quotations,
  found: Map<Sentence, Attributed>,
): void {
  let first = 0;
  let previous: { quote: Quotation; source: Attributed | null } | null = null;
  for (const quote of quotes.list) {
    while (first < sentences.length && (sentences[first]?.last ?? 0) <= quote.open) first++;
    let end = first;
    while (end < sentences.length && (sentences[end]?.first ?? 0) <= quote.close) end++;
    const inside = sentences.slice(first, end);
    let source = sourceOf(inside, quote, found);
    const opener = inside[0];
    if (!source && opener?.first === quote.open) {
      if (previous?.quote.unclosed && previous.quote.close === quote.open - 1)
        source = previous.source;
      else {
        source =
          before(text, sentences, first, quotes, found) ?? introducer(tokens, sentences[first - 1]);
      }
    }
    if (source) {
      for (const sentence of inside) {
        if (found.has(sentence) || !lies(sentence, quote)) continue;
        const content = { from: Math.max(sentence.first, quote.open), to: sentence.last };
        if (content.to - content.from < 3) continue;
        const stance = stanceOf(tokens, 'asserts', content);
        found.set(sentence, { ...source, content, stance, carried: true });
      }
    }
    previous = { quote, source };
  }
}

/** "The mayor said:" and a quotation in the next paragraph: who speaks, without what is said. */
function introducer(tokens: readonly Token[], sentence: Sentence | undefined): Attributed | null {
  if (!sentence || !/^[:,]$/.test(tokens[sentence.last - 1]?.text ?? '')) return null;
  for (let at = sentence.last - 1; at > Math.max(sentence.first, sentence.last - 40); at--) {
    const cue = readCue(tokens, at, sentence.first);
    const speaker = cue && subjectBefore(tokens, at, sentence.first);
    if (!cue || !speaker) continue;
    return { speaker, cue: { from: at, to: at + 1 }, stance: cue.stance, content: speaker };
  }
  return null;
}

/** The attribution of a sentence that shares words with the quotation. */
function sourceOf(
  sentences: readonly Sentence[],
  quote: Quotation,
  found: ReadonlyMap<Sentence, Attributed>,
): Attributed | null {
  for (const sentence of sentences) {
    const attributed = found.get(sentence);
    if (!attributed || attributed.carried) continue;
    const { from, to } = attributed.content;
    if (from <= quote.close && to > quote.open) return attributed;
  }
  return null;
}

/** The whole sentence stands in the quotation, but for marks at its end. */
const lies = (sentence: Sentence, quote: Quotation) =>
  sentence.first >= quote.open && sentence.last <= quote.close + 3;

/** The attribution of the sentence before, when it quotes too and stands in the same paragraph. */
function before(
  text: string,
  sentences: readonly Sentence[],
  at: number,
  quotes: Quotations,
  found: ReadonlyMap<Sentence, Attributed>,
): Attributed | null {
  const last = sentences[at - 1];
  const here = sentences[at];
  const attributed = last && found.get(last);
  if (!last || !here || !attributed) return null;
  if (/\n\s*\n/.test(text.slice(last.end, here.start))) return null;
  const quoted =
    (quotes.at[attributed.content.from] ?? -1) >= 0 ||
    (quotes.at[attributed.content.to - 1] ?? -1) >= 0;
  return quoted || attributed.carried || here.first === last.last ? attributed : null;
}
