import type { Result } from '@/lib/model/result';
import type { ClaimlightDatabase } from './database';
import { type ArticlesBefore, mergeArticles, restoreArticles } from './merge-articles';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

/** What is done to articles as such; each change can be taken back with what it returns. */
export interface ArticleStore {
  /** Makes one article of several: the first stays. */
  merge(keptId: string, otherIds: readonly string[]): Promise<Result<ArticlesBefore, StoreError>>;
  restore(before: ArticlesBefore): Promise<Result<null, StoreError>>;
}

/** Makes the store of articles over a database. */
export function createArticleStore(
  db: ClaimlightDatabase,
  options: StoreOptions = {},
): ArticleStore {
  const write = createWrite(db, options);
  return {
    merge: (keptId, otherIds) => write((work) => mergeArticles(work, keptId, otherIds)),
    restore: (before) => write((work) => restoreArticles(work, before)),
  };
}
