import { cleanAddress } from '@/lib/model/address';
import { isSameSite } from '@/lib/model/same-site';
import { isHome } from './address-hints';

const LONGEST = 2_000;

/** Pages that any address may lead to. */
const ERROR = /\/(?:40[34]|50\d|error|not-?found|log-?in|sign-?in|subscribe)\b/i;

/**
 * The address of a page as it is kept: http or https, without credentials, tracking parameters and
 * a fragment that names no page. Null for anything else, or when it is longer than any sane address.
 */
export function cleanUrl(address: string, base?: string): string | null {
  if (address.length > LONGEST) return null;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? cleanAddress(url) : null;
  } catch {
    return null;
  }
}

/** What a fragment looks like that may name a page: neither parameters of another kind nor a text. */
const PART = /^#(?!top$)(?:[^=]+|(?:p|\w*id|article|story|page)=.+)$/i;

/**
 * The fragment of a document's address (`#part`) where it names no place in the document, so that
 * a script may show another text by it; else nothing.
 */
export function namedPart(document: Document): string {
  const { hash } = new URL(document.URL);
  // Takes the escapes out, and never throws.
  const name = new URLSearchParams(`=${hash.slice(1)}`).get('') ?? '';
  const place = document.getElementById(name) ?? document.getElementsByName(name)[0];
  return place || !PART.test(hash) ? '' : hash;
}

/**
 * Whether an address that a page calls its canonical one can be believed: the same site, and
 * neither the home page, an error page, nor the section that the page is in.
 */
export function isSaneCanonical(canonical: string, page: string): boolean {
  const there = new URL(canonical);
  const here = new URL(page);
  if (!isSameSite(there.hostname, here.hostname)) return false;
  if (there.pathname + there.search === here.pathname + here.search) return true;
  return !isHome(there) && !ERROR.test(there.pathname) && !isSection(there, here.pathname);
}

/** "/news" for "/news/harbour-wall": a plain word, and the page lies below it. */
function isSection({ pathname, search }: URL, page: string): boolean {
  const path = pathname.replace(/\/$/, '');
  const rest = page.startsWith(`${path}/`) ? page.slice(path.length) : '';
  const isVariant = /^\/(?:amp|print|all|\d+)?\/?$/.test(rest);
  return search === '' && /\/[a-z_]+$/i.test(path) && rest !== '' && !isVariant;
}
