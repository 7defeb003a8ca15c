import type { ExportOptions } from '@/lib/exchange/format';
import { verdictWord } from '@/lib/exchange/verdict-word';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import type { ReportWords } from '@/lib/model/report-words';
import { levelOf, type Verdict, type VerdictSlot } from '@/lib/model/verdict';
import { shapeOf } from './html-shapes';
import { anchor, escaped, paragraphs } from './html-text';
import { claimFacts, workFacts } from './report-facts';

/** Word, hue and shape of a verdict; one whose level is gone keeps its word. */
export function badgeOf(
  verdict: Verdict | null,
  scales: RecordReader['scales'],
  words: ReportWords,
): { word: string; slot: VerdictSlot; shape: VerdictSlot } {
  if (!verdict) return { word: words.word('verdict_unrated'), slot: 'unrated', shape: 'unrated' };
  const level = levelOf(scales, verdict);
  return {
    word: verdictWord(scales, verdict, words.scale),
    slot: level?.slot ?? 'unrated',
    shape: level?.shape ?? 'unrated',
  };
}

/** One claim of the report with all it rests on. */
export function claimPart(
  { claim, cited }: ClaimEntry,
  scales: RecordReader['scales'],
  { words, notes = true, passages = true }: ExportOptions,
): string {
  const { verdict } = claim;
  const badge = badgeOf(verdict, scales, words);
  const notice =
    claim.state === 'found'
      ? ''
      : words.word(claim.state === 'changed' ? 'report_changed' : 'report_missing');
  return [
    `<article class="claim v-${badge.slot}"><blockquote>${paragraphs(claim.quote)}</blockquote>`,
    `<p class="meta">${escaped(claimFacts(claim, words))}</p>`,
    `<p class="head"><span class="verdict">${shapeOf(badge.shape)}${escaped(badge.word)}</span>`,
    verdict
      ? `<span class="meta">${escaped(words.word('report_rated', words.date(verdict.at)))}</span></p>`
      : '</p>',
    notice && `<p class="notice">${escaped(notice)}</p>`,
    notes && verdict?.note && labelled(words.word('report_conclusion'), verdict.note),
    notes && claim.note && labelled(words.word('report_note'), claim.note),
    claim.tags.length > 0 &&
      `<ul class="tags" aria-label="${escaped(words.word('report_tags'))}">${claim.tags.map((tag) => `<li>${escaped(tag)}</li>`).join('')}</ul>`,
    sourcesPart(cited, words, { notes, passages }),
    `<p class="meta">${escaped(words.word('report_saved', words.date(claim.createdAt), words.date(claim.updatedAt)))}</p></article>\n`,
  ]
    .filter(Boolean)
    .join('');
}

const labelled = (label: string, text: string): string =>
  `<div class="text"><b>${escaped(label)}</b>${paragraphs(text)}</div>`;

function sourcesPart(
  cited: ClaimEntry['cited'],
  words: ReportWords,
  shown: { notes: boolean; passages: boolean },
): string {
  if (cited.length === 0) return `<p class="notice">${escaped(words.word('report_nosources'))}</p>`;
  const items = cited.map((item) => sourcePart(item, words, shown)).join('');
  return `<div class="sources"><h4>${escaped(words.word('report_sources'))}</h4><ul>${items}</ul></div>`;
}

function sourcePart(
  { evidence, source }: ClaimEntry['cited'][number],
  words: ReportWords,
  { notes, passages }: { notes: boolean; passages: boolean },
): string {
  const facts = [
    ...workFacts(source, words.date),
    words.word('report_accessed', words.date(source.accessedAt)),
  ];
  const stance = `<span class="stance stance-${evidence.stance}">${STANCES[evidence.stance]} ${escaped(words.word(`stance_${evidence.stance}`))}</span>`;
  const archive = source.archiveUrl
    ? ` · ${anchor(words.word('report_archived'), source.archiveUrl)}`
    : '';
  return [
    `<li>${stance}${anchor(source.title || source.url, source.url)}`,
    `<p class="meta">${escaped(facts.join(' · '))}${archive}</p>`,
    passages && evidence.quote && `<blockquote>${paragraphs(evidence.quote)}</blockquote>`,
    notes && evidence.note && `<div class="text">${paragraphs(evidence.note)}</div>`,
    notes && source.note && labelled(words.word('report_sourcenote'), source.note),
    '</li>',
  ]
    .filter(Boolean)
    .join('');
}

/** Arrow up, arrow down, brackets: told apart without colour. */
const STANCES = {
  supports: '<span aria-hidden="true">↑</span>',
  refutes: '<span aria-hidden="true">↓</span>',
  context: '<span aria-hidden="true">[ ]</span>',
};
