import { afterEach, expect, it } from 'vitest';
import { namedPart } from '@/lib/article/page-url';

const before = location.href;
afterEach(() => {
  history.replaceState(null, '', before);
  document.body.replaceChildren();
});

const at = (hash: string) => {
  history.replaceState(null, '', hash);
  return namedPart(document);
};

it('a fragment that names no place is kept, one that names a place or something else is not', () => {
  const named = document.createElement('a');
  named.setAttribute('name', 'über uns');
  const part = document.createElement('p');
  part.id = 'part1';
  document.body.append(named, part);
  for (const hash of ['#part1', '#%C3%BCber%20uns', '#top', '#t=120', '#xtor=RSS-3', '#']) {
    expect(at(hash), hash).toBe('');
  }
  for (const hash of ['#part2', '#story=5', '#100%', '#/story/2']) {
    expect(at(hash), hash).toBe(hash);
  }
});
