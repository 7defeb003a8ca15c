import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

/** SHA-256 of each package, in hexadecimal, by its file name. */
export type Sums = Map<string, string>;

/**
 * Builds and packs a checkout for both stores, and the archive of its sources. Rejects with what
 * the build said.
 */
export async function makePackages(root: string): Promise<Sums> {
  for (const script of ['zip', 'zip:firefox']) await npm(root, 'run', '--silent', script);
  const sums: Sums = new Map();
  for (const path of packagesOf(root)) {
    const hash = createHash('sha256').update(await readFile(path));
    sums.set(basename(path), hash.digest('hex'));
  }
  return sums;
}

/**
 * Makes all packages again from the archive of sources in a checkout's output, in an empty folder, as
 * a store's reviewer would. Returns their sums.
 */
export async function makeFromSources(root: string): Promise<Sums> {
  const sources = packagesOf(root).find((path) => path.endsWith('-sources.zip'));
  if (!sources) throw new Error('There is no archive of sources.');
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-sources-'));
  try {
    await unpack(sources, folder);
    await npm(folder, 'ci', '--no-audit', '--no-fund', '--prefer-offline');
    return await makePackages(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the packages that differ, or that only one of the two has. */
export function differing(a: Sums, b: Sums): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

function packagesOf(root: string): string[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, '.output');
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-${version}-`) && file.endsWith('.zip'))
    .sort()
    .map((file) => join(folder, file));
}

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [name, content] of Object.entries(unzipSync(await readFile(archive)))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)('npm', args, { cwd, maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} failed.\n${stdout}\n${stderr}`.trim());
  }
}
