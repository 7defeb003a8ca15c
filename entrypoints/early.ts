import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead } from '@/components/hooks/page/ahead';

/**
 * The first script of a page with a shell (`tools/shell-first.ts`). Asks what the page will ask first, so that
 * the answer comes while the page's own script is still fetched. Then loads what lies in the template: styles, and
 * then, so that nothing shows without them, the script, which is fetched meanwhile.
 */
export default defineUnlistedScript(() => {
  askAhead(location.search);
  const template = document.querySelector<HTMLTemplateElement>('#late');
  if (!template) return;
  const late = document.importNode(template.content, true);
  const script = late.querySelector('script');
  script?.remove();
  if (script) late.prepend(preloadOf(script));
  const styles = [...late.querySelectorAll<HTMLLinkElement>('[rel=stylesheet]')].map(
    (link) =>
      new Promise((resolve) => {
        link.onload = resolve;
        link.onerror = resolve;
      }),
  );
  document.head.append(late);
  void Promise.all(styles).then(() => script && document.head.append(script));
});

/** What fetches a module that is not to run yet. */
function preloadOf({ src }: HTMLScriptElement): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = 'anonymous';
  link.href = src;
  return link;
}
