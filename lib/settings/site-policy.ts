import type { Settings, SiteRule } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';

/** The person's rule for a site, if there is one. */
export function siteRule(settings: Settings, host: string): SiteRule | undefined {
  const name = siteName(host);
  return Object.hasOwn(settings.sites, name) ? settings.sites[name] : undefined;
}

/**
 * Whether a page may be read by itself (`read`), only when the person asks (`click`), or by no
 * means (`never`; asking for one page still reads it once). A rule for the site goes before the
 * general choice; `always` means pages that do not look like articles too.
 */
export function mayRead(page: {
  settings: Settings;
  host: string;
  isArticle: boolean;
}): 'read' | 'click' | 'never' {
  const rule = siteRule(page.settings, page.host);
  if (rule === 'never') return 'never';
  if (rule === 'always') return 'read';
  if (rule === 'click') return 'click';
  return page.settings.highlight === 'articles' && page.isArticle ? 'read' : 'click';
}
