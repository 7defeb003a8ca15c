import * as z from 'zod/mini';
import { Article } from './article';
import { Claim, ClaimState, ClaimText } from './claim';
import { Timestamp } from './primitives';
import { Evidence, type Revision, Source } from './source';
import { Verdict } from './verdict';

const tags = z.array(z.string());

/** A citation, with its source as it was where the source may be gone since. */
const CitedEvidence = z.extend(Evidence, { source: z.optional(Source) });
export type CitedEvidence = z.infer<typeof CitedEvidence>;

/** What a revision of each field goes from and to. Imported files may hold anything else. */
const VALUES = {
  verdict: z.nullable(Verdict),
  note: Claim.shape.note,
  tags,
  state: ClaimState,
  deletedAt: z.nullable(Timestamp),
  text: ClaimText,
  evidence: z.nullable(CitedEvidence),
  'evidence order': z.array(z.string()),
  source: Source,
  article: Article,
} as const;

type Field = keyof typeof VALUES;
type Value<F extends Field> = z.infer<(typeof VALUES)[F]>;

/** A change that was understood: the field, and what it held before and after. */
export type Change = { [F in Field]: { field: F; from: Value<F>; to: Value<F> } }[Field];

/** Reads a revision; null where its field or values are none of ours. */
export function readChange({
  field,
  from,
  to,
}: Pick<Revision, 'field' | 'from' | 'to'>): Change | null {
  if (!Object.hasOwn(VALUES, field)) return null;
  const schema = VALUES[field as Field];
  const [before, after] = [schema.safeParse(from), schema.safeParse(to)];
  if (!before.success || !after.success) return null;
  return { field, from: before.data, to: after.data } as Change;
}
