import type { Block, Entity } from '@/lib/model/analysis';
import { isFurniture } from './claims/finite';
import type { Findings } from './claims/read-article';
import { findQuantities, type Measure } from './quantities/find-quantities';
import { type Sentence, splitSentences } from './sentences/split';
import type { Token } from './tokens/tokenize';

/** Finds the names in the sentences of one article. */
export type FindNames = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
) => Entity[];

/** Runs the stages before scoring: sentences, furniture, quantities and names. */
export function readText(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[] | undefined,
  findNames: FindNames,
): Findings {
  const sentences = splitSentences(text, tokens, blocks);
  const furniture = new Set<Sentence>();
  const measures: Measure[] = [];
  for (const sentence of sentences) {
    const { role } = sentence;
    const laidOut = role === 'headline' || role === 'heading' || role === 'standfirst';
    if (!laidOut && isFurniture(text, tokens, sentence)) furniture.add(sentence);
    measures.push(...findQuantities(text, tokens, sentence));
  }
  const names = findNames(text, tokens, sentences);
  const told = outsideFurniture(names, furniture);
  const kept = withoutNamed(measures, told);
  return { text, tokens, sentences, furniture, measures: kept, names: withoutOverlap(told, kept) };
}

/** A name in page furniture counts only when the article itself has it too, in more than one word. */
function outsideFurniture(names: readonly Entity[], furniture: ReadonlySet<Sentence>): Entity[] {
  const spans = [...furniture];
  let at = 0;
  const inside = (entity: Entity) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= entity.start) at++;
    return (spans[at]?.start ?? Infinity) <= entity.start;
  };
  const marked = names.map((entity) => ({ entity, furniture: inside(entity) }));
  const told = new Set(marked.filter((m) => !m.furniture).map((m) => m.entity.name));
  const kept = marked.filter(
    (m) => !m.furniture || (told.has(m.entity.name) && m.entity.name.includes(' ')),
  );
  return kept.map((m) => m.entity);
}

/** A date, amount or count that is part of a longer name is none: "USA Today", "Ninety Mile Beach". */
function withoutNamed(measures: readonly Measure[], names: readonly Entity[]): Measure[] {
  let at = 0;
  return measures.filter(({ start, end }) => {
    while (at < names.length && (names[at]?.end ?? 0) <= start) at++;
    const name = names[at];
    if (!name || name.start > start || name.end < end) return true;
    return name.end - name.start === end - start;
  });
}

/** A name that a date or an amount covers or crosses gives way; a count may hold names. */
function withoutOverlap(names: readonly Entity[], measures: readonly Measure[]): Entity[] {
  let at = 0;
  return names.filter((name) => {
    while (at < measures.length && (measures[at]?.end ?? 0) <= name.start) at++;
    const measure = measures[at];
    if (!measure || measure.start >= name.end) return true;
    return measure.kind === 'quantity';
  });
}
