/**
 * The language a page says it is in, as a lower-case primary subtag ("en"); `und` when it does
 * not say, or not in a form that can be read.
 */
export function pageLanguage(document: Document): string {
  const root = document.documentElement;
  const candidates = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    contentOf(
      document,
      'meta[http-equiv="content-language" i], meta[name="language" i], meta[property="og:locale"]',
    ),
  ];
  for (const candidate of candidates) {
    const subtag = /^\s*([a-z]{2,3})(?![a-z])/i.exec(candidate ?? '')?.[1];
    if (subtag) return subtag.toLowerCase();
  }
  return 'und';
}

/** The content of the first meta element of this kind; null without one. */
export function contentOf(document: Document, selector: string): string | null {
  return document.querySelector(selector)?.getAttribute('content') ?? null;
}
