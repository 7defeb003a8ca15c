import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ChangeSet, Changes } from '@/lib/session/changes';
import { Follower } from '@/lib/session/follower';

// What is noticed of a page that changes, and how often it is looked at.

const TEXT = 'The harbour authority counted 214 ships in June, 12 percent more than a year before.';

let stop: AbortController;
let changes: Changes;
let notes: number;

const byId = (id: string) => document.getElementById(id) as HTMLElement;
/** The observer has been called by then. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const taken = async (): Promise<ChangeSet> => {
  await turn();
  return changes.take();
};
const watched = () => ({ root: byId('root'), trees: [document], text: TEXT, truncated: false });

beforeEach(() => {
  document.body.innerHTML = `<aside id="aside"><p id="ticker">1</p></aside>
    <main id="main"><article><div id="root"><p id="one">${TEXT}</p><div id="slot"></div><p id="two">${TEXT}</p></div></article></main>`;
  stop = new AbortController();
  notes = 0;
  changes = new Changes(
    document,
    (node) => (node as Element).localName === 'claimlight-root',
    () => notes++,
  );
  changes.watch(watched());
});
afterEach(() => {
  changes.stop();
  stop.abort();
});

test('what changes away from the article is not noted', async () => {
  byId('ticker').textContent = '2';
  byId('aside').append(document.createElement('p'));
  (byId('ticker').firstChild as Text).data = '3';
  await turn();
  expect(notes).toBe(0);
});

test('what is put into the page and bears no text is no reason to read', async () => {
  document.body.append(document.createElement('script'), document.createElement('iframe'));
  document.documentElement.append(document.createElement('claimlight-root'));
  const toast = document.createElement('div');
  toast.textContent = 'Saved to your list.';
  document.body.append(toast);
  expect(await taken()).toMatchObject({ beyond: false, inside: new Set() });
});

test('text that is put beside what was read is', async () => {
  const more = document.createElement('p');
  more.textContent = TEXT;
  byId('main').append(more);
  expect((await taken()).beyond).toBe(true);
});

test('what changes inside is named, the outermost of it once', async () => {
  byId('slot').innerHTML = '<span>Offer</span>';
  (byId('slot').firstChild?.firstChild as Text).data = 'Offer 2';
  (byId('one').firstChild as Text).data = `${TEXT} More.`;
  const { inside, beyond } = await taken();
  expect(inside).toEqual(new Set([byId('slot'), byId('one').firstChild]));
  expect(beyond).toBe(false);
});

test('details that are opened and elements that are hidden are noted', async () => {
  byId('two').hidden = true;
  expect((await taken()).toggled).toEqual(new Set([byId('two')]));
});

test.each([
  ['the article', () => byId('root').remove()],
  ['the body', () => document.body.replaceWith(document.body.cloneNode(true))],
  [
    'more than can be looked at',
    () => {
      for (let i = 0; i < 2_000; i++) byId('root').append(document.createElement('i'));
    },
  ],
])('%s that goes or changes needs a whole reading', async (_, act) => {
  act();
  expect((await taken()).beyond).toBe(true);
});

test('a place that is left aside counts once it is heeded again', async () => {
  changes.ignore([byId('slot')]);
  byId('slot').innerHTML = '<span>Offer</span>';
  await turn();
  expect(notes).toBe(0);
  changes.heed();
  expect(notes).toBe(1);
  expect((await taken()).inside).toEqual(new Set([byId('slot')]));
});

interface Calls {
  patches: number;
  readings: number;
}

function follow(patch: (nodes: ReadonlySet<Node>) => boolean): Calls {
  const calls = { patches: 0, readings: 0 };
  const follower = new Follower(
    document,
    {
      owns: () => false,
      async patch(nodes) {
        calls.patches++;
        return patch(nodes);
      },
      async reread() {
        calls.readings++;
        return false;
      },
      moved() {},
      returned: () => true,
    },
    stop.signal,
  );
  follower.watch(watched());
  return calls;
}

test('a hundred changes a second within known text are taken over a few times a second', async () => {
  const calls = follow(() => true);
  const end = performance.now() + 2_000;
  while (performance.now() < end) {
    (byId('one').firstChild as Text).data = `${TEXT} ${performance.now()}`;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(calls.patches).toBeGreaterThan(1);
  expect(calls.patches).toBeLessThan(12);
  expect(calls.readings).toBe(0);
});

test('a place that never changes the text is soon left aside', async () => {
  const calls = follow(() => false);
  const end = performance.now() + 9_000;
  while (performance.now() < end) {
    byId('slot').textContent = String(performance.now());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(calls.readings).toBe(2);
  // What happens elsewhere in the text is still seen.
  byId('one').textContent = 'Other words.';
  await vi.waitFor(() => expect(calls.readings).toBe(3), { timeout: 5_000 });
});
