import { element, type GlyphPath, glyph } from './dom';

export interface BarButton {
  /** The words on the button; without them `label` is its name. */
  text?: string;
  label?: string;
  icon?: readonly GlyphPath[];
  /** The key that does the same, as it is drawn on the button. */
  key?: string | undefined;
  main?: boolean;
  act(): void;
}

export type BarItem = HTMLElement | BarButton | 'line';

/**
 * Makes a toolbar in one row. `reachable`: its buttons can be reached by the Tab key; one that
 * follows the pointer would only be in the way of who uses the keyboard.
 */
export function toolbar(
  document: Document,
  name: string,
  items: readonly BarItem[],
  reachable: boolean,
): HTMLElement {
  const bar = element(document, 'div', { className: 'bar' });
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', name);
  for (const item of items) bar.append(drawn(document, item, reachable));
  // Pressing a button must not drop the selection that the bar is about.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  return bar;
}

/** Shows a message in the bar, in the place of an earlier one; it is read out at once. */
export function complain(bar: HTMLElement, message: string): void {
  bar.querySelector('.bad')?.remove();
  const said = element(bar.ownerDocument, 'span', { className: 'bad' }, message);
  said.setAttribute('role', 'alert');
  bar.append(said);
}

function drawn(document: Document, item: BarItem, reachable: boolean): HTMLElement {
  if (item instanceof HTMLElement) return item;
  if (item === 'line') return element(document, 'span', { className: 'sep' });
  const { text, label, icon, key, main, act } = item;
  const button = element(document, 'button', { type: 'button', className: main ? 'main' : '' });
  if (!reachable) button.tabIndex = -1;
  if (icon) button.append(glyph(document, icon, text ? 14 : 15));
  if (text) button.append(text);
  if (key) button.append(element(document, 'kbd', {}, key));
  if (label) {
    button.setAttribute('aria-label', label);
    if (!text) button.title = label;
  }
  button.addEventListener('click', (event) => event.isTrusted && act());
  return button;
}
