import { withoutCache } from '@/lib/model/address';
import { articleAddress, pageAddress } from './address';

/** Hosts of one site that serve the same articles: the plain one, and those for phones and AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/;
/** Ends and beginnings of a path, and parameters, that name another form of the same article. */
const VARIANT_END = /(?:\/(?:amp|print)|[./]amp\.html|\.amp)\/?$/i;
const VARIANT_START = /^\/(?:amp|print)(?=\/.)/i;
const VARIANT_PARAMETER =
  /^(?:_?amp|print|printable|mobile|m)(?:=(?:1|true|y|yes)?)?$|^(?:outputtype|output|view|format|mode)=(?:amp|print|mobile)$/i;

/** Longest address that is compared in its parts, in UTF-16 code units; a longer one is its own key. */
const LONGEST = 8_192;

/**
 * What two addresses of one article have in common, whatever their scheme, `www.`, form for phones,
 * AMP or print, order of parameters, spelling of escapes, and final slash. Applied to a key it
 * gives the same key. What is no address of the web is its own key.
 */
export function addressKey(address: string): string {
  if (address.length > LONGEST) return address;
  const clean = articleAddress(withoutCache(address));
  if (!/^https?:/.test(clean) || !URL.canParse(clean)) return address;
  const url = new URL(clean);
  const host = url.host.replace(VARIANT_HOST, '');
  const path = spelt(url.pathname).replace(VARIANT_START, '');
  const query = spelt(url.search)
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !VARIANT_PARAMETER.test(pair))
    .sort();
  return `https://${host}${withoutEnds(path)}${query.length > 0 ? `?${query.join('&')}` : ''}${url.hash}`;
}

/**
 * The same with a fragment that names no place on its page (`#part2`): one document may show several
 * articles by it. Records of earlier versions have none, so what it tells apart is looked up without it.
 */
export function partKey(address: string): string {
  const key = addressKey(address);
  return key.includes('#') ? key : key + (/#.*/s.exec(pageAddress(address))?.[0] ?? '');
}

/** "/wall.amp.html" and "/wall.html" are one, as "/wall/amp/" and "/wall" are. */
function withoutEnds(path: string): string {
  const stem = path.replace(VARIANT_END, (end) => (end.endsWith('.html') ? '.html' : ''));
  const plain = withoutSlashes(stem);
  return plain === withoutSlashes(path) ? plain || '/' : withoutEnds(plain || '/');
}

/** Not by a pattern: one that is to end at the end takes ages over a path of slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Escapes as RFC 3986, section 6.2.2, has them: in capitals, and none where none is needed. */
function spelt(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : written.toUpperCase();
  });
}

/** The beginnings that addresses with this key may have. */
export function originsOf(key: string): string[] {
  if (!URL.canParse(key)) return [key];
  const { host } = new URL(key);
  // Addresses of the AMP cache name their host only in their path.
  const cache = `${host.replace(/:.*$/, '').replaceAll('-', '--').replaceAll('.', '-')}.cdn.ampproject.org`;
  const hosts = ['', 'www.', 'm.', 'mobile.', 'amp.', 'www1.', 'www2.', 'www3.'].map(
    (prefix) => prefix + host,
  );
  return [...hosts, cache, `www-${cache}`].flatMap((name) => [
    `https://${name}/`,
    `http://${name}/`,
  ]);
}
