import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsFor, sitePattern } from '@/lib/model/site-pattern';
import { siteRule } from '@/lib/settings/site-policy';

describe('sitePattern', () => {
  it.each([
    ['news.example', 'news.example'],
    [' WWW.News.Example ', 'news.example'],
    ['https://www.news.example:8080/story?x#y', 'news.example'],
    ['*.news.example', '*.news.example'],
    ['*.www.news.example', '*.news.example'],
    ['news.example.', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['*.bücher.example', '*.xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('reads %j', (typed, pattern) => {
    expect(sitePattern(typed)).toBe(pattern);
  });

  it.each([
    ...['', ' ', '*', '*.', '*.example', '*.*.example', 'news.*', '*news.example', 'a b.example'],
    ...['*.127.0.0.1', '*.[::1]', 'javascript:alert(1)', 'file:///etc/passwd', 'a..example'],
    ...['me@news.example', 'about:blank', '..', 'https://'],
  ])('refuses %j', (typed) => {
    expect(sitePattern(typed)).toBeNull();
  });

  it('never throws, and what it gives it gives again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl()), (typed) => {
        const pattern = sitePattern(typed);
        if (pattern !== null) expect(sitePattern(pattern)).toBe(pattern);
      }),
    );
  });
});

describe('a rule with a wildcard', () => {
  const label = fc.stringMatching(/^[a-z][a-z\d]{0,8}$/);
  const host = fc
    .array(label, { minLength: 2, maxLength: 4 })
    .map((labels) => labels.join('.'))
    .filter((name) => !name.startsWith('www.'));

  it('is for its site and everything below it', () => {
    fc.assert(
      fc.property(host, fc.array(label, { maxLength: 3 }), (site, below) => {
        const rule = siteRule({ sites: { [`*.${site}`]: 'never' } }, [...below, site].join('.'));
        expect(rule).toBe('never');
      }),
    );
  });

  it('is for no other site, whatever its name ends or begins with', () => {
    fc.assert(
      fc.property(host, host, (site, other) => {
        fc.pre(other !== site && !other.endsWith(`.${site}`));
        const rules = { sites: { [`*.${site}`]: 'never' as const } };
        for (const name of [other, `x${site}`, `${site}.${other}`, `${site}x`])
          expect(siteRule(rules, name)).toBeUndefined();
      }),
    );
  });

  it('gives way to the rule of a nearer site', () => {
    expect(patternsFor('www.a.b.example')).toEqual(['a.b.example', '*.a.b.example', '*.b.example']);
    expect(patternsFor('10.0.0.1')).toEqual(['10.0.0.1']);
  });
});
