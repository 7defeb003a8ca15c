import type { Plugin } from 'vite';

/** Methods that the reader replaces (lib/article/readability-shortcuts.ts) or never has called. */
const UNUSED = [
  '_cleanClasses',
  '_cleanStyles',
  '_findNode',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getJSONLD',
  '_isProbablyVisible',
  '_isUrl',
  '_isSingleImage',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
];

/** Patterns that only those use. */
const UNUSED_PATTERNS = [
  'b64DataUrl',
  'extraneous',
  'jsonLdArticleTypes',
  'nextLink',
  'prevLink',
  'replaceFonts',
  'srcsetUrl',
];

/**
 * Leaves methods that are never run out of the bundle, and the log: properties of an object, which
 * a bundler cannot know to be unused. Throws when the library no longer has one of them.
 */
export function trimReadability(): Plugin {
  return {
    name: 'trim-readability',
    transform(code, id) {
      // Another question that the package answers, and we answer otherwise.
      if (/@mozilla\/readability\/Readability-readerable\.js(?:$|\?)/.test(id)) {
        return { code: 'module.exports = () => false;', map: null };
      }
      if (!/@mozilla\/readability\/Readability\.js(?:$|\?)/.test(id)) return null;
      let trimmed = code;
      const drop = (name: string, form: RegExp) => {
        const before = trimmed;
        trimmed = trimmed.replace(form, '\n');
        if (trimmed === before) this.error(`Readability has no ${name} any more.`);
      };
      for (const name of UNUSED) drop(name, new RegExp(`\\n {2}${name}\\([^]*?\\n {2}\\},\\n`));
      for (const name of UNUSED_PATTERNS) {
        drop(name, new RegExp(`\\n {4}${name}:\\s*/.*,\\n`));
      }
      // It says what it does when it is debugged.
      drop('log', /\n {2}\/\/ Control whether log messages are sent.*?\n {2}\}(?=\n\})/s);
      trimmed = trimmed.replace(/^ *this\.log\([^;]*\);$/gm, '');
      if (trimmed.includes('this.log')) this.error('Readability logs otherwise than it did.');
      return { code: trimmed, map: null };
    },
  };
}
