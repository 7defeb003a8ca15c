import { appendFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The variable that names the file for `listBundled`. */
export const BUNDLED = 'CLAIMLIGHT_BUNDLED';

/** The name of the package that a bundled module lies in; undefined for our own. */
function packageOf(module: string): string | undefined {
  const [, ...inside] = module.replaceAll('\\', '/').split('/node_modules/');
  const path = inside.at(-1);
  if (path === undefined) return undefined;
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * Adds the names of all packages that a build takes code from to the file that the variable
 * `BUNDLED` names, a line each; does nothing without it.
 */
export function listBundled(): Plugin {
  const list = process.env[BUNDLED];
  return {
    name: 'claimlight:list-bundled',
    generateBundle(_options, bundle) {
      if (!list) return;
      const names = Object.values(bundle)
        .flatMap((chunk) => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([module]) => packageOf(module));
      for (const name of new Set(names)) if (name) appendFileSync(list, `${name}\n`);
    },
  };
}
