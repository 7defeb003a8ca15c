import type { Plugin } from 'vite';

/** What loads the page's own scripts and styles, as Vite writes it into the head. */
const LOADED =
  /\n?[ \t]*<(?:link rel="(?:modulepreload|stylesheet)" crossorigin[^>]*>|script type="module"[^>]*><\/script>)/g;

/**
 * In a document that has a shell, lets its scripts and styles load once the document is there, so that the
 * browser paints the shell without waiting for them. They lie in a template, which `public/late.js` takes
 * them out of. The shell's own style sheet is a public file and stays where it is.
 */
export function shellFirst(): Plugin {
  return {
    name: 'claimlight:shell-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes('class="shell"')) return html;
        const loaded = (html.match(LOADED) ?? []).map((tag) => tag.trim());
        const late = `<template id="late">\n${loaded.join('\n')}\n</template>`;
        const script = '<script src="/late.js" defer></script>';
        return html.replace(LOADED, '').replace('</body>', `  ${late}\n  ${script}\n</body>`);
      },
    },
  };
}
