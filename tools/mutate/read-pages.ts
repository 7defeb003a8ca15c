import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOfPage } from './articles.ts';
import type { Draft } from './draft.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures');
/** Different articles in English of our own. */
const OWN = [
  'news-site/article.html',
  'news-site/port-lindal.html',
  'mutate/ferry.html',
  'mutate/water.html',
];

/** The articles of the pages in folders; those of our own fixtures where none is named. */
export function readPages(folders: readonly string[]): Draft[] {
  const files =
    folders.length > 0 ? folders.flatMap(pagesIn) : OWN.map((name) => join(FIXTURES, name));
  return files.flatMap((file) => {
    try {
      const draft = draftOfPage(readFileSync(file, 'utf8'));
      return draft ? [draft] : [];
    } catch {
      return [];
    }
  });
}

function pagesIn(folder: string): string[] {
  const here = join(folder, 'source.html');
  if (existsSync(here)) return [here];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile() && entry.name.endsWith('.html')) return [join(folder, entry.name)];
    const page = join(folder, entry.name, 'source.html');
    return existsSync(page) ? [page] : [];
  });
}
