import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageKind } from '@/lib/article/detect';
import { articleMetadata } from '@/lib/article/metadata';
import type { TabSource } from '@/lib/model/tab-source';

/** Longest selection that is taken for a quoted passage, in UTF-16 code units. */
const LONGEST = 2_000;

/**
 * Says once what a page says of itself; injected by the background when a person takes an open tab
 * for a source. Nothing of it stays in the page.
 */
export default defineContentScript({
  registration: 'runtime',
  // The page need not learn that we were here.
  noScriptStartedPostMessage: true,
  matches: ['http://*/*', 'https://*/*'],
  main(): TabSource {
    const said = articleMetadata(document, location.href);
    const { url, title, publisher, authors, publishedAt } = said;
    const kind = pageKind(document) === 'article' ? 'article' : 'other';
    const selected = document.getSelection()?.toString().trim() ?? '';
    return {
      source: { url, title, publisher, authors, publishedAt, kind },
      quote: selected.length > LONGEST ? '' : selected,
    };
  },
});
