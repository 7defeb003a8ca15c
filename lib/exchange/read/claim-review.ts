import type { ImportContext, Reader } from '@/lib/exchange/format';
import { type ImportRow, UnreadableFile } from '@/lib/exchange/import-row';
import { blankClaim, blankSource, blankVerdict, type ForeignClaim } from './foreign-claim';
import { ForeignRows } from './foreign-rows';
import { jsonRows } from './json-rows';
import { at, isOfType, listOf, namesOf, textOf } from './loose-json';

/** Where files keep their reviews: a list, a graph, a data feed, a list of items. */
const LISTS = ['', '@graph', 'dataFeedElement', 'itemListElement'];

/**
 * schema.org ClaimReview: one, a list, a graph or a data feed. The claim's words become the quote,
 * where it appeared its page, and the review itself a source. What is no review is passed over.
 */
export const readClaimReviews: Reader = async function* (text, context) {
  const reviews = new ClaimReviews(context);
  yield* reviews.read(text);
  if (reviews.found === 0) throw new UnreadableFile(reviews.passed > 0 ? 'empty' : 'unknown');
};

/** The reviews of one file, whose JSON may be in several parts. */
export class ClaimReviews {
  /** How many there were until now, and how many elements of lists, whatever they are. */
  found = 0;
  passed = 0;
  readonly #rows: ForeignRows;

  constructor(context: ImportContext) {
    this.#rows = new ForeignRows(context);
  }

  async *read(text: AsyncIterable<string>): AsyncGenerator<ImportRow> {
    const file = jsonRows(text, (path) => LISTS.includes(path.join('/')));
    for (;;) {
      const next = await file.next();
      const value = next.done ? next.value : next.value.value;
      if (!next.done) this.passed += 1;
      for (const review of reviewsIn(value)) {
        this.found += 1;
        yield* this.#rows.rows(Math.max(1, this.passed), claimOf(review));
      }
      if (next.done) return;
    }
  }
}

/** A review, or those within an item of a feed or list. */
const reviewsIn = (value: unknown): unknown[] =>
  isOfType(value, 'ClaimReview')
    ? [value]
    : listOf(at(value, 'item')).filter((item) => isOfType(item, 'ClaimReview'));

function claimOf(review: unknown): ForeignClaim {
  const [item] = listOf(at(review, 'itemReviewed'));
  const appearances = [at(item, 'appearance'), at(item, 'firstAppearance'), at(item, 'url')];
  const works = appearances.flatMap(listOf);
  const work = works.find((each) => addressOf(each)) ?? {};
  const url = textOf(at(review, 'url'));
  const page = addressOf(work) || url;
  const [publisher = ''] = namesOf(at(review, 'author'));
  const publishedAt = textOf(at(review, 'datePublished'));
  return {
    ...blankClaim(),
    quote: textOf(at(item, 'text'), at(review, 'claimReviewed'), at(item, 'name')),
    page: {
      ...blankClaim().page,
      url: page,
      title: textOf(at(work, 'headline'), at(work, 'name')),
      publisher: textOf(namesOf(at(work, 'publisher'))),
      authors: namesOf(at(work, 'author')),
      publishedAt: textOf(at(work, 'datePublished'), at(item, 'datePublished')),
    },
    speaker: textOf(namesOf(at(item, 'author'))),
    verdict: verdictOf(review, publishedAt),
    sources: [
      ...(url && url !== page ? [{ ...blankSource(), url, publisher, publishedAt }] : []),
      ...listOf(at(review, 'citation')).flatMap((cited) => {
        const address = addressOf(cited);
        return address
          ? [{ ...blankSource(), url: address, title: textOf(at(cited, 'name')) }]
          : [];
      }),
    ],
  };
}

const addressOf = (work: unknown): string => textOf(work, at(work, 'url'), at(work, '@id'));

function verdictOf(review: unknown, ratedAt: string): ForeignClaim['verdict'] {
  const [rating] = listOf(at(review, 'reviewRating'));
  if (rating === undefined) return null;
  const word = textOf(at(rating, 'alternateName'), at(rating, 'name'));
  const [value, best, worst] = ['ratingValue', 'bestRating', 'worstRating'].map((key) =>
    Number.parseFloat(textOf(at(rating, key))),
  );
  const share = ((value ?? Number.NaN) - (worst ?? 1)) / ((best ?? 5) - (worst ?? 1));
  const isPoint = Number.isFinite(share) && share >= 0 && share <= 1;
  if (word === '' && !isPoint) return null;
  return {
    ...blankVerdict(),
    word: word || textOf(at(rating, 'ratingValue')),
    conclusion: textOf(at(review, 'reviewBody'), at(rating, 'ratingExplanation')),
    ratedAt,
    rating: isPoint ? share : null,
  };
}
