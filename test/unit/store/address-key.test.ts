import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '@/lib/model/address';
import { articleAddress } from '@/lib/store/address';
import { addressKey, originsOf } from '@/lib/store/address-key';

const WALL = 'https://www.quay.example/2024/05/harbour-wall';

describe('forms of one article', () => {
  it.each([
    'http://www.quay.example/2024/05/harbour-wall',
    'https://quay.example/2024/05/harbour-wall',
    'https://quay.example:443/2024/05/harbour-wall/',
    'http://quay.example:80/2024/05/harbour-wall',
    'https://m.quay.example/2024/05/harbour-wall',
    'https://mobile.quay.example/2024/05/harbour-wall',
    'https://amp.quay.example/2024/05/harbour-wall',
    'https://www.quay.example/2024/05/harbour-wall/amp',
    'https://www.quay.example/2024/05/harbour-wall/amp/',
    'https://www.quay.example/amp/2024/05/harbour-wall',
    'https://www.quay.example/2024/05/harbour-wall.amp',
    'https://www.quay.example/2024/05/harbour-wall?amp=1',
    'https://www.quay.example/2024/05/harbour-wall?amp',
    'https://www.quay.example/2024/05/harbour-wall?outputType=amp',
    'https://www.quay.example/2024/05/harbour-wall/print/',
    'https://www.quay.example/print/2024/05/harbour-wall',
    'https://www.quay.example/2024/05/harbour-wall?print=true',
    'https://www.quay.example/2024/05/harbour-wall?utm_source=x&fbclid=y#comments',
    'https://www.quay.example/2024/05/harbour%2Dwall',
    'https://www-quay-example.cdn.ampproject.org/c/s/www.quay.example/2024/05/harbour-wall',
    'https://www-quay-example.cdn.ampproject.org/v/s/www.quay.example/2024/05/harbour-wall/amp?amp_js_v=0.1&usqp=mq',
  ])('%s', (address) => expect(addressKey(address)).toBe(addressKey(WALL)));

  it.each([
    ['https://quay.example/wall.amp.html', 'https://quay.example/wall.html'],
    ['https://quay.example/a?b=2&a=1', 'https://quay.example/a?a=1&b=2'],
    ['https://quay.example/caf%c3%a9', 'https://quay.example/café'],
    ['https://quay.example/?p=7&amp=1', 'http://www.quay.example/?p=7'],
    ['https://quay.example/#!/wall', 'http://quay.example/#!/wall'],
    ['http://[::1]:8080/a/', 'https://[::1]:8080/a'],
  ])('%s and %s', (a, b) => expect(addressKey(a)).toBe(addressKey(b)));
});

describe('what is not the same article', () => {
  it.each([
    [WALL, 'https://www.quay.example/2024/05/harbour-wall-2'],
    [WALL, 'https://www.quay.example/2024/05/harbour-wall?page=2'],
    [WALL, 'https://www.quay.example/2024/05'],
    [WALL, 'https://www.quay.example/2024/05/Harbour-wall'],
    [WALL, 'https://quay.test/2024/05/harbour-wall'],
    [WALL, 'https://evil.example/c/s/www.quay.example/2024/05/harbour-wall'],
    ['https://quay.example/?p=7', 'https://quay.example/?p=8'],
    ['https://quay.example/a?b=%26', 'https://quay.example/a?b=&'],
    ['https://quay.example/a%2Fb', 'https://quay.example/a/b'],
    ['https://quay.example/#!/wall', 'https://quay.example/#!/pier'],
    ['https://quay.example/lamp', 'https://quay.example/l'],
    ['https://amp.example/a', 'https://m.example/a'],
    ['http://quay.example:8080/a', 'http://quay.example:8081/a'],
  ])('%s, %s', (a, b) => expect(addressKey(a)).not.toBe(addressKey(b)));

  it('is no web address', () => expect(addressKey('no address')).toBe('no address'));
});

const word = fc
  .stringMatching(/^[a-z][a-z0-9-]{1,8}[a-z0-9]$/)
  .filter((w) => !/^(?:amp|print)$|--/.test(w));
const article = fc.record({
  site: word,
  path: fc.array(word, { minLength: 1, maxLength: 4 }),
  query: fc.uniqueArray(fc.tuple(fc.constantFrom('id', 'p', 'page', 'story'), word), {
    selector: ([name]) => name,
    maxLength: 3,
  }),
});
type Parts = typeof article extends fc.Arbitrary<infer T> ? T : never;
/** A way in which sites write the address of an article. */
const form = fc.record({
  scheme: fc.constantFrom('http', 'https'),
  host: fc.constantFrom('', 'www.', 'm.', 'mobile.', 'amp.'),
  end: fc.constantFrom('', '/', '/amp', '/amp/', '/print'),
  start: fc.constantFrom('', '/amp', '/print'),
  extra: fc.subarray(['utm_source=x', 'fbclid=1', 'amp=1', 'print=1', 'mc_cid=3']),
  backwards: fc.boolean(),
  fragment: fc.constantFrom('', '#part', '#:~:text=wall'),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function write({ site, path, query }: Parts, form: Form): string {
  const pairs = [...query.map(([name, value]) => `${name}=${value}`), ...form.extra];
  if (form.backwards) pairs.reverse();
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return `${form.scheme}://${form.host}${site}.example${form.start}/${path.join('/')}${form.end}${search}${form.fragment}`;
}

describe('for any address', () => {
  it('joins all forms of one article, and finds the sites they may stand at', () => {
    fc.assert(
      fc.property(article, form, form, (parts, a, b) => {
        const key = addressKey(write(parts, a));
        expect(addressKey(write(parts, b))).toBe(key);
        expect(originsOf(key).some((origin) => write(parts, b).startsWith(origin))).toBe(true);
      }),
    );
  });

  it('never joins two articles', () => {
    const told = ({ site, path, query }: Parts) => JSON.stringify([site, path, [...query].sort()]);
    fc.assert(
      fc.property(article, article, form, form, (one, two, a, b) => {
        fc.pre(told(one) !== told(two));
        expect(addressKey(write(one, a))).not.toBe(addressKey(write(two, b)));
      }),
    );
  });

  it('gives the same when applied twice', () => {
    const any = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(any, (address) => {
        expect(addressKey(addressKey(address))).toBe(addressKey(address));
        expect(articleAddress(articleAddress(address))).toBe(articleAddress(address));
      }),
    );
  });
});

it('only parameters of campaigns are dropped, and a query without any is left as it is spelt', () => {
  const clean = (address: string) => cleanAddress(new URL(address));
  expect(clean('https://a.example/x?id=1&utm_medium=m&at_campaign=c&smid=s#y')).toBe(
    'https://a.example/x?id=1',
  );
  expect(clean('https://a.example/?q=a%20b&c')).toBe('https://a.example/?q=a%20b&c');
  expect(clean('https://me:secret@a.example/?page=2&ref=b')).toBe(
    'https://a.example/?page=2&ref=b',
  );
  expect(clean('https://a.example/#!/story')).toBe('https://a.example/#!/story');
});
