import { Claim, ClaimDraft, type ClaimState } from '@/lib/model/claim';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Span } from '@/lib/model/span';
import { levelOf, type Scale, type Verdict } from '@/lib/model/verdict';
import { seenArticle } from './articles';
import { claimOf, setField } from './claim-changes';
import type { ClaimlightDatabase } from './database';
import { Refusal } from './failures';
import { newId } from './new-id';
import type { ChosenVerdict } from './types';
import { checked, type Work } from './work';

/**
 * Saves a claim of a page. A claim with the same words, at the same position or between the same
 * neighbouring words, is the same claim: it is returned as it is. A deleted one stays deleted.
 */
export async function saveDraft(work: Work, input: ClaimDraft): Promise<Claim> {
  const draft = checked(ClaimDraft, input);
  const article = await seenArticle(work, draft.article);
  const sameWords = await work.db.claims
    .where('[articleId+quote]')
    .equals([article.id, draft.quote])
    .toArray();
  const twin = sameWords.find((claim) => claim.deletedAt === null && samePlace(claim, draft));
  if (twin) return twin;
  const { article: _, ...content } = draft;
  const claim = checked(Claim, {
    ...content,
    id: newId(),
    articleId: article.id,
    verdict: null,
    note: '',
    tags: [],
    state: 'found',
    createdAt: work.at,
    updatedAt: work.at,
    deletedAt: null,
  });
  await work.db.claims.add(claim);
  work.touch(article.id);
  return claim;
}

function samePlace(claim: Claim, draft: ClaimDraft): boolean {
  const { position, quote } = claim.anchor;
  const { prefix, suffix } = draft.anchor.quote;
  return (
    position.start === draft.anchor.position.start ||
    (prefix + suffix !== '' && quote.prefix === prefix && quote.suffix === suffix)
  );
}

/** Sets or clears (null) the verdict. A level that its scale does not have is refused. */
export async function setVerdict(
  work: Work,
  id: string,
  verdict: ChosenVerdict | null,
): Promise<Claim> {
  const claim = await claimOf(work, id);
  await wantLevel(work, verdict);
  return setField(work, claim, 'verdict', verdictFor(work, claim, verdict));
}

/** Refuses a level that its scale does not have. */
export async function wantLevel(
  work: Work,
  verdict: Pick<Verdict, 'scale' | 'value'> | null,
): Promise<void> {
  if (verdict === null) return;
  if (!levelOf(await allScales(work.db), verdict)) throw new Refusal('invalid');
}

/** The verdict that a claim gets by a choice; the one it has, where that says the same. */
export function verdictFor(
  { at }: Work,
  { verdict: before }: Claim,
  chosen: ChosenVerdict | null,
): Verdict | null {
  if (chosen === null) return null;
  const { scale, value, word } = chosen;
  const same = before?.scale === scale && before.value === value && before.word === word;
  return same ? before : { scale, value, word, note: before?.note ?? '', at };
}

/** Sets the written conclusion of a verdict. */
export async function setConclusion(work: Work, id: string, text: string): Promise<Claim> {
  const claim = await claimOf(work, id);
  if (!claim.verdict) throw new Refusal('missing');
  if (claim.verdict.note === text) return claim;
  return setField(work, claim, 'verdict', { ...claim.verdict, note: text, at: work.at });
}

/** Sets the tags: trimmed, without empty ones, each once whatever its letter case. */
export async function setTags(work: Work, id: string, tags: string[]): Promise<Claim> {
  return setField(work, await claimOf(work, id), 'tags', tidyTags(tags));
}

/** Tags as they are kept; of two that differ in letter case alone, the first. */
export function tidyTags(tags: readonly string[]): string[] {
  const unique = new Map<string, string>();
  for (const tag of tags.map((word) => word.trim()).filter(Boolean)) {
    if (!unique.has(tag.toLowerCase())) unique.set(tag.toLowerCase(), tag);
  }
  return [...unique.values()];
}

/**
 * Notes whether a page still shows the claim, and where. A moved position is a better hint for the
 * next visit, not a change of the claim: it leaves neither a revision nor a new `updatedAt`.
 */
export async function setState(
  work: Work,
  id: string,
  state: ClaimState,
  position?: Span,
): Promise<Claim> {
  const claim = await claimOf(work, id);
  const { start, end } = claim.anchor.position;
  if (!position || (position.start === start && position.end === end)) {
    return setField(work, claim, 'state', state);
  }
  const moved = checked(Claim, { ...claim, anchor: { ...claim.anchor, position } });
  await work.db.claims.put(moved);
  return setField(work, moved, 'state', state);
}

/** The presets, each replaced by a stored scale of the same id, then the other stored scales. */
export async function allScales(db: ClaimlightDatabase): Promise<Scale[]> {
  const stored = new Map((await db.scales.toArray()).map((scale) => [scale.id, scale]));
  const presets = PRESET_SCALES.map((preset) => stored.get(preset.id) ?? preset);
  for (const preset of PRESET_SCALES) stored.delete(preset.id);
  return [...presets, ...stored.values()];
}
