import type { BlockRole } from '@/lib/model/analysis';
import type { FrontMatter } from './front-matter';

const CAPTION_NAMES =
  /(?:^|[\s_-])(?:captions?|credits?|photo-?credit|image-?(?:caption|credit|source)|media-?caption)(?=$|[\s_-])/i;
const STANDFIRST_NAMES =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line)?|article-?(?:summary|lead|intro)|lede|kicker-?text)(?=$|[\s_-])/i;

/** The part that a block plays in its article, by the elements around it. */
export function roleOf(element: Element, front: FrontMatter): BlockRole {
  if (front.headline && (front.headline === element || front.headline.contains(element))) {
    return 'headline';
  }
  if (front.standfirst && (front.standfirst === element || front.standfirst.contains(element))) {
    return 'standfirst';
  }
  if (element.closest('figcaption, caption')) return 'caption';
  if (element.closest('figure') && !element.closest('table, blockquote, pre')) return 'caption';
  const holder = element.closest(
    'blockquote, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, article, body',
  );
  switch (holder?.localName) {
    case 'blockquote':
      return 'quote';
    case 'li':
    case 'dt':
    case 'dd':
      return 'list-item';
    case 'td':
    case 'th':
      return isLayoutCell(holder) ? ownRole(element) : 'cell';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return 'heading';
    default:
      return ownRole(element);
  }
}

function ownRole(element: Element): BlockRole {
  const names = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
  const hyphenated = names.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1-$2');
  if (CAPTION_NAMES.test(hyphenated) && (element.textContent?.length ?? 0) < 600) return 'caption';
  return element.getAttribute('role') === 'heading' ? 'heading' : 'paragraph';
}

/** Whether class, id or itemprop call an element the article's standfirst. */
export function isNamedStandfirst(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-testid') ?? ''}`;
  return STANDFIRST_NAMES.test(names.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Tables once laid out whole pages: one with a cell of several paragraphs is a page, not data. */
function isLayoutCell(cell: Element): boolean {
  const table = cell.closest('table');
  if (!table) return false;
  let isLayout = layoutTables.get(table);
  if (isLayout === undefined) {
    isLayout =
      table.getAttribute('role') === 'presentation' ||
      Array.from(table.getElementsByTagName('td')).some(
        (any) =>
          any.getElementsByTagName('p').length > 2 || any.getElementsByTagName('br').length > 6,
      );
    layoutTables.set(table, isLayout);
  }
  return isLayout;
}

const layoutTables = new WeakMap<Element, boolean>();
