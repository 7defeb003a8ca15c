import type { ImportFormat, ImportFormatId } from './format';

/** Every format that records can be read from. */
export const IMPORT_FORMATS = [
  {
    id: 'claimlight-json',
    label: 'format_json',
    own: true,
    load: async () => (await import('./read/claimlight')).readClaimlight,
  },
] as const satisfies readonly ImportFormat[];

/** The format of this id. */
export const importFormat = (id: ImportFormatId): ImportFormat => {
  const found = IMPORT_FORMATS.find((format) => format.id === id);
  if (!found) throw new Error(`no import format ${id}`);
  return found;
};
