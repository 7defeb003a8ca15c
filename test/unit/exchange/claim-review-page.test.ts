import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '@/lib/exchange/export-formats';
import { readClaimReviewPage } from '@/lib/exchange/read/claim-review-page';
import { readFile } from '@/lib/exchange/read-file';
import { writeClaimReviews } from '@/lib/exchange/write/claim-review';
import { context, read, written } from './files';
import { rated, sample } from './sample';

const review = (quote: string) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/1',
  claimReviewed: quote,
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  itemReviewed: { '@type': 'Claim', appearance: { url: 'https://post.example/9' } },
});
const script = (value: unknown, attributes = 'type="application/ld+json"') =>
  `<script ${attributes}>${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (...parts: string[]) =>
  `<!DOCTYPE html>\n<html><head><title>Checked</title>${parts.join('\n')}</head><body><p>1 < 2</p></body></html>`;

const quotes = async (html: string, size?: number) => {
  const result = await read(readClaimReviewPage, html, size);
  return typeof result === 'string' ? result : result.records.claims.map(({ quote }) => quote);
};

describe('a page with ClaimReview in it', () => {
  it('is read, cut anywhere', async () => {
    const html = page(
      '<script>const a = "<!--"; if (1 < 2) a.b("<scripted>")</script>',
      script({ '@type': 'WebSite' }),
      script(review('Ships are banned'), "data-of='yoast' TYPE = 'application/ld+json' class=x"),
      script({ '@graph': [{ '@type': 'NewsArticle' }, review('Fares have doubled')] }),
    );
    for (let size = 1; size < 40; size++) {
      expect(await quotes(html, size)).toEqual(['Ships are banned', 'Fares have doubled']);
    }
  });

  it('is read whatever else it says of itself', async () => {
    const good = script(review('Ships are banned'));
    const nested = `${'['.repeat(2_000)}`;
    for (const other of [
      '{"a": "b" "c"}',
      '',
      'null',
      nested,
      '{"@graph":[{]}',
      '[1,{"@type":5}]',
    ]) {
      expect(await quotes(page(script(other), good, script(other)), 5)).toEqual([
        'Ships are banned',
      ]);
    }
  });

  it('has none in a comment, in a script of its own or of another type', async () => {
    const other = script(review('Not this'));
    const html = page(
      `<!-- ${other} -->`,
      `<script type="module">x = \`${other.replace('</script>', '')}\`</script>`,
      script(review('Not this'), 'type="application/json"'),
      '<scripts type="application/ld+json">',
      script(review('Ships are banned'), 'type=application/ld+json'),
    );
    expect(await quotes(html)).toEqual(['Ships are banned']);
  });

  it('that breaks off in a list of reviews is damaged; one without a review is unknown', async () => {
    const cut = JSON.stringify([review('a'), review('b')]).slice(0, -9);
    for (const size of [3, 10_000]) {
      expect(await quotes(page(script(review('c')), script(cut)), size)).toBe('damaged');
    }
    for (const none of [
      page(),
      page(script({ '@type': 'Person' })),
      '<script type=',
      '<!--',
      '<a',
    ]) {
      expect(await quotes(none)).toBe('unknown');
    }
  });

  it('is read no further than to where it is damaged', async () => {
    const deep = `<script type="application/ld+json">[${JSON.stringify(review('a'))},${'['.repeat(40)}`;
    let given = 0;
    let open = true;
    async function* bytes() {
      try {
        for (; given < 100; given++) yield utf8((given ? deep : '<html>').padEnd(100_000));
      } finally {
        open = false;
      }
    }
    expect(await readFile(bytes(), context)).toEqual({ ok: false, error: 'damaged' });
    expect([given, open]).toEqual([1, false]);
  });
});

const readText = (text: string) =>
  readFile(new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>, context);

describe('our own exports', () => {
  it('of ClaimReview as a script element are read back', async () => {
    const claims = [rated, { ...rated, id: sample.claims[1]?.id ?? '', quote: 'another claim' }];
    const text = await written(writeClaimReviews, { ...sample, claims }, { embed: true });
    const result = await readText(text);
    expect(result.ok && result.value.records.claims.map(({ quote }) => quote)).toEqual(
      claims.map(({ quote }) => quote),
    );
    const kept = readFileSync(new URL('../../../docs/samples/claimreview.html', import.meta.url));
    const again = await readText(kept.toString());
    expect(again.ok && again.value.records.claims.length).toBeGreaterThan(0);
  });

  it('that hold no claims for a program are refused with one plain reason', async () => {
    for (const { id, load } of EXPORT_FORMATS) {
      const result = await readText(await written(await load(), sample));
      const reads = !['markdown', 'html', 'ris', 'bibtex', 'csl-json'].includes(id);
      expect([id, result.ok || result.error]).toEqual([id, reads || 'unknown']);
    }
  });
});
