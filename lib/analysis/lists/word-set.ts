/** A set of the words or phrases of a list; `separator` is white space unless told. */
export function wordSet(words: string, separator: string | RegExp = /\s+/): ReadonlySet<string> {
  return new Set(words.trim().split(separator));
}

/** A set of phrases that stand one a comma or line. */
export function phraseSet(phrases: string): ReadonlySet<string> {
  return new Set(
    phrases
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  );
}

/** A value that is made when it is first asked for: the lists cost nothing until a text is read. */
export function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
