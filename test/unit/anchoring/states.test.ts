import { expect, describe as group, test } from 'vitest';
import { describe } from '@/lib/anchoring/describe';
import { lookAgain } from '@/lib/anchoring/look-again';
import { resolve } from '@/lib/anchoring/resolve';
import { Anchor } from '@/lib/model/anchor';
import { anchorOf, FELL, TEXT } from './ferries';

/** What becomes of a quote when the text is edited. */
const after = (quote: string, edit: (text: string) => string) => {
  const text = edit(TEXT);
  expect(text).not.toBe(TEXT);
  const { state, span } = resolve(text, anchorOf(quote));
  return [state, span && text.slice(span.start, span.end)];
};

group('describe', () => {
  test('keeps hints of the block: where in it, what stood around the sentence, and its likes', () => {
    const blocks = [{ start: TEXT.indexOf('Passenger'), end: TEXT.length, role: 'quote' as const }];
    const start = TEXT.indexOf('The oldest');
    const anchor = describe(TEXT, { start: start + 4, end: start + 17 }, blocks);
    expect(Anchor.parse(anchor).block).toEqual({
      role: 'quote',
      offset: start + 4 - TEXT.indexOf('Passenger'),
      before: ' — an effect of the new bridge. ',
      after: ' “We were never asked,” said the',
      alike: 0,
    });
    expect(describe('so it is, so it is', { start: 0, end: 8 }).block).toMatchObject({
      role: null,
      offset: 0,
      alike: 1,
    });
  });
});

group('the same words', () => {
  test.each([
    ['straight quotes', (t: string) => t.replace(/[“”]/g, '"')],
    ['single quotes', (t: string) => t.replace('“', '‘').replace('”', '’')],
    ['a tight dash', (t: string) => t.replace(' — ', '—')],
    ['two hyphens', (t: string) => t.replace(' — ', ' -- ')],
    ['an indented source', (t: string) => t.replace(/ (?=[a-z]{4})/g, '\n          ')],
    [
      'no-break and soft characters',
      (t: string) => t.replace(/ /g, '\u00a0').replace(/ss/g, 's\u00ads'),
    ],
  ])('are found in %s', (_, edit) => {
    expect(after(`${FELL} — an effect of the new bridge`, edit)[0]).toBe('found');
  });

  test('are given as the page has them, from the first character to the last', () => {
    const edit = (t: string) => t.replace(' — ', '  --\n  ').replace('numbers', 'num\u00adbers');
    expect(after(`${FELL} — an effect`, edit)).toEqual([
      'found',
      'Passenger num\u00adbers fell by 31% between 2015 and 2023  --\n  an effect',
    ]);
  });

  test('are found where they were moved to', () => {
    const sentence = 'The oldest vessel is 37 years old.';
    const edit = (t: string) => `${sentence} ${t.replace(`${sentence} `, '')}`;
    expect(after(sentence, edit)).toEqual(['found', sentence]);
  });

  test('in several places, with nothing that tells which, are ambiguous', () => {
    const said = 'The company declined to comment on jobs';
    const text = `One. ${said}. Two. ${said}. Three. ${said}.`;
    expect(resolve(text, anchorOf(said))).toEqual({ state: 'ambiguous', span: null });
  });
});

group('another fact', () => {
  test.each([
    ['a number', FELL, '31%', '38%'],
    ['a year', FELL, '2015', '2005'],
    ['a sign', FELL, 'by 31', 'by -31'],
    ['an opposite', FELL, 'fell', 'grew'],
    ['few for many', 'said the grocer, who will not reopen in spring', 'not ', ''],
    ['a negation put in', 'A review is planned for May', 'is planned', 'is not planned'],
    ['a contraction', 'The company declined to comment on jobs', 'declined', "hasn't declined"],
    ['a spelled-out number', 'cut winter sailings from eleven a week to six', 'eleven', 'twelve'],
    ['a name', 'The council voted on Tuesday to cut', 'Tuesday', 'Friday'],
  ])('is told: %s', (_, quote, was, is) => {
    const [state, text] = after(quote, (t) => t.replace(was, is));
    expect(state).toBe('changed');
    expect(text).toContain(is.trim());
  });

  test.each([
    ['hadn’t', 'The bill came to more than the savings had been.', 'had'],
    ['can’t', 'The board found in June that the old dam can hold that much water.', 'can'],
  ])('is told where the last word of a quote becomes %s', (is, sentence, last) => {
    const text = `${TEXT}\n\n${sentence}`;
    const quote = sentence.slice(0, sentence.indexOf(` ${last} `) + last.length + 1);
    const now = text.replace(sentence, sentence.replace(` ${last} `, ` ${is} `));
    const { state, span } = resolve(now, anchorOf(quote, text));
    expect(state).toBe('changed');
    expect(now.slice(span?.start, span?.end).endsWith(is)).toBe(true);
  });

  test('is told where the old words are quoted in a correction below', () => {
    const edit = (t: string) =>
      `${t.replace('31%', '13%')}\n\nCorrection: an earlier version said: “${FELL}”.`;
    expect(after(FELL, edit)).toEqual(['changed', FELL.replace('31%', '13%')]);
  });

  test('in a short quote is told only in its very place', () => {
    expect(after('by 31% between', (t) => t.replace('31%', '13%'))).toEqual([
      'changed',
      'by 13% between',
    ]);
    const gone = (t: string) =>
      `${t.replace(`${FELL} — an effect of the new bridge. `, '')} Prices rose by 13% between May and June.`;
    expect(after('by 31% between', gone)[0]).toBe('missing');
  });
});

group('words put in', () => {
  const aside = ', according to people familiar with the matter,';

  test('right after the first word or before the last one are a part of the claim', () => {
    const first = 'There, traffic had dropped more sharply than forecast, and the county';
    const text = `${TEXT}\n\n${first} had to pay for buses. The end of it is open.`;
    const now = text.replace('There,', `There${aside}`);
    const { span } = resolve(now, anchorOf(first, text));
    expect(now.slice(span?.start, span?.end)).toBe(first.replace('There,', `There${aside}`));
    const last = 'Replacing all of the pipes would cost between 18 and 25 million, an';
    const other = `${TEXT}\n\n${last} engineering firm of the county wrote. The end of it is open.`;
    const edited = other.replace('million, an', `million${aside} an`);
    const found = resolve(edited, anchorOf(last, other)).span;
    expect(edited.slice(found?.start, found?.end)).toBe(last.replace(', an', `${aside} an`));
  });
});

group('words that are gone', () => {
  test('are missing though the same sentence stands elsewhere of another name', () => {
    const sentence = (name: string) =>
      `Kroll has tightened its strategic partnership with ${name} since the vote, becoming a key supporter of its fleet.`;
    const text = `${TEXT} They differ over the long conflict. ${sentence('Norway')} Then it rained for two days.`;
    const now = `${TEXT} They differ over the long conflict. Then it rained for two days.\n\nNobody was drawn into any conflict. ${sentence('Okafor')}`;
    const quote = 'strategic partnership with Norway since the vote, becoming';
    expect(resolve(now, anchorOf(quote, text))).toEqual({ state: 'missing', span: null });
  });

  test.each([
    ['alone', (t: string) => t.replace(`${FELL} — an effect of the new bridge. `, '')],
    [
      'with a lookalike elsewhere',
      (t: string) =>
        `${t.replace(`${FELL} — an effect of the new bridge. `, '')} Visitor numbers fell by 12% between 2015 and 2023.`,
    ],
    [
      'with another sentence in their place',
      (t: string) =>
        t.replace(
          `${FELL} — an effect of the new bridge.`,
          'Nobody was there to explain any of it.',
        ),
    ],
  ])('are missing: %s', (_, edit) => {
    expect(after(FELL, edit)).toEqual(['missing', null]);
  });
});

group('words that are said more than once', () => {
  const SAID = 'It is easiest to judge the bridge on what will not change';
  const twice = `${TEXT} That makes it easy, and ${SAID.toLowerCase()}.\n\n${SAID}\n\nThe council’s goal is to get builders in.`;
  const quote = 'to judge the bridge';
  const start = twice.lastIndexOf(quote);
  const anchor = describe(twice, { start, end: start + quote.length });

  test('are not taken for their copy that came to stand beside their neighbour', () => {
    const deleted = twice.replace(`\n\n${SAID}\n\n`, '\n\n');
    expect(resolve(deleted, anchor)).toEqual({ state: 'missing', span: null });
    const moved = `${SAID}\n\n${deleted}`;
    expect(resolve(moved, anchor).span?.start).toBe(moved.indexOf(quote));
  });

  test('are not taken for others that go on alike for a few words', () => {
    const denied =
      'The county denied that the procurement notice was meant for customers of the bridge.';
    const named =
      'A second camera that is named in the procurement notice was never delivered to it.';
    const text = `${TEXT} ${denied} Then it rained.\n\nIt is all over. ${named}`;
    const added = 'Nobody knew why a notice was put up there at all.';
    const deleted = (one: string) => `${text.replace(`${one} `, '').replace(one, '')} ${added}`;
    for (const [quote, own, other] of [
      ['notice was', denied, named],
      ['procurement notice', denied, named],
    ] as const) {
      const anchor = anchorOf(quote, text);
      expect(resolve(deleted(own), anchor)).toEqual({ state: 'missing', span: null });
      const { state, span } = resolve(deleted(other), anchor);
      expect([state, span?.start]).toEqual(['found', text.indexOf(quote)]);
      const end = own.replace('customers of the bridge', 'somebody else');
      expect(resolve(text.replace(own, end), anchor).span).toEqual(span);
    }
  });

  test('are not taken for a copy that begins its paragraph, too', () => {
    const sentence = 'Despite all that they said of the bridge, it was opened late in the spring.';
    const text = `${sentence} Nobody came.\n\n${TEXT}\n\n${sentence} Then it rained.`;
    const at = text.lastIndexOf('the bridge');
    const now = `${sentence} Nobody came.\n\n${TEXT}\n\nThen it rained.`;
    const { state } = resolve(now, describe(text, { start: at, end: at + 10 }));
    expect(state).toBe('missing');
  });

  test('are not taken for what follows an abbreviation', () => {
    const said = (who: string, what: string) =>
      `As the ${who} states: the ${what} lottery matters more in the U.S. than in most countries.`;
    const text = `${TEXT}\n\n${said('report', 'birth')} It ends there.\n\nA last word.`;
    const now = `${said('painted', 'carried')}\n\n${TEXT}\n\nIt ends there.\n\nA last word.`;
    const { state } = resolve(now, anchorOf('the birth lottery matters more in the', text));
    expect(state).toBe('missing');
  });
});

group('the same words in another case', () => {
  test.each(['The oldest vessel', FELL, 'vessel is'])('are found in capitals: %s', (quote) => {
    expect(after(quote, (t) => t.toUpperCase())).toEqual(['found', quote.toUpperCase()]);
  });

  test('are not found where other words stand around them', () => {
    const left = TEXT.replace('The oldest vessel is 37 years old. ', '');
    const { state } = resolve(`${left} THE OLDEST VESSEL sailed.`, anchorOf('The oldest vessel'));
    expect(state).toBe('missing');
  });

  test('a word spelled as in London is no other name', () => {
    const text = `${TEXT} He joined the Mechanized Combat League in May.`;
    const now = text.replace('Mechanized', 'Mechanised');
    expect(resolve(now, anchorOf('the Mechanized Combat League in May', text)).state).toBe('found');
  });

  test('a prefix that denies is told', () => {
    const text = `${TEXT} Even without surge pricing, the firm has its costs.`;
    const now = text.replace('pricing', 'non-pricing');
    expect(resolve(now, anchorOf('pricing, the firm', text)).state).toBe('changed');
  });
});

group('anchors from before there were block hints', () => {
  const old = (quote: string) => {
    const { quote: selector, position } = anchorOf(quote);
    return Anchor.parse({ quote: selector, position });
  };

  test('are valid, and are found and told as changed', () => {
    expect(resolve(TEXT, old(FELL)).state).toBe('found');
    expect(resolve(TEXT.replace('31%', '38%'), old(FELL)).state).toBe('changed');
    expect(resolve(`Something new above. ${TEXT}`, old('The vote was 23 to 18')).state).toBe(
      'found',
    );
    expect(resolve(TEXT.replace(FELL, 'More'), old(FELL)).state).toBe('missing');
  });
});

group('looking again', () => {
  test('gives what is like the quote, with what differs, and nothing where nothing is', () => {
    const text = TEXT.replace(`${FELL} — an effect of the new bridge.`, 'Nothing.').concat(
      '\n\nNumbers of passengers fell by 44% between 2015 and last year.',
    );
    expect(resolve(text, anchorOf(FELL)).state).toBe('missing');
    const [first] = lookAgain(text, anchorOf(FELL));
    expect(text.slice(first?.span.start, first?.span.end)).toContain('fell by 44% between 2015');
    expect(first?.added).toContain('44%');
    expect(first?.removed).toContain('31%');
    expect(lookAgain('The weather was fine all along the coast.', anchorOf(FELL))).toEqual([]);
  });

  test('gives every place of words that are ambiguous', () => {
    const text = `One. ${FELL}. Two. ${FELL}.`;
    expect(lookAgain(text, anchorOf(FELL)).map(({ added }) => added)).toEqual([[], []]);
  });
});
