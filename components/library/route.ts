/** A place in the library, as its address says it after the `#`: "#/claims?verdict=truth:half". */
export interface Route {
  /** Id of a view; anything, because addresses can be typed. */
  view: string;
  query: URLSearchParams;
}

/** Reads the part of an address after `#`. What makes no sense names no view. */
export function parseRoute(hash: string): Route {
  const [, view = '', query = ''] = /^#\/([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
  return { view, query: new URLSearchParams(query) };
}

/** The part of an address, `#` included, that leads to a view. */
export function routeHash(view: string, query: URLSearchParams = new URLSearchParams()): string {
  const text = query.toString();
  return `#/${view}${text ? `?${text}` : ''}`;
}
