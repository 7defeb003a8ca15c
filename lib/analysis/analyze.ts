import type { Analysis, Block, Entity } from '@/lib/model/analysis';
import type { FoundClaims } from './claims/find-claims';
import type { Findings } from './claims/read-article';
import { detectLanguage } from './language/detect';
import { type FindNames, readText } from './read-text';
import { tokenize } from './tokens/tokenize';

/** The stages that are trained. */
export interface Parts {
  readonly findNames: FindNames;
  readonly findClaims: (findings: Findings, threshold: number) => FoundClaims;
}

/** Probability from which a sentence counts as a claim, unless told otherwise. */
export const THRESHOLD = 0.4;

export interface AnalyzeOptions {
  /** Probability in 0..1 from which a sentence counts as a claim; 0.4 unless told. */
  threshold?: number;
  /** Keep the score of every sentence, not only of those at or over the threshold. */
  all?: boolean;
  /** The blocks the text is laid out in; sentences never cross their ends. */
  blocks?: readonly Block[];
}

/**
 * Finds entities and check-worthy claims in an English text. Offsets count UTF-16 code units of `text`.
 * A text in another language gives its language and empty lists. Never throws; takes linear time.
 */
export function analyze(text: string, options: AnalyzeOptions, parts: Parts): Analysis {
  const { threshold = THRESHOLD, all = false, blocks } = options;
  const tokens = tokenize(text, blocks ? edges(blocks) : []);
  const language = detectLanguage(text, tokens);
  if (language !== 'en') return { language, sentences: [], entities: [], claims: [] };
  const findings = readText(text, tokens, blocks, parts.findNames);
  const { sentences, claims } = parts.findClaims(findings, threshold);
  return {
    language,
    sentences: all ? sentences : sentences.filter(({ score }) => score >= threshold),
    entities: allEntities(findings),
    claims,
  };
}

/** Where blocks begin and end, in rising order. */
const edges = (blocks: readonly Block[]) =>
  blocks.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);

/** Names together with dates, amounts and counts, in the order of the text. */
function allEntities({ names, measures, furniture }: Findings): Entity[] {
  const hidden = [...furniture].map(({ start, end }) => ({ start, end }));
  let at = 0;
  const measured = measures.flatMap(({ start, end, text, kind, relative, core }): Entity[] => {
    while (at < hidden.length && (hidden[at]?.end ?? 0) <= start) at++;
    const buried = (hidden[at]?.start ?? Infinity) <= start;
    if (relative || (buried && kind !== 'date')) return [];
    const name = text.slice(core - start);
    return [{ start: core, end, text: name, kind, name }];
  });
  return [...names, ...measured].sort((a, b) => a.start - b.start || b.end - a.end);
}
