import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What loads the page's own scripts and styles, as Vite writes it into the head. */
const LOADED =
  /\n?[ \t]*<(?:link rel="(?:modulepreload|stylesheet)" crossorigin[^>]*>|script type="module"[^>]*><\/script>)/g;

/** The style of the shell. It is part of the document, which then waits for no file to be painted. */
const STYLE = readFileSync(join(import.meta.dirname, '../entrypoints/popup/shell.css'), 'utf8');

/** What the security policy has to allow for it: this very text, and no other in a document. */
export const SHELL_STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/**
 * Puts its style into a document that has a shell. In what is built, its scripts and styles then load once the
 * document is there, so that the browser paints the shell without waiting for them: they lie in a template, which
 * `entrypoints/early.ts` takes them out of.
 */
export function shellFirst(): Plugin {
  let isBuild = false;
  return {
    name: 'claimlight:shell-first',
    config: (_config, { command }) => {
      isBuild = command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes('class="shell"')) return html;
        const styled = html.replace('</head>', () => `  <style>${STYLE}</style>\n  </head>`);
        if (!isBuild) return styled;
        const loaded = (html.match(LOADED) ?? []).map((tag) => tag.trim());
        const late = `<template id="late">\n${loaded.join('\n')}\n</template>`;
        const script = '<script src="/early.js" defer></script>';
        return styled
          .replace(LOADED, '')
          .replace('</body>', () => `  ${late}\n  ${script}\n</body>`);
      },
    },
  };
}
