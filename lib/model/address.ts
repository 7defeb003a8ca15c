/**
 * Parameters that say how a reader came to a page, not which page it is. The one list of the
 * project: what is kept, looked up and compared goes by it.
 */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|mkt_tok|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|cmpid|ito|smid|smtyp|taid|__twitter_impression|ref_?src|ref_url|share_?type|guccounter|guce_\w+|xtor|amp_js_v|amp_gsa|usqp)$/i;

/**
 * An address without tracking parameters and credentials; everything else stays as it is spelt,
 * the order of parameters included. Changes the `url` it is given.
 * @param fragment what is kept of the fragment (`#part`); nothing by default but a route.
 */
export function cleanAddress(url: URL, fragment: (hash: string) => string = routeOf): string {
  url.hash = fragment(url.hash);
  url.username = '';
  url.password = '';
  const kept = new URLSearchParams();
  let tracked = false;
  // Firefox keeps the iterators of the page's objects from content scripts.
  url.searchParams.forEach((value, name) => {
    if (TRACKING.test(name)) tracked = true;
    else kept.append(name, value);
  });
  // This spells the query anew, so an address without tracking is left as it is.
  if (tracked) url.search = kept.toString();
  return url.href;
}

/** A fragment that names a page of its own, as `#!story` and `#/story` do; else nothing. */
const routeOf = (fragment: string): string => (isRoute(fragment) ? fragment : '');

export const isRoute = (fragment: string): boolean => /^#[!/]+[^/]/.test(fragment);

/**
 * The address that a page of the AMP cache stands for (`quay-example.cdn.ampproject.org/c/s/...`);
 * any other address as it is. The cache serves, by https, only what that address serves.
 */
export function withoutCache(address: string): string {
  const cached =
    /^https:\/\/[\w-]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([\w.-]+\.[a-z]+(?:[/?].*)?)$/i.exec(
      address,
    );
  return cached ? `http${cached[1] ? 's' : ''}://${cached[2]}` : address;
}
