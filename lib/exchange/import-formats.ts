import type { ImportFormat, ImportFormatId } from './format';

/** Every format that records can be read from. */
const IMPORT_FORMATS = [
  {
    id: 'claimlight-json',
    label: 'format_json',
    own: true,
    load: async () => (await import('./read/claimlight')).readClaimlight,
  },
  {
    id: 'csv',
    label: 'format_csv',
    own: false,
    load: async () => (await import('./read/csv')).readCsv,
  },
  {
    id: 'web-annotation',
    label: 'format_annotation',
    own: false,
    load: async () => (await import('./read/annotation')).readAnnotations,
  },
  {
    id: 'claim-review',
    label: 'format_claimreview',
    own: false,
    load: async () => (await import('./read/claim-review')).readClaimReviews,
  },
  {
    id: 'claim-review-page',
    label: 'format_claimreview',
    own: false,
    load: async () => (await import('./read/claim-review-page')).readClaimReviewPage,
  },
  {
    id: 'hypothesis',
    label: 'format_hypothesis',
    own: false,
    load: async () => (await import('./read/hypothesis')).readHypothesis,
  },
] as const satisfies readonly ImportFormat[];

/** The format of this id. */
export const importFormat = (id: ImportFormatId): ImportFormat => {
  const found = IMPORT_FORMATS.find((format) => format.id === id);
  if (!found) throw new Error(`no import format ${id}`);
  return found;
};
