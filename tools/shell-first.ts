import type { Plugin } from 'vite';

/** What loads the page's own scripts and styles, as Vite writes it into the head. */
const LOADED =
  /\n?[ \t]*<(?:link rel="(?:modulepreload|stylesheet)" crossorigin[^>]*>|script type="module"[^>]*><\/script>)/g;

/**
 * In a document that has a shell, puts its scripts and styles after it, so that the browser paints the shell
 * without them. The shell's own style sheet is a public file and stays where it is.
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
        // Styles first: a script waits for those before it, and what it shows is never without them.
        loaded.sort((a, b) => Number(b.includes('stylesheet')) - Number(a.includes('stylesheet')));
        return html.replace(LOADED, '').replace('</body>', `${loaded.join('\n')}\n</body>`);
      },
    },
  };
}
