import type { PageReport } from '@/lib/model/page';
import { i18n } from './i18n';

/**
 * How a page stands, in a few words: under the site's name and on the toolbar button.
 * `say` writes the two counts.
 */
export function statusText(
  { status, claims, saved }: PageReport,
  say: (count: number) => string = String,
): string {
  switch (status) {
    case 'on':
      return i18n.t('status_claims', claims, [say(claims), say(saved)]);
    case 'none-found':
      return i18n.t('status_nonefound');
    case 'reading':
      return i18n.t('status_reading');
    case 'not-article':
      return i18n.t('status_notarticle');
    case 'off':
      return i18n.t('status_off');
    case 'language':
      return i18n.t('status_language');
    case 'failed':
    case 'no-model':
      return i18n.t('status_failed');
    case 'forbidden':
      return i18n.t('status_forbidden');
    case 'no-access':
      return i18n.t('status_noaccess');
  }
}
