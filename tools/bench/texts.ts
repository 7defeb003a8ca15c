import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '@/tools/analyze/read-html';
import { ROOT } from '@/tools/build';
import { readConll } from '@/tools/eval/conll';
import { readText } from '@/tools/train/corpus';

/** The sample newspaper's articles, for runs without files. */
const OWN = ['article.html', 'port-lindal.html'].map((name) =>
  join(ROOT, 'test/fixtures/news-site', name),
);

/** The documents of text, HTML and CoNLL files (gzipped or not); of the sample articles without any. */
export function readDocuments(files: readonly string[]): string[] {
  return (files.length > 0 ? files : OWN).flatMap((file) => {
    if (/\.html?$/.test(file)) return [readHtml(readFileSync(file, 'utf8')).text];
    const content = readText(file);
    return /\.conll(?:\.gz)?$/.test(file) ? readConll(content).map(({ text }) => text) : [content];
  });
}

/** Words as they are counted here: stretches without white space. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A text of exactly this many words: the paragraphs of the documents, over and over. */
export function textOf(documents: readonly string[], words: number): string {
  const paragraphs = documents.flatMap((text) =>
    text.split(/\n+/).filter((part) => /\S/.test(part)),
  );
  const parts: string[] = [];
  for (let i = 0, left = words; left > 0; i++) {
    const paragraph = (paragraphs[i % paragraphs.length] ?? '').match(/\S+/g) ?? [];
    const taken = paragraph.slice(0, left);
    parts.push(taken.join(' '));
    left -= taken.length;
  }
  return parts.join('\n\n');
}
