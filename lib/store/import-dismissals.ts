import type { Dismissal } from '@/lib/model/verdict';
import { type Merge, onlyAdd } from './import-merge';
import type { Work } from './work';

/** How incoming dismissals meet ours: the same words of an article are dismissed once. */
export class DismissalRule {
  /** The words that are dismissed already, by article. */
  private readonly known = new Map<string, Set<string>>();

  constructor(private readonly work: Work) {}

  /** Looks up what a page of them needs to know; nothing of it may have been written before. */
  async see(page: readonly Dismissal[]): Promise<void> {
    const ids = new Set(page.map(({ articleId }) => articleId));
    const fresh = [...ids].filter((id) => !this.known.has(id));
    for (const id of fresh) this.known.set(id, new Set());
    const stored = await this.work.db.dismissals.where('articleId').anyOf(fresh).toArray();
    for (const { articleId, quote } of stored) this.known.get(articleId)?.add(quote);
    for (const id of ids) this.work.touch(id);
  }

  readonly merge: Merge<Dismissal> = (theirs, our) =>
    this.known.get(theirs.articleId)?.has(theirs.quote) ? undefined : onlyAdd(theirs, our);
}
