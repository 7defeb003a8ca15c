import type { Plugin } from 'vite';

/** Methods that the reader replaces (lib/article/readability-shortcuts.ts) or never has called. */
const UNUSED = [
  '_cleanClasses',
  '_cleanStyles',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getJSONLD',
  '_isProbablyVisible',
  '_isSingleImage',
  '_simplifyNestedElements',
  '_unwrapNoscriptImages',
];

/**
 * Leaves methods that are never run out of the bundle, and the log: properties of an object, which
 * a bundler cannot know to be unused. Throws when the library no longer has one of them.
 */
export function trimReadability(): Plugin {
  return {
    name: 'trim-readability',
    transform(code, id) {
      if (!/@mozilla\/readability\/Readability\.js(?:$|\?)/.test(id)) return null;
      let trimmed = code;
      for (const name of UNUSED) {
        const before = trimmed;
        trimmed = trimmed.replace(new RegExp(`\\n {2}${name}\\([^]*?\\n {2}\\},\\n`), '\n');
        if (trimmed === before) this.error(`Readability has no ${name} any more.`);
      }
      // It says what it does when it is debugged.
      trimmed = trimmed.replace(/^ *this\.log\([^;]*\);$/gm, '');
      return { code: trimmed, map: null };
    },
  };
}
