import type { BodyBlock } from './body';

/** Words in class, id, role and test attributes that name what is beside an article. */
const CLUTTER_WORDS =
  /(?:^|[\s_-])(?:newsletters?|subscri(?:be|ption)|sign-?up|share(?:-?bar|-?tools|-?buttons?|-?links?)?|sharing|social(?:-?share|-?links?|-?media|-?icons?)?|related(?:-?\w+)?|recirc\w*|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|promos?|promotion|comments?|disqus|cookies?|consent|gdpr|breadcrumbs?|bylines?|author(?:s|-?(?:box|bio|info|card|name|details?|meta))?|dateline-?time|timestamp|post-?meta|article-?meta|entry-?meta|publish(?:ed)?-?(?:date|time)|tags?-?list|topics?-?list|advert(?:isement|ising)?s?|ads?|ad-?(?:slot|unit|container|wrapper|label)|sponsored|paywall(?=[_-])|(?<=[_-])paywall|outbrain|taboola|(?:audio|video|media)-?player|read-?(?:more|next|also)|more-?(?:from|on|stories)|see-?also|up-?next|donat(?:e|ion)|print-?only|skip-?link|screen-?reader-?text|visually-?hidden|sr-?only)(?=$|[\s_-])/i;

const CLUTTER_ROLES = new Set([
  'navigation',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'banner',
  'contentinfo',
  'toolbar',
  'menu',
  'menubar',
  'button',
  'form',
  'status',
  'tooltip',
]);

/** Tags that are never a wrapper of running text with an odd class. */
const TEXT_TAGS = new Set(
  'em strong b i u s a abbr cite code mark q sub sup small span'.split(' '),
);

/**
 * Whether an element with all it holds is something beside the article: byline, share bar,
 * related links, newsletter box, comments, cookie notice. Judged by its role and by the names
 * that publishers give such boxes, and never where it holds prose of some length.
 */
export function isClutterElement(element: Element): boolean {
  const tag = element.localName;
  if (CLUTTER_ROLES.has(element.getAttribute('role') || tag)) return true;
  if (tag === 'a' && (element.getAttribute('rel') ?? '').includes('author'))
    return isByline(element);
  const itemprop = element.getAttribute('itemprop');
  if (itemprop === 'author' || itemprop === 'datePublished') return isByline(element);
  if (TEXT_TAGS.has(tag)) return false;
  // By plain "paywall" publishers name the text behind one as often as the offer before it.
  if (element.classList.contains('paywall')) return !!element.querySelector('button, form');
  if (!CLUTTER_WORDS.test(namesOf(element))) return false;
  return !isProse(element);
}

function namesOf(element: Element): string {
  // Components are named by their tag: <amp-ad>, <related-stories>.
  const own = `${element.localName} ${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return own.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** A name standing for itself, not one inside a sentence. */
function isByline(element: Element): boolean {
  const around = element.closest('p, li, blockquote');
  return !around || (around.textContent?.trim().length ?? 0) < 140;
}

/** Several sentences with few links. */
function isProse(element: Element): boolean {
  const length = element.textContent?.trim().length ?? 0;
  if (length < 280 || linkShare(element, length) > 0.3) return false;
  return (
    /[.!?…]["'”’]?\s/.test(element.textContent ?? '') &&
    /^(?:p|div|section|article)$/.test(element.localName) &&
    !/newsletter|subscri|sign-?up|cookie|consent|comment|author|donat/i.test(namesOf(element))
  );
}

function linkShare(element: Element, length: number): number {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked / Math.max(1, length);
}

const CLUTTER_LINES =
  /^(?:advertisement|advertising|ad|sponsored|share(?: this)?(?: (?:article|story|page|on \w+))?|(?:read|see|watch|listen|related|more|recommended)(?: \w+){0,2}:(?:.*[^.])?|read more\b.{0,80}|(?:related|recommended|more|also read|most read|trending|see also)(?: (?:stories|articles|news|coverage|topics|links|reading))?:?|continue reading.*|story continues below.*|sign up (?:for|to) .{0,120}|subscribe (?:to|now|for)\b.{0,120}|follow (?:us|\w+) on .{0,80}|(?:view |show |load )?(?:all )?comments?(?: \(?\d+\)?)?|\d+ comments?|copyright (?:©|\(c\)|\d).*|©.*|all rights reserved.*|print|email|save|tweet|copy link|skip to .{0,40}|loading(?:…|\.\.\.)?|(?:main )?(?:photo(?:graph)?|image|picture|illustration): .{0,140}|exit mobile version|\d+ min(?:ute)?s? read|\d+ (?:min(?:ute)?|hour|day)s? ago|(?:published|updated|posted): .{0,30}\d.{0,30}(?<!\.)|.{0,60}\b(?:published|updated) .{0,30}\d:\d\d.{0,12}(?<!\.)|(?:tags|topics|filed under): .*|also read ?[:|–-].*|listen to this .{0,40})$/i;

/** Between two names something must stand: else one long word could be cut in countless ways. */
const BYLINE_LINE =
  /^(?:by|(?:written|reporting|editing) by) \p{Lu}[\p{L}.'’-]*(?:,? (?:and |in |with |for )?\p{Lu}[\p{L}.'’-]*){0,9} ?(?:[|·•,–-].*[^.!?…:”"])?$/u;

/** Whether a block's own words show that it is not part of the article's text. */
export function isClutterBlock(block: BodyBlock): boolean {
  if (block.role === 'headline') return false;
  const text = textOf(block);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length <= 160 && CLUTTER_LINES.test(text)) return true;
  if (text.length <= 120 && block.role === 'paragraph' && isBylineLine(text)) return true;
  return block.role !== 'heading' && isLinkOnly(block, text);
}

const isBylineLine = (text: string) =>
  BYLINE_LINE.test(text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));

function textOf(block: BodyBlock): string {
  return block.pieces
    .map((piece) => (piece === 'break' ? ' ' : piece.node.data))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A whole line that leads elsewhere and is no sentence: the title of another story. */
function isLinkOnly(block: BodyBlock, text: string): boolean {
  if (block.role === 'cell' || block.role === 'standfirst' || /[.!?…]["'”’)]?$/.test(text))
    return false;
  return block.pieces.every(
    (piece) =>
      piece === 'break' ||
      !/[\p{L}\p{N}]/u.test(piece.node.data) ||
      !!piece.node.parentElement?.closest('a[href]:not([href^="#"])'),
  );
}
