import { i18n } from '@/lib/i18n/i18n';
import { WebUrl } from '@/lib/model/primitives';
import type { EvidenceStance, SourceInput } from '@/lib/model/source';

/** What stands in the form for a source. */
export interface SourceDraft {
  link: string;
  title: string;
  publisher: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  passage: string;
  stance: EvidenceStance | null;
}

export const EMPTY_DRAFT: SourceDraft = {
  link: '',
  title: '',
  publisher: '',
  date: '',
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

/** The source a draft without problems describes. */
export function inputOf(draft: SourceDraft): SourceInput {
  return {
    url: draft.link.trim(),
    title: draft.title.trim(),
    publisher: draft.publisher.trim(),
    authors: [],
    publishedAt: draft.date || null,
    kind: 'article',
  };
}
