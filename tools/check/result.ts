/** The outcome of one check, or of a run of tests. */
export interface CheckResult {
  name: string;
  passed: number;
  failed: number;
  /** What went wrong, one text a failure. */
  failures: string[];
  /** What passed only on a later try, one text each: no failure, but worth a look. */
  again?: string[];
  seconds: number;
}

/** Runs one check: it passes unless it throws; what it resolves to is said beside its name. */
export async function check(name: string, work: () => Promise<string>): Promise<CheckResult> {
  const start = performance.now();
  try {
    const said = await work();
    const shown = said ? `${name}: ${said}` : name;
    return report({ name: shown, passed: 1, failed: 0, failures: [], seconds: since(start) });
  } catch (error) {
    const failures = [error instanceof Error ? error.message : String(error)];
    return report({ name, passed: 0, failed: 1, failures, seconds: since(start) });
  }
}

/** Prints how a check went, as soon as it is known. */
export function report(result: CheckResult): CheckResult {
  const { name, passed, failed, seconds } = result;
  const counts = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
  console.log(`${failed === 0 ? '  ok' : 'FAIL'}  ${name}${counts}  ${seconds.toFixed(1)} s`);
  return result;
}

/** Seconds since a `performance.now()`. */
export const since = (start: number): number => (performance.now() - start) / 1000;

/** Prints every failure, what passed late and, as the very last line, the totals. Returns the number of failures. */
export function summarise(results: CheckResult[]): number {
  const failing = results.filter(({ failed }) => failed > 0);
  for (const { name, failures } of failing) {
    console.log(`\n--- ${name}`);
    for (const failure of failures) console.log(indent(failure));
  }
  for (const { name, again = [] } of results) {
    if (again.length > 0) console.log(`\n--- ${name}: passed on a later try`);
    for (const text of again) console.log(indent(text));
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}

const indent = (text: string): string => text.replace(/^/gm, '    ');
