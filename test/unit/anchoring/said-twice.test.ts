import { expect, test } from 'vitest';
import { describe } from '@/lib/anchoring/describe';
import { resolve } from '@/lib/anchoring/resolve';
import type { Anchor } from '@/lib/model/anchor';

const BODY = [
  'The council met in the old town hall on Monday.',
  'In return, the port will improve access for aid groups, stop charging small boats and publish its accounts.',
  'Nobody from the harbour office was there.',
  'A second vote is to follow in the autumn.',
].join('\n\n');
const CAPTION =
  'In exchange for a lower levy, the port has said it will improve access for aid groups, stop charging small boats and report each year.';

/** Describes the last of some words in a text. */
function lastOf(text: string, words: string): Anchor {
  const start = text.lastIndexOf(words);
  return describe(text, { start, end: start + words.length });
}

test('a few words whose sentence is gone are not found in another that said nearly the same', () => {
  const anchor = lastOf(`${BODY}\n\n${CAPTION}`, 'aid groups');
  // Others say the words anew, so that as many do as before.
  const now = `${BODY}\n\nThe mayor thanked aid groups by name.`;
  expect(resolve(now, anchor).state).toBe('missing');
  const edited = `${BODY}\n\n${CAPTION.replace('lower levy', 'smaller levy')}`;
  expect(resolve(edited, anchor).span?.start).toBe(edited.lastIndexOf('aid groups'));
});

test('a sentence said twice is found between its own neighbours when the other is gone', () => {
  const twice = `A second vote is to follow in the autumn.\n\n${BODY}\n\nThe mayor was pleased.`;
  const anchor = lastOf(twice, 'follow in the');
  const withoutFirst = twice.slice(twice.indexOf('The council'));
  expect(resolve(withoutFirst, anchor).span?.start).toBe(withoutFirst.indexOf('follow in the'));
});

test('four long words are not found in another sentence that took the place of theirs', () => {
  const words = 'expressed considerable disappointment publicly';
  const claim = `Its chairwoman ${words} after the second count.`;
  const text = `${BODY}\n\n${claim}\n\nThe mayor was pleased.`;
  const anchor = lastOf(text, words);
  expect(resolve(text.replace('second', 'third'), anchor).state).toBe('found');
  const other = text.replace(claim, `Two ferry crews ${words} when fuel rose.`);
  expect(resolve(other, anchor).state).toBe('missing');
});

test('a quote is found where it still stands, not in the translation put in before it', () => {
  const claim =
    'Photographs by Halvorsen (Agency), Marrow (Courier), Ode (Agency) and Brandt (Post), 2012.';
  const text = `${BODY}\n\n${claim}`;
  const translated = `${BODY}\n\nFotos von Halvorsen (Agency), Marrow (Courier), Ode (Agency) und Brandt (Post), 2012. ${claim}`;
  expect(resolve(translated, lastOf(text, claim)).span?.start).toBe(translated.indexOf(claim));
});
