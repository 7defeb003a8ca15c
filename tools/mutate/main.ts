/**
 * Edits articles the way publishers do and looks whether claims are found again.
 *
 *   npx tsx tools/mutate/main.ts [FOLDER...] [--seed N] [--cases N] [--show KIND] [--json]
 *
 * FOLDERs hold pages, `source.html` in a folder each or `.html` files; without any, the project's own
 * fixtures are read. `--cases` is per kind of change; `--show` prints what did not come out right.
 */
import { parseArgs } from 'node:util';
import { ALL_CHANGES } from './all-changes.ts';
import { readPages } from './read-pages.ts';
import { printTable } from './report.ts';
import { runSuite } from './suite.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '90' },
    show: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const articles = readPages(positionals);
const cases = runSuite(articles, ALL_CHANGES, {
  seed: Number(values.seed),
  perKind: Number(values.cases),
});
if (values.json) console.log(JSON.stringify(cases));
else {
  console.log(`${articles.length} articles, ${cases.length} cases, seed ${values.seed}\n`);
  printTable(cases);
}
const { show } = values;
if (show !== undefined) {
  for (const one of cases) {
    if (one.outcome === 'right' || !one.kind.includes(show)) continue;
    console.log(`\n${one.outcome} (${one.state}) ${one.kind}, ${one.size}`);
    console.log(`  was    ${one.quote}\n  wanted ${one.wanted}\n  got    ${one.got}`);
  }
}
