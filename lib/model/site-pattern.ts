import { siteName } from './site-name';

/** What a rule for a site, and all sites below it, begins with. */
const BELOW = '*.';

/**
 * Reads what a person typed as the name of a site: a host, `*.` and a host, or the address of a page.
 * Returns the name under which its rule is kept, without `www.`, port and path and in the form that
 * browsers use for other scripts; null where it is no site. A bare ending (`*.com`) is none: a rule
 * for it would be one for strangers.
 */
export function sitePattern(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const below = text.startsWith(BELOW);
  const rest = below ? text.slice(BELOW.length) : text;
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(rest) ? rest : `https://${rest}`;
  if (/[\s*@]/.test(rest) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = siteName(hostname).replace(/\.$/, '');
  const labels = host.split('.');
  if (labels.includes('')) return null;
  if (!below) return host;
  return labels.length > 1 && !isAddress(host) ? BELOW + host : null;
}

/**
 * The names under which a rule for a host may be kept, nearest first: its own, then those for it and
 * all below it, then those of the sites above it.
 */
export function patternsFor(host: string): string[] {
  const name = siteName(host).replace(/\.$/, '');
  if (isAddress(name)) return [name];
  const labels = name.split('.');
  return [name, ...labels.slice(0, -1).map((_, from) => `${BELOW}${labels.slice(from).join('.')}`)];
}

/** Numbers name a machine; nothing is above or below it. */
const isAddress = (host: string): boolean => /^\[|^[\d.]+$/.test(host);
