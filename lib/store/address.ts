import { cleanAddress } from '@/lib/model/address';

/**
 * The form of an article's address under which it is kept: no tracking parameters, and no fragment
 * but one that names a page; everything else stays, order included. What is no address is
 * returned as it is.
 */
export function articleAddress(url: string): string {
  return URL.canParse(url) ? cleanAddress(new URL(url)) : url;
}

/**
 * The form of an address with its fragment, which may name a page or a section (`#page=12`): as an
 * article's, but only a text directive (`#:~:text=`) is dropped of the fragment.
 */
export function pageAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  return cleanAddress(new URL(url), (hash) => hash.replace(/:~:.*$/s, '').replace(/^#$/, ''));
}
