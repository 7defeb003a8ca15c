/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid)$/i;

/**
 * The form of an article's address under which it is looked up: no fragment and no tracking
 * parameters (`utm_*`, `fbclid`, `gclid`); everything else stays, order included. What is no
 * address is returned as it is.
 */
export function articleAddress(url: string): string {
  return clean(url, () => '');
}

/**
 * The form of a source's address: as an article's, but the fragment stays, because it may name a
 * page or a section (`#page=12`). Only a text directive (`#:~:text=`) is dropped.
 */
export function sourceAddress(url: string): string {
  return clean(url, (hash) => hash.replace(/:~:.*$/s, '').replace(/^#$/, ''));
}

function clean(url: string, fragment: (hash: string) => string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = fragment(address.hash);
  const tracking = [...address.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Deleting rewrites the whole query, so an address without tracking is left as it is spelt.
  for (const name of new Set(tracking)) address.searchParams.delete(name);
  return address.href;
}

/** Unique article addresses, in order, followed by their original spellings where those differ. */
export function lookupAddresses(urls: string[]): string[] {
  return [...new Set([...urls.map(articleAddress), ...urls])];
}
