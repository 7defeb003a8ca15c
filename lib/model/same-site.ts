/**
 * Whether two host names belong to one site: the same one, or one the parent of the other, once
 * `www.`, `m.` and the like are gone.
 */
export function isSameSite(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return true;
  // "co.uk" is no site of its own: a parent must have a name of some length before its ending.
  const parent = x.length < y.length ? x : y;
  const child = x.length < y.length ? y : x;
  const label = parent.split('.').at(-2) ?? '';
  return child.endsWith(`.${parent}`) && parent.includes('.') && label.length > 3;
}

const bare = (host: string): string =>
  host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp|edition|en)\./, '');
