import { isSameSite } from '@/lib/model/same-site';

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|mkt_tok|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|cmpid|cmp|ito|smid|smtyp|partner|taid|__twitter_impression|ref_?src|ref_url|share_?type|guccounter|guce_\w+|xtor)$/i;
const LONGEST = 2_000;

/**
 * The address of a page as it is kept: http or https, without fragment, credentials and tracking
 * parameters. Null for anything else, or when it is longer than any sane address.
 */
export function cleanUrl(address: string, base?: string): string | null {
  if (address.length > LONGEST) return null;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const tracking: string[] = [];
  // Firefox keeps the iterators of the page's objects from content scripts.
  url.searchParams.forEach((_, key) => {
    if (TRACKING.test(key)) tracking.push(key);
  });
  // Touching the parameters writes them anew, so leave those alone that have none to lose.
  for (const key of tracking) url.searchParams.delete(key);
  return url.href;
}

/**
 * Whether an address that a page calls its canonical one can be believed: the same site, and not
 * the home page when the page itself is not.
 */
export function isSaneCanonical(canonical: string, page: string): boolean {
  const there = new URL(canonical);
  const here = new URL(page);
  if (!isSameSite(there.hostname, here.hostname)) return false;
  return there.pathname !== '/' || there.search !== '' || here.pathname === '/';
}
