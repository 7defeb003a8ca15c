import type { ExportOptions, Writer } from '@/lib/exchange/format';
import { verdictWord } from '@/lib/exchange/verdict-word';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import { indented } from './json-text';
import { link, plain, quoted } from './markdown-text';

/**
 * Whose annotations these are, in the form of an account there: the client asks which of a file's users is
 * meant, and one without a name cannot be chosen. No such account can exist.
 */
const USER = 'acct:claimlight@claimlight.invalid';

/**
 * The file that the Hypothesis client exports and imports. It keeps of an annotation its page, quote,
 * text and tags, so verdict and sources are part of the text, which is Markdown. Our positions count
 * the article's text, theirs the whole page's: they are left out, the quote finds the place.
 */
export const writeHypothesis: Writer = async function* (records, options) {
  const head = {
    export_date: options.exportedAt,
    export_userid: USER,
    client_version: 'Claimlight',
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  let between = '\n';
  for await (const entry of records.entries()) {
    yield `${between}${indented(annotationOf(entry, records.scales, options), 4)}`;
    between = ',\n';
  }
  yield `${between === '\n' ? '' : '\n  '}]\n}\n`;
};

function annotationOf(
  entry: ClaimEntry,
  scales: RecordReader['scales'],
  options: ExportOptions,
): object {
  const { claim, article } = entry;
  return {
    id: claim.id,
    created: claim.createdAt,
    updated: claim.updatedAt,
    user: USER,
    uri: article.url,
    text: textOf(entry, scales, options),
    tags: claim.tags,
    group: '__world__',
    permissions: { read: [], update: [], delete: [] },
    target: [
      {
        source: article.url,
        selector: [{ type: 'TextQuoteSelector', ...claim.anchor.quote, exact: claim.quote }],
      },
    ],
    document: { title: article.title ? [article.title] : [] },
    links: {},
    hidden: false,
    flagged: false,
  };
}

function textOf(
  { claim, cited }: ClaimEntry,
  scales: RecordReader['scales'],
  { words, notes = true, passages = true }: ExportOptions,
): string {
  const { verdict } = claim;
  const word = verdict && verdictWord(scales, verdict, words.scale);
  const sources = cited.map(({ evidence, source }) => {
    const stance = words.word(`stance_${evidence.stance}`);
    const passage = passages && evidence.quote ? `\n\n${quoted(evidence.quote)}` : '';
    return `${plain(stance)}: ${link(source.title || source.url, source.url)}${passage}`;
  });
  return [
    ...(word ? [`**${plain(words.word('report_verdict'))}: ${plain(word)}**`] : []),
    ...(verdict?.note && notes ? [plain(verdict.note)] : []),
    ...(claim.note && notes ? [plain(claim.note)] : []),
    ...sources,
  ].join('\n\n');
}
