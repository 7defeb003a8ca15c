import { expect, describe as group, test } from 'vitest';
import { resolve } from '@/lib/anchoring/resolve';
import { Anchor } from '@/lib/model/anchor';
import { anchorOf, FELL, ITEMS, listed, TEXT } from './ferries';

group('among items of one making', () => {
  const own = ITEMS[1] as string;
  const now = (items: readonly string[]) => {
    const text = listed(items);
    const { state, span } = resolve(text, anchorOf(own, listed(ITEMS)));
    return [state, span && text.slice(span.start, span.end)];
  };

  test('marks of the others are kept', () => {
    const { block } = Anchor.parse(anchorOf(own, listed(ITEMS)));
    expect(block?.likes?.before).toHaveLength(1);
    expect(block?.likes?.after).toHaveLength(2);
    expect(anchorOf(FELL).block).not.toHaveProperty('likes');
  });

  test.each([
    ['sorted', [...ITEMS].sort()],
    ['turned round', [...ITEMS].reverse()],
    ['with a new one above', ['Aker closed 5 of its 18 wells.', ...ITEMS]],
  ])('a claim is found in a list that is %s', (_, items) => {
    expect(now(items)).toEqual(['found', own]);
  });

  test('one whose figure changed is told, and one that is gone is missing', () => {
    const changed = own.replace('9', '14');
    expect(now(ITEMS.map((item) => (item === own ? changed : item)))).toEqual(['changed', changed]);
    const left = ITEMS.filter((item) => item !== own);
    expect(now(left)).toEqual(['missing', null]);
    expect(now([...left].reverse())).toEqual(['missing', null]);
    expect(now([...left, 'Aker closed 5 of its 18 wells.'])).toEqual(['missing', null]);
  });
});

group('facts that no figure shows', () => {
  const SAID =
    'On the morning of the vote she measured 40 kilometres of pipe and found 31 leaks in it for the county.';
  const text = `${TEXT}\n\n${SAID}`;
  test.each([
    ['a unit', 'kilometres', 'miles'],
    ['a person', 'she', 'he'],
    ['a time of day', 'morning', 'evening'],
    ['what is counted', 'leaks', 'valves'],
    ['a beginning that denies', 'measured', 'mismeasured'],
  ])('are told: %s', (_, was, is) => {
    const edited = text.replace(SAID, SAID.replace(was, is));
    expect(resolve(edited, anchorOf(SAID, text)).state).toBe('changed');
  });

  test.each([
    ['figures in words', '40', 'forty'],
    ['singular and plural', 'leaks', 'leak'],
  ])('stay where they are: %s', (_, was, is) => {
    const now = SAID.replace(was, is);
    const edited = text.replace(SAID, now);
    const { span } = resolve(edited, anchorOf(SAID, text));
    expect(edited.slice(span?.start, span?.end)).toBe(now);
  });

  test('a sentence that is set in capitals is found', () => {
    const edited = text.replace(SAID, SAID.toUpperCase());
    const { state, span } = resolve(edited, anchorOf(SAID, text));
    expect([state, edited.slice(span?.start, span?.end)]).toEqual(['found', SAID.toUpperCase()]);
  });
});
