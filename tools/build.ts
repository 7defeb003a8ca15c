import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './browsers/find.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** Where each browser's build lies. */
export const OUTPUT: Record<BrowserName, string> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};

const BUILD: Record<BrowserName, string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/** Builds the extension for a browser. Returns its folder; throws with what the build said. */
export async function buildExtension(name: BrowserName): Promise<string> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  try {
    await promisify(execFile)(process.execPath, [wxt, ...BUILD[name]], { cwd: ROOT });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build for ${name} failed.\n${stdout}\n${stderr}`.trim());
  }
  return OUTPUT[name];
}
