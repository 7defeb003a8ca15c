import type { Claim } from '@/lib/model/claim';

/** What some fields of a claim said before another surface changed them. */
export type EarlierFields = Partial<Pick<Claim, 'verdict' | 'note' | 'tags'>>;

/**
 * What `now` says otherwise than `before`, as it was before; null when that is nothing, or when
 * `now` is no newer. A note that is being typed here (`typing`) stands, so it is not counted.
 */
export function changedFields(before: Claim, now: Claim, typing: boolean): EarlierFields | null {
  if (now.updatedAt <= before.updatedAt) return null;
  const changed: EarlierFields = {};
  if (verdictKey(before) !== verdictKey(now)) changed.verdict = before.verdict;
  if (before.note !== now.note && !typing) changed.note = before.note;
  if (before.tags.join('\n') !== now.tags.join('\n')) changed.tags = before.tags;
  return Object.keys(changed).length > 0 ? changed : null;
}

const verdictKey = ({ verdict }: Claim): string => `${verdict?.scale} ${verdict?.value}`;
