import { expect, test } from 'vitest';
import { currentStory, storiesOf } from '@/lib/session/stories';

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

test('articles that follow each other are told apart, and the one in view or in the title is found', () => {
  document.body.innerHTML = `<header><h1>The Meridian</h1></header><main>
    <article id="a" style="height: 2000px"><div><h1>Ships</h1></div>${LONG}</article>
    <article id="b" style="height: 2000px"><div><h1>Coral</h1></div>${LONG}</article></main>`;
  const stories = storiesOf(document);
  expect(stories.map(({ id }) => id)).toEqual(['a', 'b']);
  document.title = 'The Meridian';
  scrollTo(0, 0);
  expect(currentStory(stories, document)?.id).toBe('a');
  document.getElementById('b')?.scrollIntoView();
  expect(currentStory(stories, document)?.id).toBe('b');
  document.title = 'Ships | The Meridian';
  expect(currentStory(stories, document)?.id).toBe('a');
});
