import { UnusableInput } from '@/tools/unusable-input';

/** What the command line asks for. */
export interface CommandOptions {
  html: boolean;
  jsonl: boolean;
  all: boolean;
  /** Undefined: standard input. */
  file: string | undefined;
}

/** Reads the arguments. Throws UnusableInput on an unknown option or a second file. */
export function readOptions(args: readonly string[]): CommandOptions {
  const options: CommandOptions = { html: false, jsonl: false, all: false, file: undefined };
  for (const arg of args) {
    if (arg === '--html') options.html = true;
    else if (arg === '--jsonl') options.jsonl = true;
    else if (arg === '--all') options.all = true;
    else if (arg.startsWith('-') && arg !== '-') throw new UnusableInput(`unknown option ${arg}`);
    else if (options.file !== undefined) throw new UnusableInput('more than one file');
    else options.file = arg;
  }
  if (options.html && options.jsonl)
    throw new UnusableInput('--html and --jsonl do not go together');
  return options;
}
