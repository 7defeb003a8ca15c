import type { Plugin } from 'vite';

/** Methods of a content script's context that none of ours calls. */
const UNUSED = ['block', 'setTimeout', 'requestAnimationFrame', 'requestIdleCallback'];

/** The module of WXT with this name, whether a file or made while it builds. */
const moduleOf = (id: string): string | undefined =>
  /wxt\/dist\/utils\/(?:internal\/)?([\w-]+)\.mjs|virtual:wxt-(content-script-isolated-world-entrypoint)/
    .exec(id)
    ?.slice(1)
    .find(Boolean);

/**
 * Leaves out of WXT's part of each content script what is never run: the watch for another address
 * (`navigation` tells our detector), a log that says nothing in a build, and some methods, which a
 * bundler cannot know to be unused. Throws when WXT no longer has one of them.
 */
export function trimWxt(): Plugin {
  return {
    name: 'trim-wxt',
    apply: 'build',
    transform(code, id) {
      let trimmed = code;
      const drop = (name: string, form: RegExp, instead = '') => {
        const before = trimmed;
        trimmed = trimmed.replace(form, instead);
        if (trimmed === before) this.error(`WXT has no ${name} any more.`);
      };
      switch (moduleOf(id)) {
        case 'content-script-context':
          for (const name of UNUSED)
            drop(name, new RegExp(`\\n\\t${name}\\([^]*?\\n\\t\\}\\n`), '\n');
          drop('locationWatcher', /\n\tlocationWatcher = .*;/);
          drop('watch', /if \(type === "wxt:locationchange"\) \{.*?\n\t\t\}\n/s);
          drop('log', /logger\.debug\(.*\);/);
          break;
        case 'custom-events':
          drop('event', / = class WxtLocationChangeEvent .*?\n\};/s, ' = null;');
          break;
        case 'content-script-isolated-world-entrypoint':
          drop('log', /logger\.error\(.*\);/);
          break;
        default:
          return null;
      }
      return { code: trimmed, map: null };
    },
  };
}
