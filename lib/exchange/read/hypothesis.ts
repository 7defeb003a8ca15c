import type { Reader } from '@/lib/exchange/format';
import { UnreadableFile } from '@/lib/exchange/import-row';
import { blankClaim, type ForeignClaim } from './foreign-claim';
import { ForeignRows } from './foreign-rows';
import { jsonRows } from './json-rows';
import { at, isOfType, listOf, textOf } from './loose-json';

/**
 * What the Hypothesis client exports, and what its service answers to a search: a claim an
 * annotation. Replies and notes on whole pages have no quote and are reported. Positions count the
 * text of the whole page, ours that of the article: the quote alone is taken.
 */
export const readHypothesis: Reader = async function* (text, context) {
  const rows = new ForeignRows(context);
  const file = jsonRows(text, ([key, ...rest]) => rest.length === 0 && isList(key));
  let number = 0;
  for (;;) {
    const next = await file.next();
    if (next.done) {
      if (!Array.isArray(at(next.value, 'annotations') ?? at(next.value, 'rows')))
        throw new UnreadableFile('unknown');
      return;
    }
    number += 1;
    yield* rows.rows(number, claimOf(next.value.value));
  }
};

const isList = (key: string | undefined): boolean => key === 'annotations' || key === 'rows';

function claimOf(annotation: unknown): ForeignClaim {
  const [target] = listOf(at(annotation, 'target'));
  const quote = listOf(at(target, 'selector')).find((each) => isOfType(each, 'TextQuoteSelector'));
  return {
    ...blankClaim(),
    id: textOf(at(annotation, 'id')),
    quote: textOf(at(quote, 'exact')),
    prefix: textOf(at(quote, 'prefix')),
    suffix: textOf(at(quote, 'suffix')),
    page: {
      ...blankClaim().page,
      url: textOf(at(annotation, 'uri'), at(target, 'source')),
      title: textOf(at(at(annotation, 'document'), 'title')),
    },
    note: textOf(at(annotation, 'text')),
    tags: listOf(at(annotation, 'tags')).map((tag) => textOf(tag)),
    createdAt: textOf(at(annotation, 'created')),
    updatedAt: textOf(at(annotation, 'updated')),
  };
}
