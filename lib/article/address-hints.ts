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
const SEARCH = /^\/(?:[a-z-]{2,5}\/)?(?:search|suche|recherche|results|find)\b/i;
const VIDEO = /^\/(?:watch|videos?|tv|live-tv|player)\//i;
const OTHER_HOST = /^(?:(?:web)?mail|outlook|docs|drive|accounts?|login|auth|shop|store|forums?)\./;
const OTHER_PATH =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:(?:cart|checkout|shop|products?|forums?|threads?|t|r|questions|viewtopic|showthread|(?:log|sign)-?(?:in|up)|account|tags?|categor(?:y|ies)|topics?|authors?|profiles?|users?|recipes?|help)(?:\/|\.php|$)|(?:about|contact|privacy|terms|legal|cookie)[\w-]*\/?$)/i;

/** Reads a document's address. */
export function addressHints(document: Document): AddressHints {
  // A document without a browser may have none.
  const { pathname, search, hash, hostname } = new URL(document.URL || 'http://x/page');
  return {
    path: pathname,
    isRoot: ROOT.test(pathname) && !NAMED_IN_QUERY.test(search) && !isRoute(hash),
    isSearch: SEARCH.test(pathname) || /[?&](?:s|q|query)=/.test(search),
    isVideo: VIDEO.test(pathname),
    isElsewhere: OTHER_HOST.test(hostname) || OTHER_PATH.test(pathname),
  };
}

/** Whether a fragment names a page of its own, as `#!/story` does. */
export const isRoute = (fragment: string): boolean => /^#!?\/./.test(fragment);
