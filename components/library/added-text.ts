import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Added } from './claim-query';

/** A filter by time, in words. */
export function addedText(added: Added): string {
  if ('days' in added) {
    return added.days === 365 ? i18n.t('added_year') : i18n.t('added_days', added.days);
  }
  const [from, to] = [added.from && formatDate(added.from), added.to && formatDate(added.to)];
  if (from && to) return i18n.t('added_span', [from, to]);
  return from ? i18n.t('added_since', [from]) : i18n.t('added_until', [to ?? '']);
}
