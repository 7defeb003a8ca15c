import * as fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { describe } from '@/lib/anchoring/describe';
import { resolve } from '@/lib/anchoring/resolve';
import { processorTime } from '@/test/support/processor-time';
import { joined, lookalikeOf, sentences } from './sentences';

const anchorOf = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return describe(text, { start, end: start + quote.length });
};

const TEXT =
  'Sanctions widen\n\nSecretary of State Ann Keller stated on Monday that sanctions have hit over 100 Chinese entities ' +
  'since the war began. Officials in Berlin said the measures are working. “We will not stop,” Keller said.\n\n' +
  'Trade with the region fell by 4% in May, according to the statistics office. Exports to Turkey rose sharply.';
const CLAIM = 'sanctions have hit over 100 Chinese entities since the war began';

const resolveEdited = (quote: string, edit: (text: string) => string) => {
  const edited = edit(TEXT);
  const { state, span } = resolve(edited, anchorOf(TEXT, quote));
  return { state, text: span && edited.slice(span.start, span.end) };
};

group('describe', () => {
  test('keeps up to 32 code units on either side, and no half of a pair', () => {
    const text = `${'😀'.repeat(20)}x quote y${'👩‍👩‍👧'.repeat(10)}`;
    const anchor = anchorOf(text, 'quote');
    expect(anchor.quote.prefix.length).toBeLessThanOrEqual(32);
    expect(anchor.quote.suffix.length).toBeLessThanOrEqual(32);
    const halves = /(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;
    expect(`${anchor.quote.prefix}|${anchor.quote.suffix}`).not.toMatch(halves);
    expect(describe('a😀b', { start: 2, end: 4 }).quote.exact).toBe('😀b');
  });
});

group('resolve', () => {
  test('an unchanged claim is found where it was', () => {
    expect(resolve(TEXT, anchorOf(TEXT, CLAIM))).toEqual({
      state: 'found',
      span: { start: TEXT.indexOf(CLAIM), end: TEXT.indexOf(CLAIM) + CLAIM.length },
    });
  });

  test('a part that begins or ends within an abbreviation', () => {
    const text = 'The minister said that it was in the house. On U.S. $5 bills it is not.';
    for (const quote of ['.S. $5 bills', 'house. On U.S', '.S. $']) {
      const start = text.indexOf(quote);
      const span = { start, end: start + quote.trim().length };
      expect(resolve(text, anchorOf(text, quote))).toEqual({ state: 'found', span });
    }
  });

  test('a part of a sentence without spaces, longer than what is kept around it', () => {
    const line =
      '部长星期一表示自战争开始以来制裁措施已经影响到超过一百家中国企业并且这些措施正在按照计划发挥作用因此不会停止';
    const text = `Sanctions\n\n${line}。`;
    const quote = line.slice(18, 30);
    const { state, span } = resolve(text, anchorOf(text, quote));
    expect([state, text.slice(span?.start, span?.end)]).toEqual(['found', quote]);
  });

  test('a part that begins with accents of no letter', () => {
    const text = 'It was in the house. \u0301\u0301harmed The end of it all is near now.';
    const span = { start: 21, end: 29 };
    expect(resolve(text, describe(text, span)).state).toBe('found');
  });

  test('the same of letters that are two in lower case', () => {
    const text = `It was in the house. The ${'İ'.repeat(56)}The end of it.`;
    const span = { start: text.indexOf('The'), end: text.indexOf('The') + 20 };
    expect(resolve(text, describe(text, span))).toEqual({ state: 'found', span });
  });

  test.each([
    ['a number', '100', '150', 'sanctions have hit over 150 Chinese entities since the war began'],
    [
      'a digit more',
      '100',
      '1000',
      'sanctions have hit over 1000 Chinese entities since the war began',
    ],
    [
      'thousands',
      '100',
      '100,000',
      'sanctions have hit over 100,000 Chinese entities since the war began',
    ],
    [
      'a name',
      'Chinese',
      'Iranian',
      'sanctions have hit over 100 Iranian entities since the war began',
    ],
    [
      'a negation',
      'have hit',
      'have not hit',
      'sanctions have not hit over 100 Chinese entities since the war began',
    ],
    [
      'a bound',
      'over 100',
      'under 100',
      'sanctions have hit under 100 Chinese entities since the war began',
    ],
  ])('a claim with another fact is changed: %s', (_, was, is, expected) => {
    expect(resolveEdited(CLAIM, (text) => text.replace(was, is))).toEqual({
      state: 'changed',
      text: expected,
    });
  });

  test('a number that grows at the very end of a quote is a change', () => {
    const result = resolveEdited('Trade with the region fell by 4', (text) =>
      text.replace('4%', '4.5%'),
    );
    expect(result.state).not.toBe('found');
    expect(
      resolveEdited('sanctions have hit over 100', (text) => text.replace('100', '1000')).state,
    ).not.toBe('found');
  });

  test('a "not" just before the quote is a change', () => {
    expect(
      resolveEdited('hit over 100 Chinese entities since', (t) =>
        t.replace('have hit', 'have not hit'),
      ).state,
    ).toBe('changed');
  });

  test('re-typed marks, dashes and spaces make no difference', () => {
    const retype = (t: string) =>
      t.replaceAll('“', '"').replaceAll('”', '"').replaceAll(' ', '\u00a0');
    expect(resolveEdited('“We will not stop,” Keller said.', retype).state).toBe('found');
  });

  test.each([
    ['ends among dashes before a figure', 'for the house. --3, claims the', 'se. -'],
    ['begins among them', 'for the house. --3, claims the', '-3, claims'],
    ['begins with the dash of who speaks', 'Asked again.\n— We will not stop', '— We will not'],
    ['ends before three dots', 'We will not stop… Then again', 'We will not stop'],
    ['begins after them', 'We will… not stop at this', ' not stop at'],
    ['ends among quotation marks', "she said ''never'' to it", "said ''never'"],
  ])('a selection that %s is found where it stands', (_, text, quote) => {
    const start = text.indexOf(quote.trim());
    const end = start + quote.trim().length;
    const { state, span } = resolve(text, describe(text, { start, end }));
    expect(state).toBe('found');
    const found = text.slice(span?.start, span?.end).trim();
    expect(quote.replace(/^[^\p{L}\p{N}—]+|[^\p{L}\p{N}]+$/gu, '')).toBe(
      found.replace(/^[^\p{L}\p{N}—]+|[^\p{L}\p{N}]+$/gu, ''),
    );
  });

  test('a slightly re-worded claim is found in its new words', () => {
    expect(
      resolveEdited(CLAIM, (t) => t.replace('since the war began', 'since the war started')),
    ).toEqual({
      state: 'found',
      text: 'sanctions have hit over 100 Chinese entities since the war started',
    });
  });

  test('what is gone is missing, and nothing else is taken for it', () => {
    expect(resolveEdited(CLAIM, (t) => t.replace(`${CLAIM}.`, '')).state).toBe('missing');
    expect(resolve('', anchorOf(TEXT, CLAIM)).state).toBe('missing');
    expect(
      resolve('Another text altogether, on another matter.', anchorOf(TEXT, CLAIM)).state,
    ).toBe('missing');
    expect(
      resolve(TEXT, {
        quote: { exact: ' ', prefix: '', suffix: '' },
        position: { start: 0, end: 1 },
      }).state,
    ).toBe('missing');
  });

  test('of several equal places none is guessed', () => {
    const line = 'The office gave no comment.';
    const text = Array.from({ length: 6 }, () => line).join(' ');
    const anchor = {
      quote: { exact: line, prefix: 'words long gone ', suffix: ' other words' },
      position: { start: 60, end: 87 },
    };
    expect(resolve(text, anchor)).toEqual({ state: 'ambiguous', span: null });
  });

  test('of equal quotes the one with the right context is taken', () => {
    const text = `In May, the price rose by a tenth overall. ${joined(sentences(20))} In June, the price rose by a tenth overall, too.`;
    const quote = 'the price rose by a tenth overall';
    const second = text.lastIndexOf(quote);
    const anchor = describe(text, { start: second, end: second + quote.length });
    const edited = `Something new stands here. ${text}`;
    expect(resolve(edited, anchor).span?.start).toBe(edited.lastIndexOf(quote));
  });
});

group('in an edited article', () => {
  const list = sentences(40);
  const edits = fc.array(
    fc.record({ at: fc.nat(39), kind: fc.constantFrom('replace', 'insert', 'delete', 'append') }),
    { maxLength: 12 },
  );
  const editElsewhere = (target: number, changes: { at: number; kind: string }[]) => {
    const edited: (string | null)[] = [...list];
    for (const { at, kind } of changes) {
      // The neighbours are the claim's context; a test below is about those.
      if (Math.abs(at - target) <= 1) continue;
      if (kind === 'delete') edited[at] = null;
      else if (kind === 'replace')
        edited[at] = 'Somebody wrote this sentence anew, from the first word to the last.';
      else if (kind === 'append') edited[at] = `${list[at]} This was added later on.`;
      else edited[at] = `A correction came in overnight. ${list[at]}`;
    }
    return edited;
  };
  const textOf = (edited: (string | null)[]) =>
    joined(edited.filter((s): s is string => s !== null));

  test('a claim is found again at its place', () => {
    fc.assert(
      fc.property(fc.nat(39), edits, (target, changes) => {
        const claim = list[target] as string;
        const edited = editElsewhere(target, changes);
        const text = textOf(edited);
        const { state, span } = resolve(text, anchorOf(joined(list), claim));
        expect(state).toBe('found');
        expect(span?.start).toBe(text.indexOf(claim));
      }),
      { numRuns: 150, seed: 2_024 },
    );
  });

  test('a claim whose number changed is changed, even beside a copy of the old one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 38 }),
        edits,
        fc.boolean(),
        (target, changes, hasCopy) => {
          const claim = list[target] as string;
          const edited = editElsewhere(target, changes);
          edited[target] = claim.replace(/\d+/, '7777');
          if (hasCopy) edited.push('', claim);
          const text = textOf(edited);
          const { state, span } = resolve(text, anchorOf(joined(list), claim));
          expect(state).toBe('changed');
          expect(span && text.slice(span.start, span.end)).toBe(edited[target]);
        },
      ),
      { numRuns: 150, seed: 2_024 },
    );
  });

  test('a deleted claim is missing, even where one that looks alike was added', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), fc.boolean(), (target, place, hasLookalike) => {
        const claim = list[target] as string;
        const edited: (string | null)[] = [...list];
        edited[target] = null;
        if (hasLookalike && Math.abs(place - target) > 1) {
          edited[place] = `${list[place]} ${lookalikeOf(claim)}`;
        }
        expect(resolve(textOf(edited), anchorOf(joined(list), claim)).state).toBe('missing');
      }),
      { numRuns: 150, seed: 2_024 },
    );
  });

  test('a thousand claims in a long text take little time', () => {
    const many = sentences(3_000);
    const text = joined(many);
    const anchors = many.slice(0, 1_000).map((claim) => anchorOf(text, claim));
    const edited = joined(many.map((s, i) => (i % 3 ? s : s.replace(/\d+/, '7777'))));
    const spent = processorTime();
    const found = anchors.map((anchor) => resolve(edited, anchor));
    expect(spent()).toBeLessThan(20_000);
    let missing = 0;
    for (const [i, { state, span }] of found.entries()) {
      if (state === 'missing') missing++;
      else {
        expect(state).toBe(i % 3 ? 'found' : 'changed');
        const expected = (many[i] as string).replace(/\d+/, i % 3 ? '$&' : '7777');
        expect(edited.slice(span?.start, span?.end)).toBe(expected);
      }
    }
    expect(missing).toBeLessThan(50);
  });
});
