import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Runs a tool of ours as its npm script does, in a Node of its own. */
export const commandOf =
  (script: string) =>
  (args: string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, ...args],
      { input, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

/** Makes a folder for the files of some tests, which goes with them; gives what writes a file there. */
export function testFolder(): (name: string, content: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
