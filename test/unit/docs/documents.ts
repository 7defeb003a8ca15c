import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';

const FOLDERS = ['docs', 'lib', 'components', 'entrypoints', 'tools', 'test', 'public'];

const inFolder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** All documents that are written by hand, by their paths in the project. */
export const DOCUMENTS: string[] = readdirSync(ROOT)
  .filter((name) => name.endsWith('.md'))
  .concat(FOLDERS.flatMap(inFolder))
  .filter((path) => !/^docs.samples|^test.unit/.test(path));

/** The text of one of them, or of another file of the project. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
