import type { ExportOptions, Writer } from '@/lib/exchange/format';
import type { Article } from '@/lib/model/article';
import type { RecordReader } from '@/lib/model/record-reader';
import type { ReportWords } from '@/lib/model/report-words';
import type { Verdict } from '@/lib/model/verdict';
import { badgeOf, claimPart } from './html-claim';
import { SHAPE_DEFINITIONS, shapeOf } from './html-shapes';
import { REPORT_STYLE } from './html-style';
import { anchor, escaped } from './html-text';
import { workFacts } from './report-facts';

/** Longer reports go without the overview on top: it takes a second reading of the records. */
const OVERVIEW_LIMIT = 5000;

/**
 * A report to read, print and send: one page of HTML without scripts, nothing of it from elsewhere.
 * By article: each claim with its verdict, the reasons, what it rests on and when it was rated; at the
 * end, how the verdicts came about.
 */
export const writeHtml: Writer = async function* (records, options) {
  const { words, exportedAt } = options;
  const title = escaped(words.word('report_title'));
  yield `<!doctype html>\n<html lang="${escaped(words.locale)}">\n<head>\n<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">
<title>${title}</title>\n<style>${REPORT_STYLE}</style>\n</head>\n<body>\n${SHAPE_DEFINITIONS}\n<main>
<header class="top"><h1>${title}</h1>\n<p class="meta">${escaped(words.count('report_claims', records.counts.live))} ${escaped(words.word('report_made', words.date(exportedAt.slice(0, 10))))}</p>\n`;
  if (records.counts.live <= OVERVIEW_LIMIT) yield await overview(records, words);
  yield '</header>\n';
  const scales = new Set<string>();
  let article: Article | undefined;
  for await (const entry of records.entries()) {
    if (entry.article.id !== article?.id) {
      if (article) yield '</section>\n';
      article = entry.article;
      yield articleHead(article, words);
    }
    if (entry.claim.verdict) scales.add(entry.claim.verdict.scale);
    yield claimPart(entry, records.scales, options);
  }
  if (article) yield '</section>\n';
  yield method(records, scales, options);
  yield '</main>\n</body>\n</html>\n';
};

/** How many claims have each verdict, and the articles. */
async function overview(records: RecordReader, words: ReportWords): Promise<string> {
  const badges = new Map<string, { shown: string; count: number; place: number }>();
  const articles = new Map<string, string>();
  for await (const { claim, article } of records.entries()) {
    const { word, slot, shape } = badgeOf(claim.verdict, records.scales, words);
    const key = `${slot} ${word}`;
    const shown = `<li class="v-${slot}">${shapeOf(shape)}${escaped(word)}`;
    const place = placeOf(claim.verdict, records.scales);
    badges.set(key, { shown, place, count: (badges.get(key)?.count ?? 0) + 1 });
    articles.set(article.id, article.title || words.word('report_untitled'));
  }
  const tally = [...badges.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ shown, count }) => `${shown} <b>${count}</b></li>`);
  const contents = [...articles].map(
    ([id, title]) => `<li><a href="#a-${escaped(id)}">${escaped(title)}</a></li>`,
  );
  return [
    tally.length > 0
      ? `<ul class="tally" aria-label="${escaped(words.word('report_summary'))}">${tally.join('')}</ul>\n`
      : '',
    contents.length > 1
      ? `<nav aria-label="${escaped(words.word('report_contents'))}"><ul class="contents">${contents.join('')}</ul></nav>\n`
      : '',
  ].join('');
}

/** Where a verdict stands among all: in the order of its scale, what has none last. */
function placeOf(verdict: Verdict | null, scales: RecordReader['scales']): number {
  if (!verdict) return Number.POSITIVE_INFINITY;
  const scale = scales.findIndex(({ id }) => id === verdict.scale);
  const level = scales[scale]?.levels.findIndex(({ id }) => id === verdict.value) ?? -1;
  return level < 0 ? Number.MAX_SAFE_INTEGER : scale * 100 + level;
}

function articleHead(article: Article, words: ReportWords): string {
  const facts = workFacts(article, (date) => words.word('report_published', words.date(date)));
  const title = article.title || words.word('report_untitled');
  return `<section class="article" id="a-${escaped(article.id)}"><header><h2>${escaped(title)}</h2>
<p class="meta">${escaped(facts.join(' · '))}${facts.length > 0 ? '<br>' : ''}${anchor(article.url, article.url)}</p></header>\n`;
}

function method(
  { scales }: RecordReader,
  used: ReadonlySet<string>,
  { words }: ExportOptions,
): string {
  const shown = scales
    .filter(({ id }) => used.has(id))
    .map(words.scale)
    .map(({ name, levels }) => {
      const rows = levels.map(
        ({ word, meaning, slot, shape }) =>
          `<div><dt><span class="verdict v-${slot}">${shapeOf(shape)}${escaped(word)}</span></dt><dd>${escaped(meaning)}</dd></div>`,
      );
      return `<h3>${escaped(words.word('report_scale', name))}</h3><dl class="scale">${rows.join('')}</dl>`;
    });
  return `<section class="method"><h2>${escaped(words.word('report_method'))}</h2><p>${escaped(words.word('report_method_text'))}</p>${shown.join('')}</section>\n`;
}
