import { ldJson, text } from './dom';
import {
  at,
  cards,
  listed,
  ORIGIN,
  og,
  page,
  published,
  type SitePage,
  webPage,
  wrapped,
  yoast,
} from './site-pages';

/** Text whose paragraphs are parted by line breaks alone. */
const broken = (count: number) => text(count).replaceAll('<p>', '').replaceAll('</p>', '<br><br>');

/** Pages that are one article, as common systems write them. */
export const ARTICLES: SitePage[] = [
  at(
    'WordPress with an SEO plugin',
    '/harbour-wall/',
    page(
      og('article', published) +
        yoast(
          { '@type': 'Article', '@id': `${ORIGIN}/harbour-wall/#article` },
          webPage('/harbour-wall/'),
        ),
      `<article class="post hentry"><h1>Harbour wall</h1><div class="entry-content">${text(4)}</div></article>${cards('articles', 6)}`,
    ),
  ),
  at(
    'WordPress without plugins, its plain addresses',
    '/?p=120',
    page(
      '<meta name="generator" content="WordPress 6.5">',
      `<main><article class="post-120 post hentry"><h1 class="entry-title">Harbour wall</h1><time class="entry-date" datetime="2024-05-02">2 May</time><div class="entry-content">${text(8)}</div></article></main>`,
    ),
  ),
  at(
    'Drupal: RDFa and paragraphs in fields',
    '/news/harbour-wall',
    page(
      og('Article'),
      `<article class="node node--type-article"><div class="field field--name-body">${wrapped(6)}</div></article>`,
    ),
  ),
  at(
    'Arc: paragraphs that are wrapped one by one',
    '/world/2024/05/02/harbour-wall/',
    page(
      ldJson([
        {
          '@type': 'NewsArticle',
          isPartOf: { '@type': ['CreativeWork', 'Product'] },
          isAccessibleForFree: false,
        },
      ]),
      `<article><h1>H</h1>${wrapped(6)}</article>${cards('links')}`,
    ),
  ),
  at(
    'Ghost',
    '/harbour-wall/',
    page(
      og('article', published) +
        ldJson({ '@type': 'Article', publisher: { '@type': 'Organization' } }),
      `<main><article class="article post"><h1>H</h1><section class="gh-content">${text(5)}</section></article></main>`,
    ),
  ),
  at(
    'Blogger',
    'https://quay.blogspot.example/2024/05/harbour-wall.html',
    page(
      '<meta content="blogger" name="generator"><meta content="article" property="og:type">',
      `<div class="post hentry" itemscope itemtype="http://schema.org/BlogPosting" itemprop="blogPost"><h3 class="post-title entry-title">H</h3><div class="post-body">${broken(5)}</div></div>`,
    ),
  ),
  at(
    'Medium',
    '/@ida/harbour-wall-3f2a',
    page(
      og('article', published) + ldJson({ '@type': 'SocialMediaPosting' }),
      `<article><div><section>${text(6).replaceAll('<p>', '<p class="pw-post-body-paragraph">')}</section></div></article>`,
    ),
  ),
  at(
    'Substack',
    '/p/harbour-wall',
    page(
      og('article') + ldJson({ '@type': 'NewsArticle', isAccessibleForFree: true }),
      `<article class="newsletter-post post"><h1>H</h1><div class="available-content"><div class="body markup">${text(6)}</div></div></article>`,
    ),
  ),
  at(
    'AMP',
    '/2024/05/harbour-wall.amp.html',
    page(
      `<link rel="canonical" href="/2024/05/harbour-wall.html">${ldJson({ '@type': 'NewsArticle', mainEntityOfPage: `${ORIGIN}/2024/05/harbour-wall.html` })}`,
      `<main>${text(4)}</main><amp-sidebar><form><input type="search" name="q"></form></amp-sidebar>`,
    ),
  ),
  at('Open Graph alone', '/2024/05/harbour-wall', page(og('article'), text(4))),
  ...[
    'Report',
    'AnalysisNewsArticle',
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'ScholarlyArticle',
    'BackgroundNewsArticle',
  ].map((type) =>
    at(`JSON-LD ${type}`, '/a/harbour-wall', page(ldJson({ '@type': type }), text(4))),
  ),
  at(
    'the article that a page names as its main entity',
    '/a/harbour-wall',
    page(ldJson({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle' } }), text(4)),
  ),
  at(
    'several JSON-LD blocks, one of them broken',
    '/a/harbour-wall',
    page(
      `${ldJson('{"@type": "Organization",')}${ldJson({ '@type': 'BreadcrumbList' })}${ldJson({ '@type': 'NewsArticle' })}`,
      text(4),
    ),
  ),
  at(
    'JSON-LD of itself among that of related stories',
    '/a/harbour-wall',
    page(
      ldJson(
        ['/b/one', '/b/two', '/a/harbour-wall', '/b/three', '/b/four'].map((path) => ({
          '@type': 'NewsArticle',
          url: `${ORIGIN}${path}`,
        })),
      ),
      text(4),
    ),
  ),
  at(
    'an article with its video and a list of what else there is',
    '/a/harbour-wall',
    page(
      `${og('article', published)}${ldJson([{ '@type': 'VideoObject' }, { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] }])}`,
      text(4) + cards('links'),
    ),
  ),
  at(
    'a live blog whose posts have titles that are links',
    '/live/harbour-vote',
    page(
      ldJson({
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: Array.from({ length: 9 }, () => ({ '@type': 'BlogPosting' })),
      }),
      Array.from(
        { length: 9 },
        (_, i) =>
          `<article id="p${i}"><h2><a href="/live/harbour-vote?post=${i}">The council votes on pier ${i} at last</a></h2>${text(1)}</article>`,
      ).join(''),
    ),
  ),
  at(
    'an article that says it is a website, with a byline',
    '/news/Harbour-wall-120.html',
    page(
      og('website'),
      `<article><h1>H</h1><p class="byline">By Ida Brandt</p>${text(7)}</article>`,
    ),
  ),
  at(
    'a plain page without any markup',
    '/essays/wall.html',
    page('<title>Wall</title>', `<h1>Wall</h1>${text(15)}`),
  ),
  at(
    'nothing but one article element',
    '/wall',
    page('', `<main><article><h1>Wall</h1>${text(5)}</article></main>`),
  ),
  at(
    'text between line breaks, in a table',
    '/archive/1999/wall.htm',
    page(
      '<meta name="author" content="Ida Brandt">',
      `<table><tr><td>${broken(9)}</td></tr></table>`,
    ),
  ),
  at(
    'what a paywall leaves to read',
    '/2024/05/harbour-wall',
    page(
      ldJson({
        '@type': 'NewsArticle',
        isAccessibleForFree: false,
        hasPart: { '@type': 'WebPageElement', cssSelector: '.paywall' },
      }),
      `<article><h1>H</h1>${text(2)}</article><div class="paywall"><form><input type="email"></form></div>${cards('links')}`,
    ),
  ),
  at(
    'a newspaper’s recipe that is first of all a story',
    '/food/2024/05/harbour-soup',
    page(ldJson([{ '@type': 'NewsArticle' }, { '@type': 'Recipe' }]), text(5)),
  ),
  at(
    'a review of a product',
    '/reviews/lamp',
    page(
      og('article', published) + ldJson([{ '@type': 'Article' }, { '@type': 'Product' }]),
      text(6),
    ),
  ),
  at(
    'a part of a site that names its pages after a hash',
    '/#!/story/harbour-wall',
    page(og('article'), text(8)),
  ),
  at(
    'under /category/, with markup in full',
    '/category/harbour/wall-to-cost-double',
    page(ldJson({ '@type': 'NewsArticle' }), text(5)),
  ),
  at(
    'a short story of the pages on television',
    '/tv/news/harbour-series-to-end-120',
    page(ldJson({ '@type': 'NewsArticle' }), text(4)),
  ),
  at(
    'a story whose address begins as legal notices do',
    '/privacy-law-passes-after-long-debate',
    page(og('article'), text(5)),
  ),
  at(
    'a story that was opened from a search',
    '/2024/05/harbour-wall?q=harbour',
    page(og('article'), `<input type="search" name="q">${text(5)}`),
  ),
  at(
    'a short story in a <div>, beside many cards that are articles',
    '/2024/05/harbour-wall',
    page(og('article'), `<div class="story">${text(5)}</div>${cards('articles', 12)}`),
  ),
  at(
    'a story that says it is a website, above cards that are articles',
    '/2024/05/harbour-wall',
    page(
      og('website'),
      `<div class="story"><span class="byline">Ida Brandt</span>${text(7)}</div>${cards('articles', 5)}`,
    ),
  ),
  at(
    'a short story with a form to sign in for comments',
    '/2024/05/harbour-wall',
    page(
      ldJson({ '@type': 'NewsArticle' }),
      `${text(4)}<form><input type="password"></form><div role="feed"></div>`,
    ),
  ),
  at(
    'the news in brief, all of it a list',
    '/2024/05/in-brief',
    page(
      ldJson({ '@type': 'NewsArticle' }),
      `<ul><li><a href="/">Home</a></li></ul><article><h1>In brief</h1><ul>${listed(5)}</ul></article>`,
    ),
  ),
  at(
    'a page that is one form, as a common framework writes it',
    '/2024/05/harbour-wall.aspx',
    page(
      og('article'),
      `<form id="aspnetForm"><div class="story"><h1>H</h1>${text(6)}</div></form>`,
    ),
  ),
  at(
    'a page that a dialog hides from screen readers',
    '/2024/05/harbour-wall',
    page(
      ldJson({ '@type': 'NewsArticle' }),
      `<div id="root" aria-hidden="true"><main><h1>H</h1>${text(6)}</main></div><div role="dialog">We value your privacy.</div>`,
    ),
  ),
  ...['<dialog open>', '<div role="dialog" aria-modal="true">'].map((tag) =>
    at(
      `an article in a ${tag} over the list that it was opened from`,
      '/2024/05/harbour-wall',
      page(
        og('article'),
        `<main>${cards('links')}</main>${tag}<article><h1>H</h1>${text(5)}</article></${tag.slice(1, 4) === 'dia' ? 'dialog' : 'div'}>`,
      ),
    ),
  ),
  at(
    'a story in wrappers that are named for what stands beside it',
    '/2024/05/harbour-wall',
    page(
      og('article'),
      `<div class="has-sidebar sticky-footer"><div class="col"><h1>H</h1>${text(5)}</div></div>`,
    ),
  ),
  at(
    'text between line breaks, in a font, in the middle, under a heading of that time',
    '/archive/1998/wall.htm',
    page(
      '',
      `<center><table><tr><td><font size="5">Wall</font><br><font face="Times">${broken(9)}</font></td></tr></table></center>`,
    ),
  ),
  at(
    'text between line breaks in a quotation',
    '/archive/1997/wall.htm',
    page('', `<h1>Wall</h1><blockquote><span>${broken(9)}</span></blockquote>`),
  ),
  at(
    'a report of an agency, set as it came over the wire',
    '/archive/1996/wall.txt.html',
    page('', `<h1>Wall</h1><pre>${broken(9).replaceAll('<br>', '\n')}</pre>`),
  ),
  at(
    'short paragraphs of a script that says much in a few letters',
    '/2024/05/harbour-wall',
    page(
      ldJson({ '@type': 'NewsArticle' }),
      `<article><h1>港湾工事</h1>${'<p>港湾局は六月に二百十四隻の船を数え、前年より多かったと発表した。</p>'.repeat(9)}</article>`,
    ),
  ),
  at(
    'questions and answers in a list of terms',
    '/2024/05/harbour-wall',
    page(
      og('article'),
      `<article><h1>H</h1><dl>${text(6).replaceAll('<p>', '<dt>And what then?</dt><dd>').replaceAll('</p>', '</dd>')}</dl></article>`,
    ),
  ),
  at(
    'a page to print, with nothing but the story',
    '/2024/05/harbour-wall/print',
    page('', `<h1>Harbour wall</h1><p>By Ida Brandt, 2 May 2024</p>${text(9)}`),
  ),
];
