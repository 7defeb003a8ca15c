import { findAttributions } from '@/lib/analysis/attribution/article';
import { findQuotations } from '@/lib/analysis/attribution/quotes';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import { addContext, type Readers } from './context';
import { readSignals, type Scored } from './read-signals';
import { newSignals, type Signals } from './signals';

/** What the earlier stages found in an article. */
export interface Findings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The sentences that are page furniture: they score 0 and are never claims. */
  readonly furniture: ReadonlySet<Sentence>;
  readonly names: readonly Entity[];
  readonly measures: readonly Measure[];
}

/** A sentence with its signals. */
export interface ReadSentence {
  readonly input: Scored;
  readonly signals: Signals;
}

/**
 * Reads the signals of an article's sentences, in order; furniture is left out.
 */
export function readArticle(findings: Findings, readers: Readers): ReadSentence[] {
  const inputs = readSentences(findings);
  const signals = inputs.map((input) => {
    const own = newSignals();
    readSignals(input, own);
    return own;
  });
  addContext(inputs, signals, readers);
  return inputs.map((input, i) => ({ input, signals: signals[i] ?? newSignals() }));
}

/** Hands each sentence the names and measures that stand in it. Both lists are in order. */
function readSentences(findings: Findings): Scored[] {
  const { text, tokens, sentences, furniture } = findings;
  const quotes = findQuotations(text, tokens);
  const attributions = findAttributions(findings, quotes);
  const inputs: Scored[] = [];
  let name = 0;
  let measure = 0;
  for (const sentence of sentences) {
    const names: Entity[] = [];
    const measures: Measure[] = [];
    for (; (findings.names[name]?.start ?? Infinity) < sentence.end; name++) {
      const found = findings.names[name];
      if (found && found.start >= sentence.start) names.push(found);
    }
    for (; (findings.measures[measure]?.start ?? Infinity) < sentence.end; measure++) {
      const found = findings.measures[measure];
      if (found && found.start >= sentence.start) measures.push(found);
    }
    if (furniture.has(sentence)) continue;
    inputs.push({
      text,
      tokens,
      sentence,
      names,
      measures,
      attribution: attributions.get(sentence) ?? null,
      quotes,
    });
  }
  return inputs;
}
