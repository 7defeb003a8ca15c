import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeftOut } from '@/lib/exchange/format';
import { readClaimReviews } from '@/lib/exchange/read/claim-review';
import { writeClaimReviews } from '@/lib/exchange/write/claim-review';
import { shortClaim } from '@/lib/exchange/write/short-claim';
import type { Claim } from '@/lib/model/claim';
import { read, written } from './files';
import { rated, sample, unrated } from './sample';

const publisher = {
  name: 'The Check Desk',
  url: 'https://desk.example/',
  page: 'https://desk.example/levy',
};
const withClaims = (...claims: Claim[]) => ({ ...sample, claims });
const verdict = (value: string, word: string) => ({
  ...rated,
  verdict: { scale: 'truth', value, word, note: '', at: '2024-05-21T09:00:00.000Z' },
});

describe('writing', () => {
  it('says of one claim what the contract asks for', async () => {
    const text = await written(writeClaimReviews, withClaims(rated), { publisher });
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://desk.example/levy',
      claimReviewed: 'the levy 🚢 "raised" 4% more',
      datePublished: '2024-05-21',
      author: { '@type': 'Organization', name: 'The Check Desk', url: 'https://desk.example/' },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 3,
        bestRating: 5,
        worstRating: 1,
        alternateName: 'Half true',
        ratingExplanation: 'True of 2023 alone; see <b>table 4</b>.',
      },
      reviewBody: 'True of 2023 alone; see <b>table 4</b>.',
      itemReviewed: {
        '@type': 'Claim',
        text: 'the levy 🚢 "raised" 4% more',
        author: { '@type': 'Person', name: 'Ada Vane' },
        datePublished: '2024-05-19T06:00:00+02:00',
        appearance: {
          '@type': 'CreativeWork',
          url: 'https://news.example/2024/levy?a=1&b=2',
          headline: 'Levy <up> & "running" [again]',
          datePublished: '2024-05-19T06:00:00+02:00',
          publisher: { '@type': 'Organization', name: 'The Quay' },
        },
      },
      citation: [
        {
          '@type': 'CreativeWork',
          url: 'https://statistics.example/levy?year=2023&q=a#page=4',
          name: 'Harbour levy: 5 % & more {final}',
        },
        { '@type': 'CreativeWork', url: 'https://court.example/case/12' },
      ],
    });
  });

  it('gives a list for several, and nothing for none', async () => {
    const two = withClaims(rated, { ...rated, id: unrated.id });
    expect(JSON.parse(await written(writeClaimReviews, two))).toHaveLength(2);
    expect(JSON.parse(await written(writeClaimReviews, withClaims(unrated)))).toEqual([]);
  });

  it('leaves out claims without a verdict and tells of them', async () => {
    const leftOut: LeftOut[] = [];
    const onLeftOut = (item: LeftOut) => leftOut.push(item);
    const text = await written(writeClaimReviews, sample, { onLeftOut });
    expect(JSON.parse(text)).toMatchObject({ '@type': 'ClaimReview' });
    expect(leftOut).toEqual([{ claimId: unrated.id, quote: unrated.quote, reason: 'no-verdict' }]);
  });

  it('is marked as a draft until it has a publisher and a page', async () => {
    const status = async (patch: object) =>
      JSON.parse(
        await written(writeClaimReviews, withClaims(rated), {
          publisher: { ...publisher, ...patch },
        }),
      ).creativeWorkStatus;
    expect(await status({})).toBeUndefined();
    expect(await status({ url: '' })).toBe('Draft');
    expect(await status({ page: '' })).toBe('Draft');
    const draft = JSON.parse(await written(writeClaimReviews, withClaims(rated)));
    expect(draft).toMatchObject({ creativeWorkStatus: 'Draft' });
    expect(draft).not.toHaveProperty('url');
    expect(draft).not.toHaveProperty('author');
  });

  it('makes nobody the author of what they denied or asked', async () => {
    const authorOf = async (stance: 'asserts' | 'hedges' | 'denies' | 'asks') => {
      const { attribution } = rated;
      const said = { ...rated, attribution: attribution && { ...attribution, stance } };
      return JSON.parse(await written(writeClaimReviews, withClaims(said))).itemReviewed.author;
    };
    expect(await authorOf('hedges')).toEqual({ '@type': 'Person', name: 'Ada Vane' });
    expect(await authorOf('denies')).toBeUndefined();
    expect(await authorOf('asks')).toBeUndefined();
  });

  it('rates off the scale in words alone', async () => {
    const claim = verdict('unverifiable', 'Unverifiable');
    const { reviewRating } = JSON.parse(await written(writeClaimReviews, withClaims(claim)));
    expect(reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Unverifiable' });
    const renamed = verdict('half', 'Needs context');
    expect(
      JSON.parse(await written(writeClaimReviews, withClaims(renamed))).reviewRating.alternateName,
    ).toBe('Half true (Needs context)');
  });

  it('can stand in a script element of a page, whatever was said', async () => {
    const hostile = { ...rated, quote: '</script><!--<script>alert(1)' };
    const text = await written(writeClaimReviews, withClaims(hostile, rated), { embed: true });
    const [, inside = ''] =
      /^<script type="application\/ld\+json">\n([^<]*)<\/script>\n$/.exec(text) ?? [];
    expect(JSON.parse(inside)[0].itemReviewed.text).toBe(hostile.quote);
  });

  it('shortens the claim at a word to 75 characters', () => {
    const words =
      'sanctions have already been imposed on over 100 Chinese entities and individuals';
    expect(shortClaim(words)).toBe(
      'sanctions have already been imposed on over 100 Chinese entities and…',
    );
    const whole = `${'a '.repeat(37)}b`;
    expect(shortClaim(whole)).toBe(whole);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const short = shortClaim(text);
        expect(short.length).toBeLessThanOrEqual(75);
        expect(short).not.toMatch(/[\ud800-\udbff]…$/);
      }),
    );
  });
});

describe('reading', () => {
  const review = {
    '@context': 'http://schema.org',
    '@type': 'ClaimReview',
    url: 'https://checker.example/1',
    datePublished: '2023-03-04',
    claimReviewed: 'Ships are banned',
    author: { '@type': 'Organization', name: 'Checker' },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: '1',
      bestRating: '5',
      worstRating: '1',
      alternateName: 'Fake',
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { name: 'Bo Ek' },
      appearance: [{ '@type': 'CreativeWork', url: 'https://post.example/9' }],
    },
  };
  const taken = async (file: unknown) => {
    const result = await read(readClaimReviews, JSON.stringify(file), 9);
    if (typeof result === 'string') throw new Error(result);
    return result;
  };

  it.each([
    ['one', review],
    ['a list', [review]],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, review] }],
    [
      'a data feed',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] },
    ],
    [
      'a list of items',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: review }] },
    ],
  ])('takes %s', async (_, file) => {
    const { records, reports } = await taken(file);
    expect(records.claims).toMatchObject([
      {
        quote: 'Ships are banned',
        attribution: { speaker: { text: 'Bo Ek' } },
        verdict: { scale: 'truth', value: 'false', at: '2023-03-04T00:00:00.000Z' },
        origin: 'import',
      },
    ]);
    expect(records.articles).toMatchObject([{ url: 'https://post.example/9' }]);
    expect(records.sources).toMatchObject([
      { url: 'https://checker.example/1', publisher: 'Checker', publishedAt: '2023-03-04' },
    ]);
    expect(reports).toMatchObject([
      { problem: 'verdict', detail: 'Fake', done: 'changed', now: 'False' },
    ]);
  });

  it('takes the nearest level for a rating in numbers alone', async () => {
    const rating = { '@type': 'Rating', ratingValue: 8, bestRating: 10, worstRating: 0 };
    const { records } = await taken({ ...review, reviewRating: rating });
    expect(records.claims[0]?.verdict?.value).toBe('mostly-true');
  });

  it('gives what was written', async () => {
    const text = await written(writeClaimReviews, sample, { publisher });
    const { records } = await taken(JSON.parse(text));
    expect(records.claims[0]).toMatchObject({
      quote: rated.quote,
      verdict: { scale: 'truth', value: 'half', word: 'Half true', note: rated.verdict?.note },
    });
    expect(records.articles[0]).toMatchObject({
      url: sample.articles[0]?.url,
      title: sample.articles[0]?.title,
    });
    expect(records.sources.map(({ url }) => url).sort()).toEqual(
      ['https://desk.example/levy', ...sample.sources.map(({ url }) => url)].sort(),
    );
  });

  it('refuses what has no review, and reports reviews of nothing', async () => {
    expect(await read(readClaimReviews, '{"@type":"Person"}')).toBe('unknown');
    expect(await read(readClaimReviews, '[{"@type":"Person"}]')).toBe('empty');
    expect(await read(readClaimReviews, '[{"@type":"ClaimReview"')).toBe('damaged');
    const nothing = { '@type': 'ClaimReview', url: 'https://a.example/' };
    expect((await taken([nothing])).reports).toMatchObject([{ row: 1, problem: 'quote' }]);
  });
});
