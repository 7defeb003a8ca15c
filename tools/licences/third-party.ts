import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  author: string;
  /** Its licence, and its notices where it has a file of them; empty where the package brings none. */
  text: string;
}

/** Packages whose code is not in ours as it came, and what was changed; Apache-2.0 asks to say so. */
const CHANGED: Record<string, string> = {
  '@mozilla/readability':
    'Changed: methods that are not used are left out when the extension is built (tools/trim-readability.ts).',
  wxt: 'Changed: what our content scripts never run is left out when the extension is built (tools/trim-wxt.ts).',
};

/** Looks up installed packages by their names, in the order of names, each once. */
export function shippedPackages(names: readonly string[]): ShippedPackage[] {
  return [...new Set(names)].sort().map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder);
    const texts = [/^(licen[cs]e|copying)/i, /^notice/i].flatMap((kind) => {
      const file = files.find((entry) => kind.test(entry));
      return file ? [readFileSync(join(folder, file), 'utf8').trim()] : [];
    });
    return {
      name,
      version: String(about.version),
      licence: String(about.license),
      author: String(about.author?.name ?? about.author ?? ''),
      text: texts.join('\n\n'),
    };
  });
}

/** The notice of the packages that the extension contains, as Markdown. */
export function thirdParty(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const texts = packages.map(({ name, text, licence, author }) => {
    const bare = `${licence}${author ? `, by ${author}` : ''}; the package brings no text of it.`;
    const standard = licence === 'MIT' ? `${bare}\n\n${mitTerms()}` : bare;
    const lines = (text || standard).split(/\r?\n/);
    const changed = CHANGED[name] ? [CHANGED[name], ''] : [];
    const indented = lines.map((line) => (line ? `    ${line}` : ''));
    return [`## ${name}`, '', ...changed, ...indented].join('\n');
  });
  return `${[
    '# Third-party software in Claimlight',
    '',
    'Code of these packages is in the extension. `npm run licences` writes this file from what the builds',
    'contain. The model files have their own notices in [docs/model-card.md](docs/model-card.md).',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
    texts.join('\n\n'),
  ].join('\n')}\n`;
}

/** The terms of the MIT licence, which is ours, too, without a name. */
function mitTerms(): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted')).trim();
}
