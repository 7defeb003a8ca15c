import { badgeOf } from '@/components/claim/badge';
import { stanceName } from '@/components/source/stances';
import { i18n } from '@/lib/i18n/i18n';
import type { Change } from '@/lib/model/revision';
import type { Evidence } from '@/lib/model/source';
import { levelOf, type Scale, type Verdict } from '@/lib/model/verdict';

/** A change in words. Empty values are said as "nothing" by whoever shows them. */
export interface ChangeText {
  what: string;
  from: string;
  to: string;
  /** Whether what was before can be put back. */
  restorable: boolean;
}

type Titles = ReadonlyMap<string | undefined, string | undefined>;

/** Says what a change was: the field, what it held before and after. */
export function changeText(change: Change, scales: readonly Scale[], titles: Titles): ChangeText {
  switch (change.field) {
    case 'verdict': {
      const said = (verdict: Verdict | null) => verdictText(scales, verdict);
      const gone = change.from !== null && !levelOf(scales, change.from);
      return {
        what: i18n.t('column_verdict'),
        ...{ from: said(change.from), to: said(change.to) },
        restorable: !gone,
      };
    }
    case 'note':
      return { what: i18n.t('history_note'), ...values(change.from, change.to), restorable: true };
    case 'tags':
      return {
        what: i18n.t('history_tags'),
        ...values(change.from.join(', '), change.to.join(', ')),
        restorable: true,
      };
    case 'text':
      return {
        what: i18n.t('history_text'),
        ...values(change.from.quote, change.to.quote),
        restorable: true,
      };
    case 'evidence':
      return evidenceText(change.from, change.to, titles);
    case 'source':
      return {
        what: i18n.t('history_source'),
        ...values(change.from.title || change.from.url, change.to.title || change.to.url),
        restorable: true,
      };
    case 'article':
      return {
        what: i18n.t('history_article'),
        ...values(change.from.title || change.from.url, change.to.title || change.to.url),
        restorable: false,
      };
    case 'evidence order':
      return { what: i18n.t('history_order'), ...values('', ''), restorable: false };
    case 'state':
      return {
        what: i18n.t('history_state'),
        ...values(i18n.t(`history_${change.from}`), i18n.t(`history_${change.to}`)),
        restorable: false,
      };
    case 'deletedAt':
      return {
        what: i18n.t(change.to ? 'history_deleted' : 'history_undeleted'),
        ...values('', ''),
        restorable: false,
      };
  }
}

const values = (from: string, to: string) => ({ from, to });

function verdictText(scales: readonly Scale[], verdict: Verdict | null): string {
  const word = badgeOf(scales, verdict).word;
  return verdict?.note ? `${word}: ${verdict.note}` : word;
}

function evidenceText(from: Evidence | null, to: Evidence | null, titles: Titles): ChangeText {
  const title = titles.get((to ?? from)?.sourceId) ?? '';
  const said = (evidence: Evidence | null) =>
    evidence ? [stanceName(evidence.stance), title, evidence.quote].filter(Boolean).join('. ') : '';
  const what = from === null ? 'history_added' : to === null ? 'history_removed' : 'history_cited';
  return { what: i18n.t(what), ...values(said(from), said(to)), restorable: from !== to };
}
