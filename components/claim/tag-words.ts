/** Completions offered at once. */
const MOST = 6;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The tags with those of a typed text added: between commas, without "#", each once. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const all = [...tags];
  for (const word of typed.split(',')) {
    const tag = word.trim().replace(/^#/, '');
    if (tag && !all.some((old) => same(old, tag))) all.push(tag);
  }
  return all;
}

/** Used tags that a typed text may become: those that begin with it, then those that hold it. */
export function completions(
  used: readonly string[],
  typed: string,
  tags: readonly string[],
): string[] {
  const text = typed.trim().replace(/^#/, '').toLowerCase();
  const places = used
    .filter((tag) => !tags.some((old) => same(old, tag)))
    .map((tag) => ({ tag, at: tag.toLowerCase().indexOf(text) }))
    .filter(({ tag, at }) => at >= 0 && !(at === 0 && same(tag, text)));
  places.sort((a, b) => a.at - b.at || a.tag.localeCompare(b.tag));
  return places.slice(0, MOST).map(({ tag }) => tag);
}
