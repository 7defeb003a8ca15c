import type { Reader } from '@/lib/exchange/format';
import { UnreadableFile } from '@/lib/exchange/import-row';
import { EvidenceStance } from '@/lib/model/source';
import { blankClaim, blankSource, blankVerdict, type ForeignClaim } from './foreign-claim';
import { ForeignRows } from './foreign-rows';
import { jsonRows } from './json-rows';
import { at, isOfType, listOf, namesOf, textOf } from './loose-json';

/** Where files keep their annotations. */
const LISTS = ['', 'items', 'first/items', '@graph'];

/**
 * W3C Web Annotation: an annotation, a list of them, a page, a collection with its first page. A
 * claim an annotation with a text quote; bodies become verdict, notes, tags and sources by their
 * purpose.
 */
export const readAnnotations: Reader = async function* (text, context) {
  const rows = new ForeignRows(context);
  const file = jsonRows(text, (path) => LISTS.includes(path.join('/')));
  let number = 0;
  for (;;) {
    const next = await file.next();
    if (!next.done) {
      number += 1;
      yield* rows.rows(number, claimOf(next.value.value));
    } else if (isOfType(next.value, 'Annotation')) {
      yield* rows.rows(1, claimOf(next.value));
      return;
    } else if (
      number === 0 &&
      !['AnnotationPage', 'AnnotationCollection'].some((type) => isOfType(next.value, type))
    )
      throw new UnreadableFile('unknown');
    else return;
  }
};

function claimOf(annotation: unknown): ForeignClaim {
  const [target] = listOf(at(annotation, 'target'));
  const selectors = listOf(at(target, 'selector')).flatMap(withRefinements);
  const quote = selectors.find((each) => isOfType(each, 'TextQuoteSelector'));
  const source = at(target, 'source');
  const claim: ForeignClaim = {
    ...blankClaim(),
    id: textOf(at(annotation, 'id')).replace(/^urn:uuid:/i, ''),
    quote: textOf(at(quote, 'exact')),
    prefix: textOf(at(quote, 'prefix')),
    suffix: textOf(at(quote, 'suffix')),
    page: {
      ...workOf(target),
      url: textOf(source, at(source, 'id'), target, at(target, 'id')).split('#', 1).join(''),
      language: textOf(at(source, 'language')),
    },
    createdAt: textOf(at(annotation, 'created')),
    updatedAt: textOf(at(annotation, 'modified')),
  };
  const motivations = listOf(at(annotation, 'motivation'));
  addText(claim, textOf(at(annotation, 'bodyValue')), motivations);
  for (const body of listOf(at(annotation, 'body'))) addBody(claim, body, motivations);
  return claim;
}

/** A selector and what narrows it down. */
const withRefinements = (selector: unknown): unknown[] => [
  selector,
  ...listOf(at(selector, 'refinedBy')),
];

function addBody(claim: ForeignClaim, body: unknown, motivations: unknown[]): void {
  const value = textOf(at(body, 'value'));
  const purposes = listOf(at(body, 'purpose'));
  if (value) {
    addText(claim, value, purposes.length > 0 ? purposes : motivations);
    return;
  }
  const url = textOf(body, at(body, 'source'), at(at(body, 'source'), 'id'), at(body, 'id'));
  if (!/^https?:/i.test(url)) return;
  claim.sources.push({
    ...workOf(body),
    url,
    stance: EvidenceStance.safeParse(at(body, 'dc:type')).data ?? 'context',
    passage: textOf(...listOf(at(body, 'selector')).map((each) => at(each, 'exact'))),
  });
}

/** A text goes where its purpose says: a class is a verdict, a tag a tag, all else a note. */
function addText(claim: ForeignClaim, value: string, purposes: unknown[]): void {
  if (value === '') return;
  if (purposes.includes('tagging')) claim.tags.push(value);
  else if (purposes.includes('classifying') && !claim.verdict)
    claim.verdict = { ...blankVerdict(), word: value };
  else if (purposes.includes('assessing') && claim.verdict && !claim.verdict.conclusion)
    claim.verdict.conclusion = value;
  else claim.note = [claim.note, value].filter(Boolean).join('\n\n');
}

/** What Dublin Core says of a page or a source. */
function workOf(value: unknown) {
  return {
    ...blankSource(),
    title: textOf(at(value, 'dc:title')),
    publisher: textOf(at(value, 'dc:publisher')),
    authors: namesOf(at(value, 'dc:creator')),
    publishedAt: textOf(at(value, 'dc:date')),
  };
}
