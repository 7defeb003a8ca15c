import type { Outcome } from './score.ts';
import type { Case } from './suite.ts';

const OUTCOMES: Outcome[] = ['right', 'changed', 'silent', 'missing', 'ambiguous', 'wrong'];

/** Prints how the cases of each kind came out, and all together. */
export function printTable(cases: readonly Case[]): void {
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  console.log(['kind of change'.padEnd(52), 'cases', ...OUTCOMES].join('  '));
  for (const kind of kinds)
    printRow(
      kind,
      cases.filter((one) => one.kind === kind),
    );
  printRow('all', cases);
}

function printRow(name: string, cases: readonly Case[]): void {
  const count = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  console.log(
    [
      name.padEnd(52),
      String(cases.length).padStart(5),
      ...OUTCOMES.map((outcome) => String(count(outcome) || '').padStart(outcome.length)),
    ].join('  '),
  );
}
