import type { TaggedDocument, TaggedToken } from '../corpus';

/** Names by type, each as its tokens. */
export type NamePool = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Gathers the names of documents as often as they occur, so that frequent names stay frequent. */
export function gatherNames(documents: Iterable<TaggedDocument>): Map<string, string[][]> {
  const pool = new Map<string, string[][]>();
  for (const document of documents)
    for (const sentence of document)
      for (const { type, tokens } of runs(sentence)) {
        if (!type) continue;
        const names = pool.get(type) ?? [];
        pool.set(type, names);
        names.push(tokens.map(([text]) => text));
      }
  return pool;
}

/**
 * A copy of a document in which about `share` of its names are others of the same type, the same name
 * always by the same one, so that a tagger learns to read what stands around names it never saw. A
 * person's family name follows the full name.
 */
export function replaceNames(
  document: TaggedDocument,
  pool: NamePool,
  random: () => number,
  share: number,
): TaggedDocument {
  const chosen = new Map<string, readonly string[] | null>();
  const choose = (type: string, name: readonly string[]) => {
    const key = `${type} ${name.join(' ')}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const names = pool.get(type) ?? [];
    const other = random() < share ? sameForm(names, name, random) : null;
    chosen.set(key, other);
    if (type === 'PER' && name.length > 1 && other && other.length > 1) {
      chosen.set(`${type} ${name.at(-1)}`, [other.at(-1) ?? '']);
      chosen.set(`${type} ${name[0]}`, [other[0] ?? '']);
    }
    return other;
  };
  return document.map((sentence) =>
    runs(sentence).flatMap(({ type, tokens }): TaggedToken[] => {
      const other = type
        ? choose(
            type,
            tokens.map(([text]) => text),
          )
        : null;
      if (!other) return [...tokens];
      return other.map((text, i): TaggedToken => [text, `${i === 0 ? 'B' : 'I'}-${type}`]);
    }),
  );
}

/** A random name, written in capitals or with several words where the one it replaces is. */
function sameForm(
  names: readonly (readonly string[])[],
  name: readonly string[],
  random: () => number,
): readonly string[] | null {
  for (let tries = 0; tries < 8; tries++) {
    const other = names[Math.floor(random() * names.length)];
    if (!other || other.length > 6 || other.some((text) => /^[@#]|^http/.test(text))) continue;
    if (other.length > 1 === name.length > 1) return other;
  }
  return null;
}

/** Cuts a sentence into names and single tokens outside names. */
function runs(sentence: readonly TaggedToken[]): { type: string; tokens: TaggedToken[] }[] {
  const parts: { type: string; tokens: TaggedToken[] }[] = [];
  for (const token of sentence) {
    const [, tag] = token;
    const last = parts.at(-1);
    if (tag.startsWith('I-') && last?.type === tag.slice(2)) last.tokens.push(token);
    else parts.push({ type: tag === 'O' ? '' : tag.slice(2), tokens: [token] });
  }
  return parts;
}
