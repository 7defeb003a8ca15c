import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import type { ReadArticle } from './article';
import { isQuoted, type Quotations } from './quotes';
import type { Attributed } from './types';

/** Sentences looked back over for whom a pronoun stands for. */
const REACH = 2;
const MALE = wordSet(
  `mr sir lord king prince duke pope father brother spokesman chairman businessman congressman son
   husband archbishop imam actor uncle grandfather`,
);
const FEMALE = wordSet(
  `mrs ms miss lady queen princess duchess dame sister spokeswoman chairwoman businesswoman
   congresswoman daughter wife mother actress widow aunt grandmother`,
);

/**
 * Names whom "he", "she", "it" and "they" stand for as speakers. Safe cases only: the last speaker within
 * three sentences while no other person was named since, or the only person those sentences name; never
 * against a title ("Mr", "spokeswoman") of the other sex. Changes entries of `found`.
 */
export function resolvePronouns(
  article: ReadArticle,
  quotes: Quotations,
  found: Map<Sentence, Attributed>,
): void {
  const { tokens, sentences } = article;
  const persons = personsBySentence(article, quotes);
  const known = new Map<Sentence, string>();
  const byToken = new Map<number, string>();
  sentences.forEach((sentence, index) => {
    const attributed = found.get(sentence);
    if (!attributed) return;
    const { from, to } = attributed.speaker;
    const word = to - from === 1 ? (tokens[from]?.lower ?? '') : '';
    if (attributed.carried || !isPronoun(word)) return;
    const name = /^(?:he|she)$/.test(word)
      ? personFor(word, index, article, persons, found, known)
      : thingFor(word, index, article, persons, found, known);
    if (!name) return;
    known.set(sentence, name);
    byToken.set(from, name);
    found.set(sentence, { ...attributed, name });
  });
  // The other sentences of a quotation have the same pronoun as their speaker, before it or after it.
  for (const [sentence, attributed] of found) {
    const name = attributed.carried ? byToken.get(attributed.speaker.from) : undefined;
    if (name) found.set(sentence, { ...attributed, name });
  }
}

const isPronoun = (word: string) => /^(?:he|she|it|they)$/.test(word);

/** The people that each sentence names outside its quotations. */
function personsBySentence(
  { tokens, sentences, names }: ReadArticle,
  quotes: Quotations,
): Entity[][] {
  let at = 0;
  return sentences.map((sentence) => {
    const persons: Entity[] = [];
    for (; (names[at]?.start ?? Infinity) < sentence.end; at++) {
      const name = names[at];
      if (name?.kind !== 'person' || name.start < sentence.start) continue;
      const token = tokenAt(tokens, name.start);
      if (!isQuoted(quotes, token)) persons.push(name);
    }
    return persons;
  });
}

/** Index of the token that stands at an offset, by halving. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function personFor(
  word: string,
  index: number,
  { tokens, sentences }: ReadArticle,
  persons: readonly Entity[][],
  found: ReadonlyMap<Sentence, Attributed>,
  known: ReadonlyMap<Sentence, string>,
): string | null {
  const here = sentences[index];
  const speaker = here && found.get(here)?.speaker;
  if (!here || !speaker) return null;
  const start = tokens[speaker.from]?.start ?? 0;
  const seen = new Map<string, Entity>();
  for (const person of persons[index] ?? [])
    if (person.start < start) seen.set(person.name, person);
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const sentence = sentences[i];
    if (!sentence) break;
    const attributed = found.get(sentence);
    const resolved = known.get(sentence);
    const last = attributed && !attributed.carried ? attributed.speaker : null;
    const speaks = last && (persons[i] ?? []).find((person) => inside(tokens, person, last));
    if (speaks && others(seen, speaks.name) === 0)
      return agrees(word, speaks, tokens) ? speaks.name : null;
    if (resolved && seen.size === 0 && tokens[last?.from ?? -1]?.lower === word) return resolved;
    for (const person of persons[i] ?? []) seen.set(person.name, person);
  }
  const [only] = [...seen.values()];
  return only && seen.size === 1 && agrees(word, only, tokens) ? only.name : null;
}

const others = (seen: ReadonlyMap<string, Entity>, name: string) =>
  seen.size - (seen.has(name) ? 1 : 0);

const inside = (tokens: readonly Token[], { start, end }: Entity, range: Attributed['speaker']) =>
  start >= (tokens[range.from]?.start ?? Infinity) && end <= (tokens[range.to - 1]?.end ?? 0);

/** No title before the name, or word of an apposition after it, tells of the other sex. */
function agrees(word: string, person: Entity, tokens: readonly Token[]): boolean {
  const against = word === 'he' ? FEMALE : MALE;
  const at = tokenAt(tokens, person.start);
  for (let i = Math.max(0, at - 3); i < at; i++)
    if (against.has(tokens[i]?.lower ?? '')) return false;
  const after = tokenAt(tokens, person.end) + 1;
  for (let i = after; i < after + 3; i++) if (against.has(tokens[i]?.lower ?? '')) return false;
  return true;
}

/** "it said", "they said": the speaker of the last report, when that is no person. */
function thingFor(
  word: string,
  index: number,
  { text, tokens, sentences }: ReadArticle,
  persons: readonly Entity[][],
  found: ReadonlyMap<Sentence, Attributed>,
  known: ReadonlyMap<Sentence, string>,
): string | null {
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const sentence = sentences[i];
    const attributed = sentence && found.get(sentence);
    if (!sentence || !attributed || attributed.carried) continue;
    const { from, to } = attributed.speaker;
    const head = tokens[to - 1]?.lower ?? '';
    if (isPronoun(head)) return head === word ? (known.get(sentence) ?? null) : null;
    if ((persons[i] ?? []).some((person) => inside(tokens, person, attributed.speaker)))
      return null;
    const plural = /[^s]s$|^(?:police|people|media)$/.test(head);
    if (to - from > 8 || plural !== (word === 'they')) return null;
    return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  }
  return null;
}
