import { EXPORT_FORMATS } from '@/lib/exchange/export-formats';
import type { ExportFormat, ExportOptions } from '@/lib/exchange/format';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import { englishWords } from '@/tools/convert/english';
import { MADE, sampleLibrary } from './library';
import { exportSchema } from './schema';

const PUBLISHER = {
  name: 'The Checking Desk',
  url: 'https://desk.example/',
  page: 'https://desk.example/checks/2024/june',
};

/** The files of `docs/` that are made from code, by their paths there: a sample of each format, and the schema. */
export async function madeFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  files.set('claimlight-export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`);
  for (const format of EXPORT_FORMATS) files.set(`samples/${nameOf(format)}`, await textOf(format));
  const review = EXPORT_FORMATS.find(({ id }) => id === 'claim-review');
  if (review) files.set('samples/claimreview.html', await textOf(review, { embed: true }));
  return files;
}

/** Named after what it is; formats of one extension after themselves. */
const nameOf = ({ id, what, extension }: ExportFormat): string =>
  `${what === 'sources' ? id : what}.${extension}`.replace('csl-json.json', 'csl.json');

async function textOf(format: ExportFormat, patch: Partial<ExportOptions> = {}): Promise<string> {
  const write = await format.load();
  const options = {
    exportedAt: MADE,
    words: englishWords(),
    publisher: PUBLISHER,
    ...patch,
  };
  let text = '';
  for await (const part of write(snapshotReader(sampleLibrary()), options)) text += part;
  return text;
}
