/**
 * Gives the shadow trees that are made from here on, until the signal: open ones, so that a test can look and
 * click into what is closed to a page. No page can do this to us, whose prototypes are others than ours.
 */
export function openRoots(signal: AbortSignal): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  };
  signal.addEventListener('abort', () => {
    Element.prototype.attachShadow = attach;
  });
  return roots;
}
