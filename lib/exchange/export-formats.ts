import type { ExportFormat, ExportFormatId } from './format';

/** Every format that records can be written in, in the order in which they are offered. */
export const EXPORT_FORMATS = [
  {
    id: 'markdown',
    label: 'format_markdown',
    description: 'format_markdown_text',
    extension: 'md',
    mediaType: 'text/markdown',
    holds: 'claims',
    lossless: false,
    choices: ['notes', 'passages'],
    load: async () => (await import('./write/markdown')).writeMarkdown,
  },
  {
    id: 'csv',
    label: 'format_csv',
    description: 'format_csv_text',
    extension: 'csv',
    mediaType: 'text/csv',
    holds: 'claims',
    lossless: false,
    choices: ['notes', 'passages'],
    load: async () => (await import('./write/csv')).writeCsv,
  },
  {
    id: 'claimlight-json',
    label: 'format_json',
    description: 'format_json_text',
    extension: 'json',
    mediaType: 'application/json',
    holds: 'everything',
    lossless: true,
    choices: [],
    load: async () => (await import('./write/claimlight')).writeClaimlight,
  },
] as const satisfies readonly ExportFormat[];

/** The format of this id. */
export const exportFormat = (id: ExportFormatId): ExportFormat => {
  const found = EXPORT_FORMATS.find((format) => format.id === id);
  if (!found) throw new Error(`no export format ${id}`);
  return found;
};
