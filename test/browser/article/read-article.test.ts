import { expect, test } from 'vitest';
import { readArticleAtOnce } from '@/lib/article/read-article';
import { open, paragraphs, prose } from './pages';

const PAGE = `<head><title>Harbour wall to cost double, authority says | The Quay</title>
<meta name="description" content="Engineers found cracks nobody had expected in the oldest part of the wall.">
<style>.away{display:none} .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style></head>
<body><header><a href="/">The Quay</a><nav><ul><li><a href="/w">Weather</a><li><a href="/m">Live Markets</a></ul></nav></header>
<div class="cookie-notice" role="dialog">We use cookies, and would like your consent to them.</div>
<main><div class="top"><h1>Harbour wall to cost double, authority says</h1>
<p class="article-standfirst">Engineers found cracks nobody had expected in the oldest part of the wall.</p>
<div class="byline">By <a rel="author" href="/a">Ida Brandt</a></div></div>
<article><div class="share-bar"><button>Share.</button><a href="#">Share on Fediverse</a></div>
${paragraphs(3)}
<figure><img src="x.png"><figcaption>The wall at low tide, seen from pier nine.</figcaption></figure>
<h2>What was found</h2>
${paragraphs(2, 'survey')}
<p class="away">Text that style sheets hide from everyone, however long it is and whatever it says.</p>
<p>The chair spoke.<span class="sr"> Opens in a new window.</span> Nobody else did.</p>
<div class="newsletter-signup"><p>Sign up for our newsletter and get it every morning.</p></div>
<blockquote><p>“We were told of it in March, and we acted at once,” the engineer wrote.</p></blockquote>
<ul><li>The first crack is four metres long, and grows.</li><li>The second was filled in 1987 with the wrong stone.</li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>4 million</td></tr><tr><td>2022</td><td>6 million</td></tr><tr><td>2023</td><td>9 million</td></tr><tr><td>2024</td><td>12 million</td></tr><tr><td>2025</td><td>15 million</td></tr></table>
${paragraphs(2, 'council')}
<p><a href="/other">Read more: Ferry fares to rise again in spring</a></p>
</article></main>
<aside class="related"><h2>Related stories</h2><ul><li><a href="/1">Ferry fares to rise</a></ul></aside>
<section id="comments"><p>First! This is a comment, and it goes on for a while so that it looks like text.</p></section>
<footer>Exit mobile version. © The Quay</footer></body>`;

test('reads headline, standfirst, text and captions, each in its role, and nothing else', () => {
  const article = readArticleAtOnce(open(PAGE));
  const of = (role: string) =>
    article?.blocks.filter((b) => b.role === role).map((b) => article.text.slice(b.start, b.end));
  expect(of('headline')).toEqual(['Harbour wall to cost double, authority says']);
  expect(of('standfirst')).toEqual([
    'Engineers found cracks nobody had expected in the oldest part of the wall.',
  ]);
  expect(of('heading')).toEqual(['What was found']);
  expect(of('caption')).toEqual(['The wall at low tide, seen from pier nine.']);
  expect(of('quote')).toHaveLength(1);
  expect(of('list-item')).toHaveLength(2);
  expect(of('cell')).toHaveLength(12);
  expect(of('paragraph')).toHaveLength(8);
  expect(article?.text).toContain('The chair spoke. Nobody else did.');
  for (const word of [
    'Weather',
    'Live Markets',
    'Share',
    'mobile version',
    'cookies',
    'Ida Brandt',
    'newsletter',
    'Read more',
    'First!',
    'style sheets hide',
    'Ferry',
    'new window',
  ]) {
    expect(article?.text).not.toContain(word);
  }
  expect(article?.root.localName).toBe('main');
  expect(article?.truncated).toBe(false);
});

test('does not change the page', () => {
  const document = open(PAGE);
  const before = document.documentElement.outerHTML;
  let mutations = 0;
  const observer = new MutationObserver((records) => {
    mutations += records.length;
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  readArticleAtOnce(document);
  mutations += observer.takeRecords().length;
  expect(mutations).toBe(0);
  expect(document.documentElement.outerHTML).toBe(before);
});

test.each([
  [
    'paragraphs in wrappers of their own',
    Array.from({ length: 8 }, () => `<div class="w"><div><p>${prose(3)}</p></div></div>`).join(''),
  ],
  [
    'text between line breaks',
    `<div class="text">${Array.from({ length: 8 }, () => prose(3)).join('<br><br>')}</div>`,
  ],
  [
    'nothing but <div>',
    `<div>${Array.from({ length: 8 }, () => `<div>${prose(3)}</div>`).join('')}</div>`,
  ],
  [
    'a layout table',
    `<table><tr><td><ul><li><a href="/">Home</a></ul></td><td>${paragraphs(8)}</td></tr></table>`,
  ],
  [
    'a body class that sounds like clutter',
    `<div class="social-article-share-body">${paragraphs(8)}</div>`,
  ],
  [
    'deep wrappers',
    `${'<div><section>'.repeat(60)}${paragraphs(8)}${'</section></div>'.repeat(60)}`,
  ],
  [
    'javascript: links',
    `<div>${paragraphs(7)}<p>${prose(2)} <a href="javascript:void(0)">the last part</a>.</p></div>`,
  ],
])('finds all of the text in %s', (_, html) => {
  const document = open(
    `<head><title>Long review of the harbour</title></head><body><h1>Long review of the harbour</h1>${html}</body>`,
  );
  const article = readArticleAtOnce(document);
  const sentences = document.body.textContent?.match(/The harbour authority[^.]*\./g)?.length;
  expect(article?.text.match(/The harbour authority[^.]*\./g)).toHaveLength(sentences as number);
  expect(article?.blocks.filter(({ role }) => role === 'paragraph').length).toBeGreaterThanOrEqual(
    8,
  );
  if (html.includes('javascript:')) expect(article?.text).toContain('the last part.');
});

test('blocks lie in the text in order and never overlap', () => {
  const article = readArticleAtOnce(open(PAGE));
  let last = 0;
  for (const { start, end } of article?.blocks ?? []) {
    expect(start).toBe(last === 0 ? 0 : last + 2);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBe(article?.text.length);
});

test('reads up to a number of words, and says so', () => {
  const article = readArticleAtOnce(open(PAGE), { maxWords: 100 });
  expect(article?.truncated).toBe(true);
  const words = article?.text.split(/\s+/).length ?? 0;
  expect(words).toBeGreaterThanOrEqual(100);
  expect(words).toBeLessThan(300);
});

test('pages without an article give nothing, unless it is asked for', () => {
  expect(readArticleAtOnce(open('<body></body>'))).toBeNull();
  expect(readArticleAtOnce(open('<body><p>Short.</p></body>'))).toBeNull();
  const forced = readArticleAtOnce(open('<body><p>A short but complete note.</p></body>'), {
    force: true,
  });
  expect(forced?.text).toBe('A short but complete note.');
  expect(readArticleAtOnce(open('<body></body>'), { force: true })).toBeNull();
});

test('documents that are not pages give nothing', () => {
  const xml = new DOMParser().parseFromString('<feed><p>text</p></feed>', 'text/xml');
  const svg = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>',
    'image/svg+xml',
  );
  const bodiless = open(PAGE);
  bodiless.body.remove();
  const frames = open('<frameset><frame></frameset>');
  for (const document of [xml, svg, bodiless, frames]) {
    expect(readArticleAtOnce(document)).toBeNull();
    expect(readArticleAtOnce(document, { force: true })).toBeNull();
  }
});

test('a page nested without end is read in good time', () => {
  const deep = open('<body></body>');
  let at: Element = deep.body;
  for (let level = 0; level < 1_000; level++) {
    const child = deep.createElement('div');
    at.append(child);
    at = child;
  }
  at.textContent = prose(20);
  expect(readArticleAtOnce(deep)?.text).toContain('The harbour authority');
});

test('a page of very many elements is read in good time', () => {
  const wide = open(`<body>${'<div><span>x</span></div>'.repeat(25_000)}</body>`);
  expect(() => readArticleAtOnce(wide)).not.toThrow();
});

test('a page of five megabytes is cut', () => {
  const long = open(`<body><article>${paragraphs(10_000)}</article></body>`);
  expect(long.body.textContent?.length).toBeGreaterThan(5_000_000);
  expect(readArticleAtOnce(long)?.truncated).toBe(true);
}, 60_000);

const linesOf = (html: string) =>
  readArticleAtOnce(
    open(`<body><article>${paragraphs(2)}${html}${paragraphs(2)}</article></body>`),
  )?.text.split('\n\n') ?? [];

test('boxes that float side by side, or are put in their places, are a paragraph each', () => {
  const [one, two, three] = [prose(2, 'pier'), prose(2, 'mole'), prose(2, 'quay')];
  const lines = linesOf(
    `<div><div style="float:left;width:40%">${one}</div><div style="float:left;width:40%">${two}</div></div><div style="position:relative;height:400px"><div style="position:absolute">${three}</div></div>`,
  );
  expect(lines).toEqual(expect.arrayContaining([one, two, three]));
});

test('notes beside a line do not cut its sentence in two', () => {
  const lines = linesOf(
    '<style>.note { float: right } .tip { position: absolute; opacity: 0 }</style><p>The port had 214 ships<span class="note">See the report of the authority, on its page 4.</span> in June, of which <b>half<small class="tip">By the law of 1998, half means 107.</small></b> were <span style="float:left">f</span>erries.</p>',
  );
  expect(lines).toContain('The port had 214 ships in June, of which half were ferries.');
});

test('a paragraph all of which is moved out of its line is read', () => {
  const [floated, placed] = [prose(2, 'pier'), prose(2, 'mole')];
  const lines = linesOf(
    `<style>.all { float: left; width: 100% } .at { position: absolute }</style><p><span class="all">${floated}</span></p><p style="position:relative;height:200px"> <b><font class="at">${placed}</font></b></p>`,
  );
  expect(lines).toEqual(expect.arrayContaining([floated, placed]));
});

test('a link that is nothing but the mark of a note is no word, raised or not', () => {
  const lines = linesOf(
    '<p>The port had 214<a href="#n1">1</a> ships in June,<span class="ref"><a href="#n2">[2]</a></span> says <a href="#p12">page 12</a> of <a href="/2024">2024</a><sup><a href="#n3">*</a></sup>,<sup><a name="r4"></a><a href="#n4">iv</a></sup>.</p>',
  );
  expect(lines).toContain('The port had 214 ships in June, says page 12 of 2024,.');
});

/** A form around the text, with a control of this name: the form answers with it where it is asked for that. */
const inForm = (control: string) =>
  open(`<body><form><input type="hidden" name="${control}"><main><h1>Harbour wall to cost double</h1>
    <article>${paragraphs(8)}</article></main></form></body>`);

test.each(['children', 'textContent', 'title', 'id'])(
  'text in a form that has a control named %s is read as any other',
  (name) => {
    const text = readArticleAtOnce(inForm('q'))?.text;
    expect(text).toContain('Harbour wall');
    expect(readArticleAtOnce(inForm(name))?.text).toBe(text);
  },
);

test.each(['parentNode', 'assignedSlot'])(
  'a form whose control %s leads back into it is not read, and not gone through without end',
  (name) => {
    expect(readArticleAtOnce(inForm(name))).toBeNull();
  },
);
