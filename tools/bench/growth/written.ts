import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, serve } from '@/tools/server/serve';

const SENTENCES_A_PARAGRAPH = 4;
const WARDS = [
  'Amsel',
  'Bren',
  'Corve',
  'Dorn',
  'Elster',
  'Fenn',
  'Garn',
  'Hall',
  'Isen',
  'Jarrow',
];

/** A claim of seven words; no two numbers give the same one. */
export const sentenceOf = (n: number): string =>
  `${WARDS[n % WARDS.length]} ward spent ${(1_000 + n).toLocaleString('en')} euros in ${1900 + (n % 120)}.`;

/** Words of a sentence. */
export const SENTENCE_WORDS = 7;

const TITLE = 'What the wards spent';

/** The paragraphs of an article of so many sentences, each a claim. */
function paragraphsOf(sentences: number): string[] {
  const paragraphs: string[] = [];
  for (let n = 0; n < sentences; n += SENTENCES_A_PARAGRAPH) {
    const count = Math.min(SENTENCES_A_PARAGRAPH, sentences - n);
    paragraphs.push(Array.from({ length: count }, (_, i) => sentenceOf(n + i)).join(' '));
  }
  return paragraphs;
}

/** What the reader makes of the article of so many sentences. */
export const textOf = (sentences: number): string =>
  [TITLE, ...paragraphsOf(sentences)].join('\n\n');

function pageOf(sentences: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta property="og:type" content="article"><meta name="author" content="Ines Halloran"></head>
<body><main><article><h1>${TITLE}</h1>
${paragraphsOf(sentences)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article></main></body></html>`;
}

/** Serves an article of each length, in sentences, as `N.html`, while the work lasts. */
export async function withArticles<T>(
  lengths: readonly number[],
  work: (site: PageServer) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-growth-'));
  for (const length of lengths) writeFileSync(join(folder, `${length}.html`), pageOf(length));
  const site = await serve(folder);
  try {
    return await work(site);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
