import { ask } from '@/lib/messages/in-page';
import type { Look } from '@/lib/session/client';

/** Objects of the page as its own scripts see them; adopting is not to be had through the wrappers. */
type Unwrapped<T> = T & { wrappedJSObject: T };

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Gives the highlights a look, in all trees of the article: Firefox paints none in shadow roots otherwise. */
export async function setLook(look: Look, shadowRoots: readonly ShadowRoot[]): Promise<void> {
  const css = await ask('page/look', look);
  if (import.meta.env.FIREFOX) for (const root of shadowRoots) adopt(root, css);
}

function adopt(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(root);
  if (!sheet) {
    const view = root.ownerDocument.defaultView as unknown as Unwrapped<typeof globalThis>;
    sheet = new view.wrappedJSObject.CSSStyleSheet();
    (root as Unwrapped<ShadowRoot>).wrappedJSObject.adoptedStyleSheets.push(sheet);
    sheets.set(root, sheet);
  }
  sheet.replaceSync(css);
}
