import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';

/** No command of ours takes longer, in ms; one that does, hangs. */
const LIMIT = 20 * 60_000;
/** Lines of a failed command's output that are shown. */
const SHOWN = 60;

export interface Outcome {
  status: number;
  output: string;
}

/** Runs a tool of `node_modules` (a script's path in there) with Node and waits for its end. */
export function runTool(
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', (error) => resolve({ status: 1, output: String(error) }));
    child.once('close', (status, signal) => {
      const ending = signal ? `\nended by ${signal}` : '';
      resolve({ status: status ?? 1, output: Buffer.concat(parts).toString() + ending });
    });
  });
}

/** Runs a tool that must succeed. Throws with the end of what it said. */
export async function mustRun(script: string, args: string[]): Promise<string> {
  const { status, output } = await runTool(script, args);
  if (status !== 0) throw new Error(lastLines(output));
  return '';
}

/** The end of an output, where tools say what was wrong. */
export const lastLines = (output: string): string =>
  output.trim().split('\n').slice(-SHOWN).join('\n');
