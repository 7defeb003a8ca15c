import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  name: string;
  /** Most bytes; gzipped unless `raw`. */
  limit: number;
  /** Counts the bytes as they lie in the package. */
  raw?: boolean;
  /** The files that count, relative to the build. */
  files(build: string): string[];
}

const KB = 1000;

export const BUDGETS: Budget[] = [
  { name: 'detector', limit: 5 * KB, files: () => ['content-scripts/detector.js'] },
  { name: 'reader', limit: 36.4 * KB, files: () => ['content-scripts/reader.js'] },
  { name: 'overlay', limit: 21.1 * KB, files: () => ['content-scripts/overlay.js'] },
  { name: "popup's first load", limit: 90 * KB, files: (build) => firstLoad(build, 'popup.html') },
  { name: 'model files', limit: 8000 * KB, raw: true, files: modelFiles },
];

/** Holds a build against one budget. Returns the size in words; throws when it is too large. */
export function checkBudget({ name, limit, raw, files }: Budget, build: string): string {
  const size = (file: string) => (raw ? plain : gzipped)(join(build, file));
  const bytes = files(build).reduce((sum, file) => sum + size(file), 0);
  const said = `${(bytes / KB).toFixed(1)} of ${limit / KB} kB${raw ? '' : ' gzipped'}`;
  if (bytes > limit) throw new Error(`Too large: the ${name}, ${said}`);
  return said;
}

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

const plain = (file: string): number => readFileSync(file).length;

function modelFiles(build: string): string[] {
  const folder = join(build, 'models');
  return existsSync(folder) ? readdirSync(folder).map((file) => join('models', file)) : [];
}

/** A page and all it loads before it can show anything: its styles, scripts and their imports. */
function firstLoad(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const linked = [...html.matchAll(/\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  const found = new Set<string>([page]);
  const waiting = linked.map((match) => match[1] ?? '');
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) waiting.push(...staticImports(build, file));
  }
  return [...found];
}

/** The files of `import ... from "./x.js"` and `import "./x.js"`; not those of `import()`. */
function staticImports(build: string, file: string): string[] {
  const code = readFileSync(join(build, file), 'utf8');
  const folder = file.split('/').slice(0, -1);
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map((match) =>
    [...folder, match[1] ?? ''].join('/'),
  );
}
