import type { Settings, SiteRule } from '@/lib/model/settings';
import { patternsFor } from '@/lib/model/site-pattern';

/** The person's rule for a site, if there is one: its own goes before those of the sites above it. */
export function siteRule({ sites }: Pick<Settings, 'sites'>, host: string): SiteRule | undefined {
  const name = patternsFor(host).find((pattern) => Object.hasOwn(sites, pattern));
  return name === undefined ? undefined : sites[name];
}

/**
 * Whether a page may be read by itself (`read`), only when the person asks (`click`), or by no
 * means (`never`; asking for one page still reads it once). A rule for the site goes before the
 * general choice; `always` and `claims` mean pages that do not look like articles too.
 */
export function mayRead(page: {
  settings: Settings;
  host: string;
  isArticle: boolean;
}): 'read' | 'click' | 'never' {
  const rule = siteRule(page.settings, page.host);
  if (rule === 'never') return 'never';
  if (rule === 'always' || rule === 'claims') return 'read';
  if (rule === 'click') return 'click';
  return page.settings.highlight === 'articles' && page.isArticle ? 'read' : 'click';
}
