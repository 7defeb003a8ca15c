import { ldJson, text } from './dom';

/** Pages as the systems that newspapers and other sites run on write them. */
export interface SitePage {
  name: string;
  html: string;
  url: string;
}

export const ORIGIN = 'https://www.quay.example';
export const og = (type: string, more = '') => `<meta property="og:type" content="${type}">${more}`;
export const published = '<meta property="article:published_time" content="2024-05-02T08:00:00Z">';
export const page = (head: string, body: string) => `<head>${head}</head><body>${body}</body>`;
export const at = (name: string, path: string, html: string): SitePage => ({
  name,
  html,
  url: path.startsWith('http') ? path : `${ORIGIN}${path}`,
});

/** A card of another story; `wrap` says how the system builds one. */
const CARDS = {
  headings: (i: number) =>
    `<div class="card"><h3><a href="/2024/05/story-${i}">The harbour board decides on pier ${i}</a></h3><p>A short teaser that says a little of what happened at pier ${i} on the day, and why it matters.</p></div>`,
  links: (i: number) =>
    `<a class="tile" href="/2024/05/story-${i}"><h3>The harbour board decides on pier ${i}</h3><p>A short teaser that says a little of what happened at pier ${i} on the day, and why it matters.</p></a>`,
  spans: (i: number) =>
    `<div class="item"><span class="title"><a href="/2024/05/story-${i}">The harbour board decides on pier ${i}</a></span><div class="text"><p>A short teaser that says a little of what happened at pier ${i} on the day, and why it matters.</p></div></div>`,
  articles: (i: number) =>
    `<article class="post-${i} post hentry"><header><h2 class="entry-title"><a href="/2024/05/story-${i}">The harbour board decides on pier ${i}</a></h2><time datetime="2024-05-0${i % 9}">Day ${i}</time></header><div class="entry-summary"><p>A short teaser that says a little of what happened at pier ${i} on the day, and why it matters. [&hellip;]</p></div></article>`,
};
export const cards = (kind: keyof typeof CARDS, count = 24) =>
  `<div class="list">${Array.from({ length: count }, (_, i) => CARDS[kind](i)).join('')}</div>`;
export const wrapped = (count: number) =>
  text(count).replaceAll('<p>', '<div class="block"><p>').replaceAll('</p>', '</p></div>');

export const listed = (count: number) =>
  text(count).replaceAll('<p>', '<li>').replaceAll('</p>', '</li>');

export const yoast = (...nodes: object[]) =>
  ldJson({
    '@context': 'https://schema.org',
    '@graph': [
      ...nodes,
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] },
      { '@type': 'WebSite', '@id': `${ORIGIN}/#website` },
      { '@type': 'Organization', name: 'The Quay' },
    ],
  });
export const webPage = (path: string) => ({
  '@type': 'WebPage',
  '@id': `${ORIGIN}${path}`,
  url: `${ORIGIN}${path}`,
});
