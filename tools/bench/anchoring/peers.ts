import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';

/** In a folder that git ignores: as dependencies their outdated `engines` would make every install warn. */
const FOLDER = join(ROOT, 'bench/peers');

/** The libraries that anchoring is held against, and the versions. */
export const PEERS = {
  '@apache-annotator/dom': '0.2.0',
  'dom-anchor-text-quote': '4.0.2',
} as const;
/** What a peer imports without saying so. */
const UNSAID = ['@apache-annotator/selector@0.2.0'];

/** Hands the peers to the script of the benchmark. */
const ENTRY = `
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
globalThis.anchoringPeers = { createTextQuoteSelectorMatcher, toRange };
`;

/** Installs the peers if they are not there. Returns the file of a script that makes them known in a page. */
export function installPeers(): string {
  const modules = join(FOLDER, 'node_modules');
  if (Object.keys(PEERS).some((name) => !existsSync(join(modules, name)))) {
    mkdirSync(FOLDER, { recursive: true });
    const named = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', FOLDER, ...quiet, ...named, ...UNSAID], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const entry = join(FOLDER, 'entry.js');
  writeFileSync(entry, ENTRY);
  return entry;
}
