import type { PageClaim } from './page';

/** Whether a claim of a page has a place on it, where it can be lit and shown. */
export const isOnPage = ({ state }: Pick<PageClaim, 'state'>): boolean =>
  state !== 'missing' && state !== 'ambiguous';
