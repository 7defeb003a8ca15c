import axe from 'axe-core';
import type { DocumentHandle } from '@/tools/browsers/driver';

/** WCAG 2.2 up to AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: all that can differ between the themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** A rule that is broken, and where: `color-contrast: <span …> 3.9 to 1`. */
type Violation = string;

/** What axe finds wrong in a document of ours as it is now, by all its rules or by those of colours. */
export async function violations(
  document: DocumentHandle,
  rules: 'all' | 'colours' = 'all',
): Promise<Violation[]> {
  const runOnly =
    rules === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES };
  if (!(await document.evaluate<boolean>('"axe" in window'))) {
    await document.evaluate(`(() => { ${axe.source}; return true; })()`);
  }
  return document.evaluate<Violation[]>(`(async () => {
    const { violations } = await axe.run(document, {
      runOnly: ${JSON.stringify(runOnly)},
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
      id + ': ' + html.slice(0, 200) + ' ' + failureSummary.split('\\n').slice(1).join(';')));
  })()`);
}

/** Shows a document of ours in a theme, as the setting for it does. */
export async function setTheme(document: DocumentHandle, theme: 'light' | 'dark'): Promise<void> {
  await document.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
}
