import { parseHTML } from 'linkedom';
import { readArticleAtOnce } from '@/lib/article/read-article';
import { WITHOUT_LAYOUT } from '@/lib/article/without-layout';
import type { Block } from '@/lib/model/analysis';
import { UnusableInput } from '@/tools/unusable-input';

/**
 * The article text of a page and its blocks; the text of its paragraphs where no article body is found.
 * Throws UnusableInput when there is neither.
 */
export function readHtml(html: string): { text: string; blocks: Block[] } {
  const document = parsePage(html);
  const article = readArticleAtOnce(document, { rendering: WITHOUT_LAYOUT });
  if (article) return { text: article.text, blocks: [...article.blocks] };
  const blocks: Block[] = [];
  let text = '';
  for (const element of document.querySelectorAll('p')) {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    if (text) text += '\n\n';
    blocks.push({ start: text.length, end: text.length + words.length, role: 'paragraph' });
    text += words;
  }
  if (text === '') throw new UnusableInput('no article text in this page');
  return { text, blocks };
}

/** The document of some HTML, however much of the frame of a page it has. */
export function parsePage(html: string): Document {
  const parsed = parseHTML(html).document as unknown as Document;
  const isPage = parsed.documentElement?.localName === 'html' && html.includes('<body');
  if (isPage) return parsed;
  return parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document;
}
