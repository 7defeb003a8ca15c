import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeClaimReviews } from '@/lib/exchange/write/claim-review';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Snapshot } from '@/lib/model/snapshot';
import { snapshots } from './arbitraries';
import { written } from './files';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);

const text = { type: 'string', minLength: 1 };
const url = { type: 'string', pattern: '^https?://' };
/** ISO 8601, as schema.org asks of a Date or DateTime. */
const date = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d.*)?)?)?$' };
const object = (type: string[], required: string[], properties: object) => ({
  type: 'object',
  required: ['@type', ...required],
  properties: { '@type': { enum: type }, ...properties },
});
const someone = object(['Person', 'Organization'], ['name'], { name: text, url });

/** What Google documents of ClaimReview: what it requires, and of what shape the rest has to be. */
const isReview = ajv.compile(
  object(['ClaimReview'], ['@context', 'url', 'claimReviewed', 'reviewRating', 'author'], {
    '@context': { const: 'https://schema.org' },
    url,
    claimReviewed: { ...text, maxLength: 75 },
    datePublished: date,
    author: someone,
    reviewRating: {
      ...object(['Rating'], ['alternateName'], {
        alternateName: text,
        ...{ ratingValue: { type: 'number' }, bestRating: { type: 'number' } },
        worstRating: { type: 'number' },
      }),
      dependentRequired: {
        ratingValue: ['bestRating', 'worstRating'],
        bestRating: ['ratingValue'],
      },
    },
    itemReviewed: object(['Claim'], ['appearance'], {
      author: someone,
      datePublished: date,
      appearance: object(['CreativeWork'], ['url'], { url, datePublished: date }),
    }),
  }),
);

const publisher = {
  name: 'The Check Desk',
  url: 'https://desk.example/',
  page: 'https://desk.example/levy',
};
const faults = (review: unknown) =>
  isReview(review) ? [] : isReview.errors?.map((e) => `${e.instancePath} ${e.message}`);

/** The records with verdicts of the scales that are there. */
const rated = (records: Snapshot): Snapshot => ({
  ...records,
  claims: records.claims.map((claim, i) => {
    const scale = PRESET_SCALES[i % PRESET_SCALES.length];
    const level = scale?.levels[i % scale.levels.length];
    if (!scale || !level) return claim;
    const verdict = { scale: scale.id, value: level.id, note: '', at: claim.createdAt };
    return { ...claim, quote: `It ${claim.quote}`, deletedAt: null, verdict };
  }),
});

it('a published ClaimReview has what Google requires, whatever was checked', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, async (records) => {
      const reviews = JSON.parse(
        await written(writeClaimReviews, { ...rated(records), scales: [] }, { publisher }),
      );
      for (const review of [reviews].flat()) expect(faults(review)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('so have the reviews in docs', () => {
  const file = new URL('../../../docs/samples/claimreview.jsonld', import.meta.url);
  const reviews = [JSON.parse(readFileSync(file, 'utf8'))].flat();
  expect(reviews.length).toBeGreaterThan(3);
  expect(reviews.flatMap(faults)).toEqual([]);
});

it('a review without its page has not', async () => {
  const [records] = fc.sample(snapshots, { numRuns: 1, seed: 3 });
  if (!records) throw new Error('no sample');
  const draft = JSON.parse(await written(writeClaimReviews, rated(records)));
  expect(faults([draft].flat()[0])).not.toEqual([]);
});
