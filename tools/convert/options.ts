import { EXPORT_FORMAT_IDS, type ExportFormatId, type Publisher } from '@/lib/exchange/format';
import { UnusableInput } from '@/tools/unusable-input';

/** What the command line asks for. */
export interface CommandOptions {
  /** `-`: standard input. */
  file: string;
  to: ExportFormatId;
  notes: boolean;
  passages: boolean;
  embed: boolean;
  /** Go on although rows of the file cannot be taken. */
  keepGood: boolean;
  publisher: Publisher;
}

const FLAGS = {
  '--no-notes': { notes: false },
  '--no-passages': { passages: false },
  '--embed': { embed: true },
  '--keep-good': { keepGood: true },
} as const;
const PUBLISHER = {
  '--publisher': 'name',
  '--publisher-url': 'url',
  '--page': 'page',
} as const satisfies Record<string, keyof Publisher>;

/** Reads the arguments. Throws UnusableInput on what is missing, unknown or there twice. */
export function readOptions(args: readonly string[]): CommandOptions {
  const publisher = { name: '', url: '', page: '' };
  const options = { notes: true, passages: true, embed: false, keepGood: false, publisher };
  let file: string | undefined;
  let to: string | undefined;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (Object.hasOwn(FLAGS, arg)) Object.assign(options, FLAGS[arg as keyof typeof FLAGS]);
    else if (arg === '--to') to = valueAfter(arg, rest);
    else if (Object.hasOwn(PUBLISHER, arg))
      publisher[PUBLISHER[arg as keyof typeof PUBLISHER]] = valueAfter(arg, rest);
    else if (arg.startsWith('-') && arg !== '-') throw new UnusableInput(`unknown option ${arg}`);
    else if (file !== undefined) throw new UnusableInput('more than one file');
    else file = arg;
  }
  const format = EXPORT_FORMAT_IDS.find((id) => id === to);
  if (!format) throw new UnusableInput(`--to wants one of ${EXPORT_FORMAT_IDS.join(', ')}`);
  return { ...options, file: file ?? '-', to: format };
}

function valueAfter(option: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) throw new UnusableInput(`${option} wants a value`);
  return value;
}
