import type { Report } from '../row.ts';
import { growLibrary } from './library.ts';
import { growPages } from './pages.ts';
import { growSaved } from './saved.ts';
import { growTabs } from './tabs.ts';

const PARTS = { pages: growPages, saved: growSaved, library: growLibrary, tabs: growTabs };

/**
 * How the costs grow with the work: words of a page, saved claims on a page, claims in the library, open
 * tabs. Each is measured at four sizes, and the exponent is fitted; above 1.1 the bench fails.
 */
export async function benchGrowth(names: readonly string[]): Promise<Report> {
  const rows: Report['rows'] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    rows.push(...(await measure()));
  }
  const steep = rows.filter(({ name, ours }) => name.endsWith('EXPONENT') && ours > 1.1);
  if (steep.length > 0) process.exitCode = 1;
  return { title: 'growth of cost with work', rows };
}
