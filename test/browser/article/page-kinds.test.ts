import { expect, test } from 'vitest';
import { readArticleAtOnce } from '@/lib/article/read-article';
import { open, paragraphs, prose } from './pages';

/** What is text of the article carries YES, what is not carries NO. */
const KINDS: [name: string, html: string][] = [
  [
    'definition lists',
    `<article>${paragraphs(3)}<dl><dt>YES1 Freeboard</dt><dd>YES2 The height of the deck above the water, in metres.</dd><dt>YES3 Draught</dt><dd>YES4 The depth of the keel below it.</dd></dl>${paragraphs(2)}</article>`,
  ],
  [
    'preformatted text',
    `<article>${paragraphs(3)}<pre>YES1 tide  4.2 m\nYES2 surge 1.1 m</pre>${paragraphs(2)}</article>`,
  ],
  [
    'nested lists',
    `<article>${paragraphs(3)}<ul><li>YES1 The outer wall needs:<ul><li>YES2 new stone, from the same quarry,</li><li>YES3 mortar that sets under water.</li></ul></li><li>YES4 The inner wall needs nothing.</li></ul>${paragraphs(2)}</article>`,
  ],
  [
    'a small data table with a caption',
    `<article>${paragraphs(3)}<table><caption>YES1 Cost of the wall by year</caption><thead><tr><th>YES2 Year</th><th>Cost</th></tr></thead><tr><td>YES3 2021</td><td>4 million</td></tr></table>${paragraphs(2)}</article>`,
  ],
  [
    'words in <font>',
    `<table width="100%"><tr><td bgcolor="#eee"><a href="/">NO Home</a></td><td><font face="Arial" size="2">${Array.from({ length: 6 }, (_, i) => `YES${i} ${prose(3)}`).join('<br><br>')}</font></td></tr></table>`,
  ],
  [
    'bare text beside boxes',
    `<div class="story">YES1 ${prose(3)}<p>YES2 ${prose(3)}</p>YES3 ${prose(3)}<div>YES4 ${prose(3)}</div>YES5 ${prose(2)}</div>`,
  ],
  [
    'wrappers without boxes',
    `<main style="display:contents"><article style="display:contents"><div style="display:contents"><p>YES1 ${prose(3)}</p>${paragraphs(4)}<p>YES2 ${prose(3)}</p></div></article></main>`,
  ],
  [
    'questions and answers',
    `<article>${paragraphs(2)}<p><strong>YES1 Who will pay for it?</strong></p><p>YES2 ${prose(2)}</p><p><b>YES3 And when?</b><br>YES4 ${prose(2)}</p>${paragraphs(2)}</article>`,
  ],
  [
    'a live blog',
    `<main><h1>Long review of the harbour wall</h1><div class="liveblog">${Array.from(
      { length: 8 },
      (_, i) =>
        `<article class="post"><header><time>1${i}:04</time><h2>YES${i} Update ${i}: what was found at pier ${i}</h2></header><p>YES${i}b ${prose(3, `pier ${i}`)}</p><div class="share-tools"><a href="#">NO Share</a></div></article>`,
    ).join('')}</div></main><aside><h2>NO Most read</h2></aside>`,
  ],
  [
    'a gallery',
    `<article><p>${prose(4)}</p>${Array.from({ length: 6 }, (_, i) => `<figure><img src="${i}.jpg" width="300" height="200"><figcaption>YES${i} ${prose(1, `picture ${i}`)}</figcaption></figure>`).join('')}${paragraphs(3)}</article>`,
  ],
  [
    'a drop cap',
    `<article><p><span style="float:left;font-size:3em">Y</span>ES1 ${prose(3)}</p>${paragraphs(4)}</article>`,
  ],
  [
    'an article cut by a paywall',
    `<article>${paragraphs(3)}<p>YES1 ${prose(2)}</p></article><div class="paywall-prompt"><h2>NO Keep reading</h2><p>NO Subscribe now for one euro a month and read all that we write.</p></div>`,
  ],
  [
    'an article whose paragraphs are named for the paywall they are behind',
    `<article>${paragraphs(2)}<p class="paywall">YES1 The wall was closed in May.</p><div class="paywall"><p>YES2 ${prose(1)}</p></div><p class="paywall">YES3 ${prose(2)}</p><div class="paywall"><h2>NO Keep reading</h2><p>NO One euro a month.</p><button>NO Subscribe</button></div></article>`,
  ],
  [
    'an AMP page',
    `<main><article><h1>Long review of the harbour wall</h1><amp-img src="x.jpg" width="4" height="3"></amp-img>${paragraphs(3)}<amp-ad>NO advertisement</amp-ad><section><p>YES1 ${prose(3)}</p></section>${paragraphs(2)}</article></main>`,
  ],
  [
    'names that only sound like clutter',
    `<div class="comments-on author-page social promo-wide"><article class="post tag-cookies category-related">${paragraphs(2)}<div class="topic-promotion"><p>YES1 ${prose(4)}</p></div><div class="related-body"><p>YES2 ${prose(4)}</p></div>${paragraphs(2)}</article></div>`,
  ],
  [
    'boxes in the midst of the text',
    `<article>${paragraphs(2)}<div class="newsletter-promo"><h3>NO The morning letter</h3><p>NO Get it every day at six.</p><form><input type="email"><button>NO Sign up</button></form></div><p>YES1 ${prose(2)}</p>
     <div class="related-articles"><h4>NO Related</h4><ul><li><a href="/1">NO Ferry fares to rise</a></li><li><a href="/2">NO Harbour master resigns</a></li></ul></div><p>YES2 ${prose(2)}</p>
     <aside>NO Advertisement</aside><div class="author-bio"><p>NO Ida Brandt writes about the sea.</p></div></article>`,
  ],
  [
    'boxes without a telling name',
    `<article>${paragraphs(2)}<div class="c-12"><h3>NO The morning letter</h3><p>NO The news of the day. Join 120,000 readers.</p><form><input type="email"><button>Sign up</button></form></div><p>YES1 ${prose(2)}</p><div class="AudioPlayer_x1"><p>NO This was read by a machine.</p></div>${paragraphs(2)}</article>`,
  ],
  [
    'text for screen readers',
    `<style>.vh{position:absolute;left:-9999px}.c{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}</style><article>${paragraphs(3)}<p>YES1 It is 4 <span class="vh">NO million</span><span class="c">NO euros</span> in all, of which YES2 half is paid.</p><p aria-hidden="true">NO ${prose(2)}</p>${paragraphs(2)}</article>`,
  ],
  [
    'quotes and notes',
    `<article>${paragraphs(3)}<blockquote>YES1 “We were told of it in March,” the engineer wrote. <cite>YES2 Report of the authority</cite></blockquote><p>YES3 It is known<sup><a href="#n1">1</a></sup> since then.</p>${paragraphs(2)}</article>`,
  ],
  [
    'folded text',
    `<article>${paragraphs(3)}<details><summary>YES1 What the report says</summary><p>NO ${prose(3)}</p></details><details open><summary>YES2 What it leaves out</summary><p>YES3 ${prose(3)}</p></details>${paragraphs(2)}</article>`,
  ],
  [
    'text in boxes without height',
    `<style>.to{overflow:hidden} .grid{display:grid;grid-template-rows:0fr}</style><article>${paragraphs(3)}<div class="to" style="height:0"><p>NO ${prose(2)}</p></div><h3>YES1 Asked often</h3><div class="to" style="max-height:0"><p>NO ${prose(2)}</p></div><div class="grid"><div class="to"><p>NO ${prose(1)}</p></div></div>${paragraphs(2)}<div class="to" style="display:contents"><p>YES2 ${prose(1)}</p></div><div class="to" style="height:0"><p style="position:absolute;left:0;bottom:0">YES3 ${prose(1)}</p></div><p>YES4 ${prose(2)}</p></article>`,
  ],
  [
    'what is said in a film',
    `<div><video></video><h1>Long review of the harbour wall</h1></div><article>${paragraphs(2)}<div><div><video></video></div><div class="x1">NO Some 40 percent of the wall is gone.</div></div><div><video></video><p>YES1 ${prose(1)}</p></div><figure><video></video><figcaption>YES2 The wall in May.</figcaption></figure>${paragraphs(2)}</article>`,
  ],
  [
    'offers without a telling name',
    `<article><header><h1>Long review of the harbour wall</h1><button>Sign up for alerts</button><p>YES1 ${prose(1)}</p></header>${paragraphs(2)}<div class="x9"><h3>NO This story is for subscribers</h3><p>NO One euro a week, for the first six months. More than 40,000 readers trust us.</p><div><button>Subscribe</button></div></div><p>YES2 ${prose(2)}</p><div><button>Show the map</button><p>YES3 It has 214 berths.</p></div>${paragraphs(2)}</article>`,
  ],
  [
    'notes beside a line',
    `<style>.side{float:right} .tip{position:absolute;opacity:0}</style><article>${paragraphs(2)}<p>YES1 It is 4 million <span class="side">NO as the yearly report of the authority says.</span> in all, of <span>which YES2 half <small class="tip">NO By the law of 1998, dredging is a part of it.</small></span> is paid.</p>${paragraphs(2)}</article>`,
  ],
  [
    'an article in a dialog',
    `<main><h2>NO Front page</h2><ul><li><a href="/1">NO Ferry fares to rise again</a></li></ul></main><dialog open><button>NO Close</button><article><h1>Long review of the harbour wall</h1><p>YES1 ${prose(3)}</p>${paragraphs(3)}</article></dialog>`,
  ],
  [
    'an article in a box that is a dialog',
    `<div aria-hidden="true"><h2>NO Front page</h2><p>NO ${prose(5)}</p></div><div role="dialog" aria-modal="true"><article><h1>Long review of the harbour wall</h1><p>YES1 ${prose(3)}</p>${paragraphs(3)}</article></div>`,
  ],
  [
    'an article that a dialog over it hides from screen readers',
    `<div aria-hidden="true"><h1>Long review of the harbour wall</h1><article><p>YES1 ${prose(3)}</p>${paragraphs(3)}<p aria-hidden="true">NO ${prose(2)}</p></article></div><div role="dialog"><p>NO ${prose(2, 'privacy')}</p></div>`,
  ],
  [
    'a page that is one form, and forms in it',
    `<form><h1>Long review of the harbour wall</h1><div><p>YES1 ${prose(3)}</p>${paragraphs(2)}<p>YES2 ${prose(2)}</p></div></form><form><h3>NO What do you think?</h3><p>NO The wall is worth its price.</p><button>NO Vote</button></form>`,
  ],
  [
    'questions and answers in a list of terms',
    `<article><dl>${Array.from({ length: 4 }, (_, i) => `<dt>YES${i}a What of pier ${i}?</dt><dd>YES${i}b ${prose(3, `pier ${i}`)}</dd>`).join('')}</dl></article><section><p>NO ${'All the news of Lindal, by people who know it. '.repeat(3)}</p></section>`,
  ],
  [
    'headings of sections',
    `<article>${paragraphs(2)}<h2>YES1 What was found</h2>${paragraphs(2)}<h3>YES2 And what was not</h3>${paragraphs(2)}<h2>NO Related stories</h2><ul><li><a href="/1">NO Ferry fares to rise again in spring</a></li></ul></article>`,
  ],
  [
    'lines about the article without a name',
    `<article><p>By Ida Brandt</p><p>By JO VAN DEE | Harbour desk NO</p><p>Published: NO 3 May 2024, 10:14</p><p>4 min read</p><p>3 min ago</p><p>YES1 ${prose(2)}</p><p>YES2 ${prose(2)}</p><p>Tags: <a href="/t">NO Sea</a>, <a href="/w">Wall</a></p><p>Main image: NO The wall at low tide. Photograph: Ida Brandt for The Meridian</p><p>Also read | <a href="/f">NO Ferry fares to rise</a></p><div role="status">NO new posts</div>${paragraphs(3)}<p>MeridianMoney (Lindal) NO First published September 25, 2015: 11:02 AM ET</p></article>`,
  ],
  [
    'sentences that begin as such lines do',
    `<article>${paragraphs(2)}<p>By Monday, YES1 of the crew will be back.</p><p>Copyright law YES2 was not made for harbours.</p><p>Updated figures YES3 show 4 million.</p><p>The list YES5 was published in May 2024, at 11:02 in the morning.</p><p>More bad news: YES4 the wall broke.</p><p>Read more: NO What the ferry costs</p>${paragraphs(2)}</article>`,
  ],
  [
    'a cookie notice over the article',
    `<div id="onetrust-consent-sdk" role="dialog"><div class="cookie-text"><h2>NO We value your privacy</h2><p>NO We and our 870 partners store and read data on your device, to show you advertisements that fit, to measure them, and to learn more of our readers. You can change your mind at any time.</p><p>NO ${'You may object to this at any time, for each purpose and each partner. '.repeat(12)}</p></div></div><article>${paragraphs(6)}<p>YES1 ${prose(2)}</p></article>`,
  ],
];

test.each(KINDS)('%s', (_, html) => {
  const title = 'Long review of the harbour wall';
  const document = open(
    `<head><title>${title}</title></head><body><nav><a href="/">NO Weather</a></nav>${html.includes('<h1') ? '' : `<h1>${title}</h1>`}${html}<footer>NO Imprint</footer></body>`,
  );
  const article = readArticleAtOnce(document);
  const marks = (text: string) => text.match(/\bYES\w+|\bNO\b/g) ?? [];
  const wanted = html.match(/YES\w+/g) ?? ['YES1'];
  expect(marks(article?.text ?? '')).toEqual(wanted);
  expect(article?.blocks[0]?.role).toBe('headline');
});

test('a line that begins like a byline is judged at once, however long its words are', () => {
  const line = `by ${'A'.repeat(34)}!`;
  const document = open(`<body><article>${paragraphs(3)}<p>${line}</p></article></body>`);
  const started = performance.now();
  readArticleAtOnce(document);
  const short = performance.now() - started;
  const other = open(
    `<body><article>${paragraphs(3)}<p>by ${'A'.repeat(100)}!</p></article></body>`,
  );
  const again = performance.now();
  const text = readArticleAtOnce(other)?.text;
  expect(text).toContain('AAA!');
  expect(performance.now() - again).toBeLessThan(10 * short);
});

/** How much longer a page takes to read than another one. */
function timesAs(slow: string, plain: string): number {
  const [first, second] = [plain, slow].map((html) => {
    const document = open(`<body><article>${paragraphs(3)}${html}</article></body>`);
    const started = performance.now();
    readArticleAtOnce(document);
    return performance.now() - started;
  }) as [number, number];
  return second / first;
}

test('one paragraph of very many elements takes little longer than many of few', () => {
  const spans = '<span class="w">word </span>'.repeat(200);
  expect(timesAs(`<p>${spans.repeat(250)}</p>`, `<p>${spans}</p>`.repeat(250))).toBeLessThan(4);
}, 60_000);

test('boxes with the name of clutter, one in the other, take little longer than others', () => {
  const nested = (name: string) =>
    `${`<div class="${name}">`.repeat(1200)}${prose(3)}${'</div>'.repeat(1200)}`;
  expect(timesAs(nested('related-x'), nested('chapter-x'))).toBeLessThan(6);
}, 60_000);
