import type { ExportOptions, Writer } from '@/lib/exchange/format';
import { verdictWord } from '@/lib/exchange/verdict-word';
import type { Article } from '@/lib/model/article';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import type { ReportWords } from '@/lib/model/report-words';
import { code, link, plain, quoted } from './markdown-text';
import { claimFacts, workFacts } from './report-facts';

/** Readable notes in CommonMark: a heading an article, below it each claim with all it rests on. */
export const writeMarkdown: Writer = async function* (records, options) {
  const { words, exportedAt } = options;
  yield `# ${plain(words.word('report_title'))}\n\n`;
  const made = words.word('report_made', words.date(exportedAt.slice(0, 10)));
  yield `${plain(words.count('report_claims', records.counts.live))} ${plain(made)}\n`;
  let articleId = '';
  for await (const entry of records.entries()) {
    if (entry.article.id !== articleId) yield articleHead(entry.article, words);
    articleId = entry.article.id;
    yield claimPart(entry, records.scales, options);
  }
};

function articleHead(article: Article, words: ReportWords): string {
  const title = article.title || words.word('report_untitled');
  const facts = workFacts(article, words.date);
  const about = facts.length > 0 ? `${plain(facts.join(' · '))}\\\n` : '';
  return `\n## ${plain(title)}\n\n${about}${link(article.url, article.url)}\n`;
}

function claimPart(
  { claim, cited }: ClaimEntry,
  scales: RecordReader['scales'],
  { words, notes = true, passages = true }: ExportOptions,
): string {
  const { verdict } = claim;
  const word = verdict ? verdictWord(scales, verdict, words.scale) : words.word('verdict_unrated');
  const rated = verdict ? words.word('report_rated', words.date(verdict.at)) : '';
  const parts = [
    quoted(claim.quote),
    plain(claimFacts(claim, words)),
    `**${plain(words.word('report_verdict'))}: ${plain(word)}**${rated ? ` · ${plain(rated)}` : ''}`,
  ];
  if (claim.state === 'changed') parts.push(`*${plain(words.word('report_changed'))}*`);
  if (claim.state === 'missing') parts.push(`*${plain(words.word('report_missing'))}*`);
  if (notes && verdict?.note) parts.push(plain(verdict.note));
  if (notes && claim.note) parts.push(`${plain(words.word('report_note'))}: ${plain(claim.note)}`);
  if (claim.tags.length > 0) parts.push(claim.tags.map(code).join(' '));
  if (cited.length > 0) {
    parts.push(cited.map((item) => sourceItem(item, words, { notes, passages })).join('\n\n'));
  }
  return `\n${parts.join('\n\n')}\n`;
}

function sourceItem(
  { evidence, source }: ClaimEntry['cited'][number],
  words: ReportWords,
  { notes, passages }: { notes: boolean; passages: boolean },
): string {
  const facts = workFacts(source, words.date);
  const about = facts.length > 0 ? ` · ${plain(facts.join(' · '))}` : '';
  const stance = plain(words.word(`stance_${evidence.stance}`));
  const lines = [`- **${stance}** ${link(source.title || source.url, source.url)}${about}`];
  if (source.archiveUrl) lines.push(`  ${link(words.word('report_archived'), source.archiveUrl)}`);
  if (passages && evidence.quote) lines.push(indented(quoted(evidence.quote)));
  if (notes && evidence.note) lines.push(`  ${plain(evidence.note)}`);
  return lines.join('\n\n');
}

const indented = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`;
