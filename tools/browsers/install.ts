import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser, OVERRIDES } from './find.ts';

/** The oldest versions that the extension runs in, as its manifests say. */
export const MINIMUM: Record<BrowserName, number> = { chromium: 140, firefox: 150 };

const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const TITLES: Record<BrowserName, string> = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
};

/**
 * Finds each browser, or installs it on Debian and Ubuntu when run as root.
 * Returns the program files. Throws an error that names the command to run when neither works,
 * or when what is there is too old.
 */
export function ensureBrowsers<N extends BrowserName>(names: N[]): Record<N, string> {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  for (const name of missing) {
    const chosen = process.env[OVERRIDES[name]];
    if (chosen) throw new Error(`${OVERRIDES[name]} names ${chosen}, which is no program.`);
  }
  if (missing.length > 0) installPackages(missing);
  const files = {} as Record<N, string>;
  for (const name of names) {
    const file = findBrowser(name);
    if (file === undefined) throw new Error(howToInstall([name]));
    checkVersion(name, file);
    files[name] = file;
  }
  return files;
}

function installPackages(names: BrowserName[]): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(howToInstall(names));
  }
  const packages = names.map((name) => PACKAGES[name]);
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  for (const args of steps) {
    const run = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (run.status !== 0) {
      const last = `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-5).join('\n');
      throw new Error(`apt-get ${args[0]} failed:\n${last}\n${howToInstall(names)}`);
    }
  }
}

function howToInstall(names: BrowserName[]): string {
  const wanted = names.map((name) => `${TITLES[name]} ${MINIMUM[name]} or later`).join(' and ');
  const packages = names.map((name) => PACKAGES[name]).join(' ');
  const variables = names.map((name) => OVERRIDES[name]).join(' or ');
  return [
    `${wanted} was not found.`,
    `  On Debian or Ubuntu run: sudo apt-get update && sudo apt-get install -y ${packages}`,
    `  Elsewhere install it from its maker, or set ${variables} to its program file.`,
  ].join('\n');
}

function checkVersion(name: BrowserName, file: string): void {
  const version = majorVersion(file);
  if (version === undefined || version >= MINIMUM[name]) return;
  throw new Error(`${file} is version ${version}. ${howToInstall([name])}`);
}

/** The main version that a browser says it has; undefined where it does not say (Windows). */
function majorVersion(file: string): number | undefined {
  if (process.platform === 'win32') return undefined;
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  const said = execFileSync(file, ['--version'], { encoding: 'utf8', stdio, timeout: 30_000 });
  const match = /\b(\d+)\.\d/.exec(said);
  return match ? Number(match[1]) : undefined;
}
