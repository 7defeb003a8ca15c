import type { ListedKind } from '@/lib/model/listing';
import { type Verdict, verdictKey } from '@/lib/model/verdict';
import { type Dead, idAt, isDead, type Roster } from '@/lib/search/segment';
import type { ListFact } from './list-facts';

/** A fact with how many sources its claim has. */
export interface CountedFact extends ListFact {
  sources: number;
}

/** Texts of which many are alike: each once, and for each claim which it has. */
interface Column {
  values: string[];
  at: Uint32Array<ArrayBuffer>;
}

/**
 * The facts of a segment's claims, in the order of its roster, column by column: read as one record, where the
 * claims would be many thousands.
 */
export interface PackedFacts {
  articles: Column;
  publishers: Column;
  kinds: Column;
  verdicts: Column;
  /** The tags of each claim as JSON. */
  tags: Column;
  /** NaN for none. */
  scores: Float64Array<ArrayBuffer>;
  sources: Uint32Array<ArrayBuffer>;
  missing: Uint8Array<ArrayBuffer>;
  /** Parted by line feeds. */
  begins: string;
  /** A verdict of each key. */
  rated: Verdict[];
}

/** Packs facts that are in the order of a roster. */
export function packFacts(
  facts: readonly CountedFact[],
  verdicts: ReadonlyMap<string, Verdict>,
): PackedFacts {
  return {
    articles: column(facts, ({ articleId }) => articleId),
    publishers: column(facts, ({ publisher }) => publisher),
    kinds: column(facts, ({ kind }) => kind),
    verdicts: column(facts, ({ verdict }) => verdict),
    tags: column(facts, ({ tags }) => JSON.stringify(tags)),
    scores: Float64Array.from(facts, ({ score }) => score ?? Number.NaN),
    sources: Uint32Array.from(facts, ({ sources }) => sources),
    missing: Uint8Array.from(facts, ({ missing }) => Number(missing)),
    begins: facts.map(({ begins }) => begins.replace(/\n/g, ' ')).join('\n'),
    rated: [...verdicts.values()],
  };
}

function column(facts: readonly CountedFact[], of: (fact: CountedFact) => string): Column {
  const places = new Map<string, number>();
  const at = Uint32Array.from(facts, (fact) => {
    const value = of(fact);
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], at };
}

/** The facts of a segment, apart from those of its dead claims and of some others. */
export function unpackFacts(
  packed: PackedFacts,
  roster: Roster,
  dead: Dead | null,
  without: ReadonlySet<string>,
): CountedFact[] {
  const tags = packed.tags.values.map((json): readonly string[] => JSON.parse(json));
  const begins = packed.begins.split('\n');
  const facts: CountedFact[] = [];
  for (const [document, at] of roster.at.entries()) {
    if (isDead(dead, document)) continue;
    const id = idAt(roster, document);
    if (without.has(id)) continue;
    const valueIn = ({ values, at }: Column) => values[at[document] ?? 0] ?? '';
    const score = packed.scores[document] ?? Number.NaN;
    facts.push({
      ...{ id, at },
      articleId: valueIn(packed.articles),
      publisher: valueIn(packed.publishers),
      verdict: valueIn(packed.verdicts),
      kind: valueIn(packed.kinds) as ListedKind,
      score: Number.isNaN(score) ? null : score,
      begins: begins[document] ?? '',
      tags: tags[packed.tags.at[document] ?? 0] ?? [],
      missing: packed.missing[document] === 1,
      sources: packed.sources[document] ?? 0,
    });
  }
  return facts;
}

/** The facts of several segments as they are in the one made of them. */
export function mergeFacts(
  parts: readonly { packed: PackedFacts; roster: Roster; numbers: Int32Array }[],
): PackedFacts {
  const merged: CountedFact[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const { packed, roster, numbers } of parts) {
    for (const word of packed.rated) verdicts.set(verdictKey(word), word);
    for (const [document, fact] of unpackFacts(packed, roster, null, new Set()).entries()) {
      const number = numbers[document] ?? -1;
      if (number >= 0) merged[number] = fact;
    }
  }
  return packFacts(merged, verdicts);
}
