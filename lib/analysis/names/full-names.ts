import type { Mention, NameKind } from './mentions';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq)?\.?$/;

/** The family name in the words of a full name, in lower case: of "Martin Luther King Jr." it is "king". */
export function surnameOf(words: readonly string[]): string {
  let last = words.length - 1;
  while (last > 1 && SUFFIX.test(words[last]?.toLowerCase() ?? '')) last--;
  return words[last]?.toLowerCase() ?? '';
}

/** Finds the long name that a short one stands for; `order` is the place of the short mention in the article. */
export type LongName = (short: string, order: number) => Mention | null;

/**
 * The full names of people by family and by given name. A short name that several people share stands for the
 * one who alone was named so far.
 */
export function fullNames(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, NameKind>,
): LongName {
  const index = new LongNames();
  mentions.forEach((mention, order) => {
    if (mention.words.length < 2 || kinds.get(mention.key) !== 'person') return;
    index.add(surnameOf(mention.words), mention, order);
    index.add(mention.words[0]?.toLowerCase() ?? '', mention, order);
  });
  return (short, order) => index.only(short, order);
}

const SMALL = /^(?:of|the|for|and|on|in|to|with)$/;

/** The names of organisations by their initials; capitals that stand for several, for the last one before. */
export function expansions(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, NameKind>,
): LongName {
  const index = new LongNames();
  mentions.forEach((mention, order) => {
    if (mention.words.length < 2 || kinds.get(mention.key) !== 'organization') return;
    const initials = mention.words
      .filter((word) => /^[\p{L}\d]/u.test(word) && !SMALL.test(word))
      .map((word) => word[0])
      .join('')
      .toLowerCase();
    if (initials.length > 2) index.add(initials, mention, order);
  });
  return (short, order) => index.only(short, order) ?? index.lastBefore(short, order);
}

/** Long names that are kept for one short: more are a list, and looking through them takes time. */
const MOST = 20;

/** Long names by what is short for them, each with its first place. */
class LongNames {
  readonly #byShort = new Map<string, { mention: Mention; order: number }[]>();

  add(short: string, mention: Mention, order: number) {
    const known = this.#byShort.get(short) ?? [];
    if (known.length >= MOST || known.some((one) => one.mention.key === mention.key)) return;
    known.push({ mention, order });
    this.#byShort.set(short, known);
  }

  /** The only name there is, or the only one that stands before the place. */
  only(short: string, order: number): Mention | null {
    const all = this.#byShort.get(short) ?? [];
    const before = all.filter((one) => one.order <= order);
    const [first, ...rest] = all.length === 1 ? all : before;
    return first && rest.length === 0 ? first.mention : null;
  }

  lastBefore(short: string, order: number): Mention | null {
    const all = this.#byShort.get(short) ?? [];
    return all.findLast((one) => one.order <= order)?.mention ?? null;
  }
}
