import { i18n } from '@/lib/i18n/i18n';
import type { SiteRule } from '@/lib/model/settings';

/** Every rule for a site, and what it is called. */
export const ruleOptions = (): [SiteRule, string][] => [
  ['always', i18n.t('options_always')],
  ['claims', i18n.t('options_claimsonly')],
  ['click', i18n.t('options_onclick')],
  ['never', i18n.t('options_never')],
];
