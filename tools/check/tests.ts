import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { ROOT } from '@/tools/build';
import { lastLines, runTool } from './command.ts';
import { type CheckResult, report, since } from './result.ts';

/** The part of Vitest's JSON report that is read here. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.optional(z.nullable(z.array(z.string()))),
        }),
      ),
    }),
  ),
});

/**
 * Runs the tests of one Vitest project and counts them. A skipped test, a file that does not load,
 * and a run that fails beside its tests each count as a failure: nothing is left out silently. `part`
 * is one of the parts that Vitest divides the files into: `1/3`.
 */
export async function runTests(
  name: string,
  project: string,
  environment: Record<string, string> = {},
  part = '1/1',
): Promise<CheckResult> {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { status, output } = await runTool(
      'vitest/vitest.mjs',
      [
        ...['run', '--project', project, `--shard=${part}`],
        ...['--reporter=json', `--outputFile=${file}`],
      ],
      environment,
    );
    const counted = count(file);
    if (counted === undefined || (status !== 0 && counted.failures.length === 0)) {
      const failures = [...(counted?.failures ?? []), lastLines(output)];
      const passed = counted?.passed ?? 0;
      return report({ name, passed, failed: failures.length, failures, seconds: since(start) });
    }
    const { failures } = counted;
    return report({ name, ...counted, failed: failures.length, seconds: since(start) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the report of a run holds; undefined when there is none. */
function count(file: string): Pick<CheckResult, 'passed' | 'failures' | 'again'> | undefined {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const { testResults } = Report.parse(JSON.parse(json));
  let passed = 0;
  const failures: string[] = [];
  const again: string[] = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const from = relative(ROOT, name);
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
      failures.push(`${from}: ${message ?? 'did not load'}`);
    }
    for (const test of assertionResults) {
      const told = () => `${from}: ${test.fullName}\n${said(test)}`;
      if (test.status !== 'passed') failures.push(told());
      else passed += 1;
      // The errors of the tries before are kept.
      if (test.status === 'passed' && test.failureMessages?.length) again.push(told());
    }
  }
  return { passed, failures, again };
}

function said(test: { status: string; failureMessages?: string[] | null | undefined }): string {
  const message = test.failureMessages?.join('\n') ?? '';
  return message ? message.split('\n').slice(0, 8).join('\n') : `was not run (${test.status})`;
}
