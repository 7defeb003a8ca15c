import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';
import { DOCUMENTS, textOf } from './documents';

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a document links to on our side: the file, and the part after `#`. */
function linksOf(path: string): [file: string, anchor: string][] {
  return [...textOf(path).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, to = '', anchor = '']) => [to === '' ? path : normalize(join(path, '..', to)), anchor],
  );
}

it('the documents are all there', () => {
  for (const path of ['README.md', 'docs/guide/reader.md', 'lib/store/README.md']) {
    expect(DOCUMENTS).toContain(path);
  }
});

describe.each(DOCUMENTS)('%s', (path) => {
  it('links only to files that there are', () => {
    const files = linksOf(path).map(([file]) => file);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('links only to headings that there are', () => {
    const parts = linksOf(path).filter(([file, anchor]) => anchor && file.endsWith('.md'));
    expect(parts.filter(([file, anchor]) => !anchorsOf(file).includes(anchor))).toEqual([]);
  });
});

/** Documents in which names of files are those of today; decisions keep those of their day. */
const OF_TODAY = DOCUMENTS.filter((path) => /^(docs.(?!decisions)|CONTRIBUTING|README)/.test(path));

describe.each(OF_TODAY)('%s', (path) => {
  it('names only files and folders that there are', () => {
    const named = [
      ...textOf(path).matchAll(/`((?:lib|tools|test|docs|components|public)\/[\w./-]+)`/g),
    ];
    const missing = named
      .map(([, name = '']) => name)
      .filter((name) => !name.includes('NAME'))
      .filter((name) => !existsSync(join(ROOT, name)) && !existsSync(join(ROOT, `${name}.ts`)));
    expect(missing).toEqual([]);
  });
});
