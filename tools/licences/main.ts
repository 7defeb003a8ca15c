import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension, ROOT } from '@/tools/build';
import { BUNDLED } from './bundled.ts';
import { shippedPackages, thirdParty } from './third-party.ts';

// `npm run licences`: builds for both browsers and writes THIRD-PARTY.md, the packages whose code
// is in the extension, with the text of their licences.

const folder = mkdtempSync(join(tmpdir(), 'claimlight-licences-'));
const list = join(folder, 'bundled.txt');
process.env[BUNDLED] = list;
try {
  for (const browser of ['chromium', 'firefox'] as const) await buildExtension(browser);
  const packages = shippedPackages(readFileSync(list, 'utf8').trim().split('\n'));
  writeFileSync(join(ROOT, 'THIRD-PARTY.md'), thirdParty(packages));
  for (const { name, version, licence } of packages) console.log(`${name} ${version}  ${licence}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
