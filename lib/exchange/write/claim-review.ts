import type { ExportOptions, Writer } from '@/lib/exchange/format';
import { verdictWord } from '@/lib/exchange/verdict-word';
import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import { levelOf, type Verdict } from '@/lib/model/verdict';
import { dateParts } from './date-parts';
import { indented } from './json-text';
import { shortClaim } from './short-claim';

/**
 * schema.org ClaimReview: one object for one rated claim, a list for several. Claims without a
 * verdict are left out and told of. Every `<` is escaped, so that the text may stand in a script
 * element of a page; with `embed` it comes in one.
 */
export const writeClaimReviews: Writer = async function* (records, options) {
  if (options.embed) yield '<script type="application/ld+json">\n';
  // Whether it is a list is known with the second.
  let first: object | undefined;
  let count = 0;
  for await (const entry of records.entries()) {
    const { claim } = entry;
    if (!claim.verdict) {
      options.onLeftOut?.({ claimId: claim.id, quote: claim.quote, reason: 'no-verdict' });
      continue;
    }
    const review = reviewOf(entry, claim.verdict, records.scales, options);
    count += 1;
    if (count === 1) first = review;
    if (count === 2 && first) yield `[\n${embeddable(first, 2)}`;
    if (count > 1) yield `,\n${embeddable(review, 2)}`;
  }
  if (count === 1 && first) yield `${embeddable(first, 0)}\n`;
  else yield count === 0 ? '[]\n' : '\n]\n';
  if (options.embed) yield '</script>\n';
};

const embeddable = (value: object, spaces: number): string =>
  indented(value, spaces).replaceAll('<', '\\u003c');

function reviewOf(
  { claim, article, cited }: ClaimEntry,
  verdict: Verdict,
  scales: RecordReader['scales'],
  { publisher, notes = true, words }: ExportOptions,
): object {
  const name = publisher?.name.trim();
  const author = claimantOf(claim, article);
  const published = isoDate(article.publishedAt);
  const isDraft = !publisher?.url || !publisher.page;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(isDraft ? { creativeWorkStatus: 'Draft' } : {}),
    ...(publisher?.page ? { url: publisher.page } : {}),
    claimReviewed: shortClaim(claim.quote),
    datePublished: verdict.at.slice(0, 10),
    ...(name
      ? { author: { ...organization(name), ...(publisher?.url ? { url: publisher.url } : {}) } }
      : {}),
    reviewRating: ratingOf(verdict, scales, words.scale, notes),
    ...(verdict.note && notes ? { reviewBody: verdict.note } : {}),
    itemReviewed: {
      '@type': 'Claim',
      text: claim.quote,
      ...(author ? { author } : {}),
      ...published,
      appearance: {
        '@type': 'CreativeWork',
        url: article.url,
        ...(article.title ? { headline: article.title } : {}),
        ...published,
        ...(article.publisher ? { publisher: organization(article.publisher) } : {}),
      },
    },
    ...(cited.length > 0
      ? {
          citation: cited.map(({ source }) => ({
            '@type': 'CreativeWork',
            url: source.url,
            ...(source.title ? { name: source.title } : {}),
          })),
        }
      : {}),
  };
}

/** A level that is no point on its scale is said in words alone. */
function ratingOf(
  verdict: Verdict,
  scales: RecordReader['scales'],
  inWords: ExportOptions['words']['scale'],
  notes: boolean,
): object {
  const rating = levelOf(scales, verdict)?.rating ?? null;
  const levels = scales.find(({ id }) => id === verdict.scale)?.levels ?? [];
  const points = levels.flatMap((level) => level.rating ?? []);
  return {
    '@type': 'Rating',
    ...(rating === null
      ? {}
      : {
          ratingValue: rating,
          bestRating: Math.max(...points),
          worstRating: Math.min(...points),
        }),
    alternateName: verdictWord(scales, verdict, inWords),
    ...(verdict.note && notes ? { ratingExplanation: verdict.note } : {}),
  };
}

const organization = (name: string): { '@type': string; name: string } | undefined =>
  name.trim() ? { '@type': 'Organization', name } : undefined;

/** What is no date of ISO 8601 is none for who reads reviews. */
const isoDate = (text: string | null): { datePublished?: string } =>
  text && dateParts(text) ? { datePublished: text.trim() } : {};

/** Who claims it. Nobody does whom the article quotes as denying it or as asking. */
function claimantOf(claim: Claim, article: Article): object | undefined {
  const stance = claim.attribution?.stance;
  if (stance === 'denies' || stance === 'asks') return undefined;
  return speakerOf(claim) ?? organization(article.publisher);
}

/** Who is quoted. People and organisations are told apart by what was found in the claim's text. */
function speakerOf({ attribution, entities }: Claim): object | undefined {
  if (!attribution) return undefined;
  const name = attribution.speaker.name ?? attribution.speaker.text;
  if (!name.trim()) return undefined;
  const entity = entities.find(
    (found) => found.name === name || attribution.speaker.text.includes(found.text),
  );
  return { '@type': entity?.kind === 'organization' ? 'Organization' : 'Person', name };
}
