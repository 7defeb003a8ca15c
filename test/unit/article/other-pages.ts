import { ldJson, text } from './dom';
import { at, cards, og, page, published, type SitePage, webPage, yoast } from './site-pages';

/** Pages that are not, whatever they say of themselves. */
export const OTHERS: SitePage[] = [
  ...(['headings', 'links', 'spans', 'articles'] as const).flatMap((kind) => [
    at(`a home page of ${kind}`, '/', page(og('website'), cards(kind))),
    at(
      `a section page of ${kind} that says it is an article`,
      '/world',
      page(og('article'), cards(kind)),
    ),
    at(
      `a section page of ${kind} with an introduction`,
      '/sport/rowing',
      page(og('article'), `<h1>Rowing</h1>${text(2)}${cards(kind)}`),
    ),
    at(
      `an archive of ${kind} without markup`,
      '/2024/05',
      page('', `${cards(kind)}<time datetime="2024-05-01"></time>`),
    ),
    at(
      `a page by topic, of ${kind}`,
      '/topics/harbour',
      page(og('article'), text(3) + cards(kind)),
    ),
  ]),
  at('a home page in another language', '/en/', page(og('article'), cards('headings'))),
  at(
    'a home page with an address of its own',
    '/index.html',
    page('', `<time datetime="2024-05-01"></time>${text(9)}`),
  ),
  at(
    'a home page reached by a campaign',
    '/?utm_source=mail',
    page('', `<time datetime="2024-05-01"></time>${text(9)}`),
  ),
  at(
    'a section page with JSON-LD of its list',
    '/world',
    page(
      og('website') +
        ldJson({
          '@type': 'ItemList',
          itemListElement: Array.from({ length: 9 }, () => ({ '@type': 'NewsArticle' })),
        }),
      text(8) + cards('links'),
    ),
  ),
  at(
    'a category of a weblog, by its SEO plugin an article',
    '/harbour/',
    page(og('article') + yoast({ '@type': 'CollectionPage' }), cards('articles')),
  ),
  at(
    'a section page with microdata of its stories',
    '/world',
    page(
      '',
      Array.from(
        { length: 8 },
        () => `<div itemscope itemtype="https://schema.org/NewsArticle">${text(1)}</div>`,
      ).join(''),
    ),
  ),
  at(
    'a weblog’s first page with whole posts',
    '/blog',
    page(
      og('website'),
      Array.from(
        { length: 4 },
        (_, i) =>
          `<div class="post hentry"><h2><a href="/2024/p${i}">Post number ${i} on the harbour</a></h2><time datetime="2024-05-01"></time>${text(7)}</div>`,
      ).join(''),
    ),
  ),
  at(
    '“About us” by an SEO plugin',
    '/our-story/',
    page(
      og('article') + yoast(webPage('/our-story/')),
      `<article class="page">${text(5)}</article>`,
    ),
  ),
  at('“About us” by its address', '/about-us/', page(og('article'), text(6))),
  at(
    'terms of use',
    '/terms-of-service',
    page('', `<time datetime="2024-01-01"></time>${text(20)}`),
  ),
  at(
    'search results',
    '/search?q=wall',
    page('', `<input type="search" name="q">${cards('spans')}`),
  ),
  at(
    'search results of WordPress',
    '/?s=wall',
    page(og('article'), `<input type="search" name="s">${cards('articles')}`),
  ),
  at('a product', '/products/lamp', page(og('product'), text(7))),
  at(
    'a product that says it is an article',
    '/lamp/',
    page(og('article') + ldJson({ '@type': 'Product', offers: {} }), text(7)),
  ),
  at(
    'a product without JSON-LD',
    '/lamp/',
    page(og('article'), `${text(7)}<form action="/cart/add"><button>Add to cart</button></form>`),
  ),
  at('a shop’s front page', 'https://shop.quay.example/spring', page(og('article'), text(7))),
  at(
    'a thread of a forum',
    '/viewtopic.php?t=120',
    page(
      '',
      Array.from(
        { length: 9 },
        () =>
          `<div class="post"><time datetime="2024-05-01"></time><div class="content">${text(2)}</div></div>`,
      ).join(''),
    ),
  ),
  at(
    'a thread of a forum by its JSON-LD',
    '/d/120-harbour',
    page(og('article') + ldJson({ '@type': 'DiscussionForumPosting' }), text(8)),
  ),
  at(
    'questions and answers',
    '/q/120',
    page(
      '',
      `<div itemscope itemtype="https://schema.org/QAPage"><time datetime="2024-05-01"></time>${text(8)}</div>`,
    ),
  ),
  at(
    'a mail',
    'https://mail.quay.example/inbox/120',
    page('', `<h1>Inbox</h1><time datetime="2024-05-01"></time>${text(12)}`),
  ),
  at(
    'a document that is being written',
    'https://quay.example/d/1',
    page('', `<div role="application"><time datetime="2024-05-01"></time>${text(12)}</div>`),
  ),
  at(
    'a document in an office',
    'https://docs.quay.example/d/1',
    page('', `<h1>Minutes</h1><time datetime="2024-05-01"></time>${text(15)}`),
  ),
  at(
    'a video',
    '/2024/05/harbour-tour',
    page(og('video.other') + ldJson({ '@type': 'VideoObject' }), text(6)),
  ),
  at('a sign-in page', '/login', page('', `<form><input type="password"></form>${text(6)}`)),
  at(
    'a sign-in page at the article’s address',
    '/2024/05/harbour-wall',
    page(og('article'), `<div><input type="password"></div>${text(3)}`),
  ),
  at(
    'a feed',
    '/home',
    page(
      og('website'),
      `<div role="feed">${Array.from({ length: 12 }, () => `<article>${text(1)}</article>`).join('')}</div>`,
    ),
  ),
  at('a profile', '/ida', page(og('profile'), text(7))),
  at(
    'a profile by JSON-LD',
    '/ida',
    page(og('article') + ldJson({ '@type': 'ProfilePage' }), text(7)),
  ),
  at(
    'a recipe',
    '/harbour-soup',
    page(
      og('article', published) + ldJson([{ '@type': 'Article' }, { '@type': 'Recipe' }]),
      text(7),
    ),
  ),
  at(
    'a vacancy',
    '/work-with-us/120',
    page(ldJson({ '@type': 'JobPosting' }), `<time datetime="2024-05-01"></time>${text(9)}`),
  ),
  at(
    'a repository',
    '/ida/harbour',
    page(
      og('object'),
      `<article class="markdown-body"><h1>harbour</h1><time datetime="2024-05-01"></time>${text(9)}</article>`,
    ),
  ),
  at(
    'a chapter of a book without a date',
    '/book/chapter-6.html',
    page(
      '',
      Array.from({ length: 9 }, (_, i) => `<section><h1>Part ${i}</h1>${text(4)}</section>`).join(
        '',
      ),
    ),
  ),
  at(
    'a gallery of pictures',
    '/pictures',
    page(
      og('article'),
      Array.from(
        { length: 12 },
        (_, i) => `<figure><img><figcaption>Pier ${i}</figcaption></figure>`,
      ).join(''),
    ),
  ),
  at('an empty shell', '/2024/05/harbour-wall', page(og('article'), '<div id="root"></div>')),
  at(
    'a home page with JSON-LD of a live blog that it shows',
    '/',
    page(og('website') + ldJson({ '@type': 'LiveBlogPosting' }), text(3) + cards('headings')),
  ),
  at(
    'a product with its price in microdata alone',
    '/lamp/',
    page(og('article'), `<h1>Lamp</h1><span itemprop="price">49.90</span>${text(7)}`),
  ),
  ...['message', 'reply'].map((name) =>
    at(
      `a thread whose posts are named ${name}`,
      '/d/120-harbour',
      page(
        og('article'),
        Array.from(
          { length: 9 },
          () =>
            `<div class="${name}"><time datetime="2024-05-01"></time><div>${text(2)}</div></div>`,
        ).join(''),
      ),
    ),
  ),
  at(
    'a list of stories under a dialog with much to read',
    '/world',
    page(og('website'), `${cards('headings')}<dialog open><h2>Terms</h2>${text(9)}</dialog>`),
  ),
  at(
    'a form that explains at length what to fill in',
    '/apply',
    page(og('website'), `<time datetime="2024-05-01"></time><form>${text(9)}<input></form>`),
  ),
  at(
    'a timetable with long names of places',
    '/ferries',
    page(
      og('website'),
      `<h1>Ferries</h1><time datetime="2024-05-01"></time><table>${Array.from({ length: 40 }, (_, i) => `<tr><td>${i}:15</td><td>Lindal harbour, northern mole, platform number ${i}, behind the market</td></tr>`).join('')}</table>`,
    ),
  ),
  at(
    'a program under its name',
    '/build.html',
    page(
      '',
      `<h1>build</h1><pre>${'const a = require("x"); // runs it\nfor (let i = 0; i &lt; 10; i++) run(a, i);\n'.repeat(60)}</pre>`,
    ),
  ),
  at(
    'a page of a manual',
    '/guide/install.html',
    page(
      '',
      `<h1>Install</h1><time datetime="2024-05-01"></time>${text(16)}${'<pre>npm install</pre>'.repeat(6)}`,
    ),
  ),
  at(
    'a list of stories, each a link and a line, that says it is an article',
    '/harbour',
    page(
      og('article'),
      `<h1>Harbour</h1><ul>${Array.from(
        { length: 12 },
        (_, i) =>
          `<li><a href="/2024/05/story-${i}">The board decides on pier ${i}</a> A line that says a little of what happened at pier ${i} on the day, and why.</li>`,
      ).join('')}</ul>`,
    ),
  ),
];
