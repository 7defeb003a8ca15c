import * as z from 'zod/mini';
import { i18n } from '@/lib/i18n/i18n';
import { WebUrl } from '@/lib/model/primitives';
import { EvidenceStance, type Source, type SourceInput, SourceKind } from '@/lib/model/source';

/** The facts of a source as they stand in a form. */
const SourceFacts = z.object({
  title: z.string(),
  publisher: z.string(),
  /** Names with commas between them. */
  authors: z.string(),
  /** `YYYY-MM-DD`, or empty. */
  date: z.string().check(z.regex(/^(\d{4,6}-\d\d-\d\d)?$/)),
  kind: SourceKind,
});
export type SourceFacts = z.infer<typeof SourceFacts>;

/** What stands in the form for a new source. */
export const SourceDraft = z.extend(SourceFacts, {
  link: z.string(),
  passage: z.string(),
  stance: z.nullable(EvidenceStance),
});
export type SourceDraft = z.infer<typeof SourceDraft>;

export const EMPTY_DRAFT: SourceDraft = {
  link: '',
  title: '',
  publisher: '',
  authors: '',
  date: '',
  kind: 'article',
  passage: '',
  stance: null,
};

export interface SourceProblems {
  link?: string;
  title?: string;
  stance?: string;
}

/** Whether a text is the full address of a web page. */
export const isLink = (text: string): boolean => WebUrl.safeParse(text.trim()).success;

/** What keeps a draft from being added, in words, by field; empty when nothing does. */
export function problemsOf(draft: SourceDraft): SourceProblems {
  return {
    ...(isLink(draft.link) ? {} : { link: i18n.t('source_badlink') }),
    ...(draft.title.trim() ? {} : { title: i18n.t('source_notitle') }),
    ...(draft.stance ? {} : { stance: i18n.t('source_choose') }),
  };
}

/** The facts of a source as a form shows them. */
export function factsOf(source: SourceInput | Source): SourceFacts {
  const { title, publisher, authors, publishedAt, kind } = source;
  return { title, publisher, authors: authors.join(', '), date: dayOf(publishedAt), kind };
}

/** A date field shows days alone; what is no day stays with the source, unseen. */
const dayOf = (date: string | null): string => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? '';

/** The facts in a form as they are kept. `before`: a date that only a day was shown of stays. */
export function keptFacts(facts: SourceFacts, before: string | null = null) {
  const { title, publisher, authors, date, kind } = facts;
  return {
    title: title.trim(),
    publisher: publisher.trim(),
    authors: authors
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    publishedAt: date === dayOf(before) ? before : date || null,
    kind,
  };
}

/** The source a draft without problems describes. */
export function inputOf(draft: SourceDraft): SourceInput {
  return { url: draft.link.trim(), ...keptFacts(draft) };
}
