type Children = (Node | string)[];

/** Makes an element of ours: properties are set, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Children
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** Makes a 16 × 16 line drawing from path data. */
export function glyph(document: Document, paths: readonly GlyphPath[], size = 14): SVGElement {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, ...attributes } of paths) {
    const path = document.createElementNS(ns, 'path');
    path.setAttribute('d', d);
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    svg.append(path);
  }
  return svg;
}

export interface GlyphPath {
  d: string;
  fill: string;
  stroke?: string;
  'stroke-width'?: string;
  'stroke-linecap'?: 'round';
  'stroke-linejoin'?: 'round';
  'stroke-dasharray'?: string;
}

/** Attributes of a stroke of the given width. */
export function stroke(d: string, width: number, colour = 'currentColor'): GlyphPath {
  return {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': String(width),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
}
