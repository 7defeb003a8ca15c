import { isRoute } from '@/lib/model/address';

/** What an address alone says of its page. */
export interface AddressHints {
  path: string;
  /** The home page of a site, or of one of its languages. */
  isRoot: boolean;
  isSearch: boolean;
  isVideo: boolean;
  /** Part of a site where articles are not: mail, shop, forum, lists by topic, legal notices. */
  isElsewhere: boolean;
}

const ROOT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?$/i;
/** Sites that have no other addresses name the article in a parameter: `/?p=120`. */
const NAMED_IN_QUERY = /[?&](?:p|\w*id|article|story)=\w/i;
const SEARCH = /^\/(?:[a-z-]{2,5}\/)?(?:search|suche|recherche|results|find)(?:[/.]|$)/i;
const VIDEO = /^\/(?:watch|videos?|player)\//i;
const OTHER_HOST = /^(?:(?:web)?mail|outlook|docs|drive|accounts?|login|auth|shop|store|forums?)\./;
const OTHER_PATH =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:(?:cart|checkout|shop|products?|forums?|threads?|t|r|questions|viewtopic|showthread|(?:log|sign)-?(?:in|up)|account|tags?|categor(?:y|ies)|topics?|authors?|profiles?|users?|recipes?|help)(?:\/|\.php|$)|(?:about|contact|privacy|terms|legal|cookies?)(?:-(?:us|policy|notice|(?:of|and)-[a-z]+))?\/?$)/i;

/** Reads a document's address. */
export function addressHints(document: Document): AddressHints {
  // A document without a browser may have none.
  const url = new URL(document.URL || 'http://x/page');
  const { pathname, search, hostname } = url;
  return {
    path: pathname,
    isRoot: isHome(url),
    isSearch: SEARCH.test(pathname) || (ROOT.test(pathname) && /[?&](?:s|q|query)=/.test(search)),
    isVideo: VIDEO.test(pathname),
    isElsewhere: OTHER_HOST.test(hostname) || OTHER_PATH.test(pathname),
  };
}

/** Whether an address is that of a home page. */
export const isHome = ({ pathname, search, hash }: URL): boolean =>
  ROOT.test(pathname) && !NAMED_IN_QUERY.test(search) && !isRoute(hash);
