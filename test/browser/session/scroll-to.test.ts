import { afterEach, expect, test } from 'vitest';
import { scrollToRange } from '@/lib/session/scroll-to';

const LINES = '<p>The council closed pier 4 for nine weeks.</p>'.repeat(150);
const ARTICLE = `${LINES}<p id="claim">Half of the ships went elsewhere.</p>${LINES}`;

/** Ways in which a page scrolls, each with the areas that have to move. */
const PAGES: [name: string, html: string][] = [
  ['the page itself', `<article>${ARTICLE}</article>`],
  [
    'the page, though the article is a scroll area by a few px',
    `<style>article { overflow-x: hidden } article p:last-child { margin-bottom: -3px; height: 40px }</style><article>${ARTICLE}</article>`,
  ],
  ['an inner area', `<div style="height:300px;overflow:auto"><article>${ARTICLE}</article></div>`],
  [
    'an inner area below the fold',
    `${LINES}<div style="height:300px;overflow:auto"><article>${ARTICLE}</article></div>${LINES}`,
  ],
  [
    'the body, in a page of one window',
    `<style>html, body { height: 100%; margin: 0; overflow: auto }</style><article>${ARTICLE}</article>`,
  ],
  [
    'an area around a shadow root',
    `<div style="height:300px;overflow:auto"><div id="host"></div></div>`,
  ],
];

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

test.each(PAGES)('a claim comes to the middle of what scrolls it: %s', async (_, html) => {
  document.body.innerHTML = html;
  const host = document.querySelector('#host');
  const tree = host?.attachShadow({ mode: 'open' });
  if (tree) tree.innerHTML = ARTICLE;
  const claim = (tree ?? document).querySelector('#claim') as Element;
  const range = document.createRange();
  range.selectNodeContents(claim);
  scrollToRange(window, range);
  const area = document.querySelector('div')?.getBoundingClientRect();
  await expect
    .poll(
      () => {
        const { top, bottom } = range.getBoundingClientRect();
        const { top: from, height } =
          area && !html.startsWith('<p') ? area : { top: 0, height: innerHeight };
        return Math.abs((top + bottom) / 2 - from - height / 2);
      },
      { timeout: 5_000 },
    )
    .toBeLessThan(2);
});
