import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ChangeSet, Changes } from '@/lib/session/changes';
import { Follower } from '@/lib/session/follower';
import type { Pace } from '@/lib/session/pace';
import { soon } from '@/test/support/soon';

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
const watched = () => ({
  root: byId('root'),
  trees: [document],
  text: TEXT,
  truncated: false,
  body: { folded: new Set<Element>(), blocks: [] },
});

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

test('what is hidden or opened may be any text', async () => {
  byId('ticker').hidden = true;
  expect((await taken()).beyond).toBe(false);
  byId('two').hidden = true;
  expect((await taken()).beyond).toBe(true);
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

interface Calls {
  patches: number;
  readings: number;
}

function follow(patch: () => boolean, reread: (pace: Pace) => void = () => {}): Calls {
  const calls = { patches: 0, readings: 0 };
  const follower = new Follower(
    document,
    {
      owns: () => false,
      async patch() {
        calls.patches++;
        return patch();
      },
      async reread(pace) {
        calls.readings++;
        reread(pace);
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

test('where only whole readings tell, one that costs much is the last for long', async () => {
  const calls = follow(
    () => false,
    (pace) => pace.spend(1_000),
  );
  for (let change = 0; change < 3; change++) {
    byId('slot').textContent = String(change);
    // Twice as long as what changes has to hold still.
    await new Promise((resolve) => setTimeout(resolve, 1_400));
  }
  expect(calls.readings).toBe(1);
});

test('what a person asks for by a click is read at once, however dear the reading before it was', async () => {
  const calls = follow(
    () => false,
    (pace) => pace.spend(1_000),
  );
  byId('slot').textContent = '1';
  await soon(() => expect(calls.readings).toBe(1));
  byId('slot').textContent = '2';
  // A page can click for nobody.
  byId('one').click();
  await new Promise((resolve) => setTimeout(resolve, 1_400));
  expect(calls.readings).toBe(1);
  await userEvent.click(byId('one'));
  await soon(() => expect(calls.readings).toBe(2));
});
