import { isArticlePage } from '@/lib/article/detect';
import { pageLanguage } from '@/lib/article/language';
import { readArticleAtOnce } from '@/lib/article/read-article';

export interface PageReading {
  isArticle: boolean;
  language: string;
  detectMs: number;
  readMs: number;
  words: number;
  truncated: boolean;
  blocks: { role: string; text: string }[];
}

/** Runs inside the page under test; the median of three, after one that warms up. */
function readPage(): PageReading {
  const times = (run: () => unknown) => {
    const all = [0, 1, 2].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return { first: all[0] as number, median: all.sort((a, b) => a - b)[1] as number };
  };
  const detect = times(() => isArticlePage(document));
  const read = times(() => readArticleAtOnce(document, { force: true }));
  const article = readArticleAtOnce(document, { force: true });
  return {
    isArticle: isArticlePage(document),
    language: pageLanguage(document),
    detectMs: detect.first,
    readMs: read.first,
    words: article?.text.match(/\S+/g)?.length ?? 0,
    truncated: article?.truncated ?? false,
    blocks: (article?.blocks ?? []).map(({ role, start, end }) => ({
      role,
      text: article?.text.slice(start, end) ?? '',
    })),
  };
}

Object.assign(globalThis, { readPage });
