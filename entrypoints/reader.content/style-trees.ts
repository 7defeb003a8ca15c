import { ask } from '@/lib/messages/in-page';

const DOCUMENT_NODE = 9;

/**
 * Brings the highlight styles to trees that those of the page do not reach: documents in frames, and, in
 * Firefox, shadow roots.
 */
export async function styleTrees(trees: readonly Node[]): Promise<void> {
  if (!import.meta.env.FIREFOX && trees.every(({ nodeType }) => nodeType !== DOCUMENT_NODE)) return;
  const css = await ask('page/styles', null);
  if (!import.meta.env.FIREFOX) return;
  for (const tree of trees) if (tree.nodeType !== DOCUMENT_NODE) adopt(tree as ShadowRoot, css);
}

/** Objects of the page as its own scripts see them; adopting is not to be had through the wrappers. */
type Unwrapped<T> = T & { wrappedJSObject: T };

function adopt(root: ShadowRoot, css: string): void {
  const view = root.ownerDocument.defaultView as unknown as Unwrapped<typeof globalThis>;
  const { CSSStyleSheet } = view.wrappedJSObject;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  (root as Unwrapped<ShadowRoot>).wrappedJSObject.adoptedStyleSheets.push(sheet);
}
