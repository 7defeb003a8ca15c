import { createReadStream } from 'node:fs';
import { exportFormat } from '@/lib/exchange/export-formats';
import type { FileProblem } from '@/lib/exchange/import-row';
import { type ParsedFile, readFile } from '@/lib/exchange/read-file';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import { PRESET_SCALES } from '@/lib/model/scales';
import { UnusableInput } from '@/tools/unusable-input';
import { englishWords } from './english';
import { type CommandOptions, readOptions } from './options';

const PROBLEMS: Record<FileProblem | 'cancelled', string> = {
  unknown: 'the file is in no format that can be read',
  damaged: 'the file is damaged or breaks off',
  newer: 'the file was written by a newer Claimlight',
  encoding: 'the file is not in UTF-8',
  'too-large': 'the file is too large',
  empty: 'the file has no claims',
  cancelled: 'stopped',
};

/**
 * Writes a file in another format to standard output. What cannot be taken or written is said on
 * standard error, a line each. Exit status 2 when nothing was written.
 */
async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const parsed = await read(options.file);
  for (const { row, table, problem, detail, done } of parsed.reports)
    say(`row ${row} (${table}): ${problem}${detail ? ` ${JSON.stringify(detail)}` : ''}, ${done}`);
  if (parsed.skipped > 0 && !options.keepGood)
    throw new UnusableInput(`${parsed.skipped} rows cannot be taken; --keep-good goes on without`);
  await write(parsed, options);
}

async function read(file: string): Promise<ParsedFile> {
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  try {
    const importedAt = new Date().toISOString();
    const result = await readFile(bytes, { importedAt, scales: PRESET_SCALES });
    if (!result.ok) throw new UnusableInput(PROBLEMS[result.error]);
    return result.value;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UnusableInput(`cannot read ${file} (${error.code})`);
  }
}

async function write({ records }: ParsedFile, options: CommandOptions): Promise<void> {
  const { to, notes, passages, embed, publisher } = options;
  const writer = await exportFormat(to).load();
  const chunks = writer(snapshotReader(records), {
    exportedAt: new Date().toISOString(),
    words: englishWords(),
    ...{ notes, passages, embed, publisher },
    onLeftOut: ({ quote, reason }) => say(`left out (${reason}): ${JSON.stringify(quote)}`),
  });
  for await (const chunk of chunks) {
    // A slow reader at the other end of a pipe is waited for.
    if (!process.stdout.write(chunk))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

const say = (line: string): void => void process.stderr.write(`convert: ${line}\n`);

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UnusableInput)) throw error;
  say(error.message);
  process.exitCode = 2;
});
