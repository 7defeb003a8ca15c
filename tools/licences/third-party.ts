import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  author: string;
  /** Empty where the package brings none. */
  text: string;
}

/** Looks up installed packages by their names, in the order of names, each once. */
export function shippedPackages(names: readonly string[]): ShippedPackage[] {
  return [...new Set(names)].sort().map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    return {
      name,
      version: String(about.version),
      licence: String(about.license),
      author: String(about.author?.name ?? about.author ?? ''),
      text: file ? readFileSync(join(folder, file), 'utf8') : '',
    };
  });
}

/** The notice of the packages that the extension contains, as Markdown. */
export function thirdParty(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const texts = packages.map(({ name, text, licence, author }) => {
    const bare = `${licence}${author ? `, by ${author}` : ''}; the package brings no longer text.`;
    const lines = (text.trim() || bare).split(/\r?\n/);
    return [`## ${name}`, '', ...lines.map((line) => (line ? `    ${line}` : ''))].join('\n');
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
