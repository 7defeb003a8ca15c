import { expect, test } from 'vitest';
import { storiesOf, storyInView } from '@/lib/session/stories';

const LONG = `<p>${'The port counted ships and more ships. '.repeat(20)}</p>`;

test('a page of one article has no others, whatever headings it has', () => {
  document.body.innerHTML = `<header><h1>The Meridian</h1></header>
    <main><article><h1>Ships</h1>${LONG}</article></main>
    <aside><h1>Most read</h1><p>Rivers rise.</p></aside>`;
  expect(storiesOf(document)).toEqual([]);
});

test('sections of one article with top headings of their own are no articles', () => {
  document.body.innerHTML = `<article><h1>Ships</h1><section><h1>At sea</h1>${LONG}</section>
    <section><h1>In port</h1>${LONG}</section></article>`;
  expect(storiesOf(document)).toEqual([]);
});

test('articles that follow each other are told apart, and the one in view is found', () => {
  document.body.innerHTML = `<header><h1>The Meridian</h1></header><main>
    <div id="a" style="height: 2000px"><div><h1>Ships</h1></div>${LONG}</div>
    <div id="b" style="height: 2000px"><div><h1>Coral</h1></div>${LONG}</div></main>`;
  const stories = storiesOf(document);
  expect(stories.map(({ id }) => id)).toEqual(['a', 'b']);
  scrollTo(0, 0);
  expect(storyInView(stories, window)?.id).toBe('a');
  document.getElementById('b')?.scrollIntoView();
  expect(storyInView(stories, window)?.id).toBe('b');
});
