import { codePointPosition } from '@/lib/exchange/code-points';
import type { ExportOptions, Writer } from '@/lib/exchange/format';
import { recordId } from '@/lib/exchange/record-id';
import { verdictWord } from '@/lib/exchange/verdict-word';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import { indented } from './json-text';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * W3C Web Annotation: an AnnotationCollection whose one page holds an Annotation a claim. What the
 * vocabulary has no word for (titles, how a source bears on a claim) is said in Dublin Core, whose
 * prefix the W3C's context knows.
 */
export const writeAnnotations: Writer = async function* (records, options) {
  const { exportedAt, words } = options;
  const head = {
    '@context': CONTEXT,
    id: `urn:uuid:${recordId('collection', exportedAt)}`,
    type: 'AnnotationCollection',
    label: words.word('report_title'),
    generator: { type: 'Software', name: 'Claimlight' },
    generated: exportedAt,
  };
  const page = `urn:uuid:${recordId('page', exportedAt)}`;
  yield JSON.stringify(head, null, 2).slice(0, -2);
  yield `,\n  "first": {\n    "id": "${page}",\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`;
  let total = 0;
  for await (const entry of records.entries()) {
    yield `${total > 0 ? ',' : ''}\n${indented(annotationOf(entry, records.scales, options), 6)}`;
    total += 1;
  }
  yield `${total > 0 ? '\n    ' : ''}]\n  },\n  "total": ${total}\n}\n`;
};

function annotationOf(
  { claim, article, cited }: ClaimEntry,
  scales: RecordReader['scales'],
  { words, notes = true, passages = true }: ExportOptions,
): object {
  const { verdict, anchor } = claim;
  const text = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  const body = [
    ...(verdict ? [text('classifying', verdictWord(scales, verdict, words.scale))] : []),
    ...(verdict?.note && notes ? [text('assessing', verdict.note)] : []),
    ...(claim.note && notes ? [text('commenting', claim.note)] : []),
    ...claim.tags.map((tag) => text('tagging', tag)),
    ...cited.map((item) => linkOf(item, passages)),
  ];
  const position = codePointPosition(anchor);
  return {
    id: `urn:uuid:${claim.id}`,
    type: 'Annotation',
    created: claim.createdAt,
    modified: claim.updatedAt,
    motivation: verdict ? 'assessing' : 'highlighting',
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: article.url,
      ...dublinCore(article),
      selector: [
        { type: 'TextQuoteSelector', ...anchor.quote, exact: claim.quote },
        ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
      ],
    },
  };
}

function linkOf({ evidence, source }: ClaimEntry['cited'][number], passages: boolean): object {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: source.url,
    ...dublinCore(source),
    'dc:type': evidence.stance,
    ...(evidence.quote && passages
      ? { selector: { type: 'TextQuoteSelector', exact: evidence.quote } }
      : {}),
  };
}

function dublinCore(of: {
  title: string;
  publisher: string;
  authors: string[];
  publishedAt: string | null;
}): object {
  return {
    ...(of.title ? { 'dc:title': of.title } : {}),
    ...(of.publisher ? { 'dc:publisher': of.publisher } : {}),
    ...(of.authors.length > 0 ? { 'dc:creator': of.authors } : {}),
    ...(of.publishedAt ? { 'dc:date': of.publishedAt } : {}),
  };
}
