import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Claim } from '@/lib/model/claim';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { Session } from '@/lib/session/session';
import { openRoots } from '@/test/support/open-roots';
import { ShortClient } from '@/test/support/short-client';
import { soon } from '@/test/support/soon';

// What a session does when things come late: answers after its end, the overlay after the claims, a
// click after the text moved.

const SENTENCES = [
  'The harbour authority of Lindal counted 214 ships in June, 12 percent more than a year before.',
  'Mayor Ines Marrow was asked about the quay and did not want to say anything about it yet.',
  'Fishing boats lie in the basin of Orsund, as they did when the oldest of them were built.',
];

let stop: AbortController;
let client: ShortClient;
let roots: ShadowRoot[];

beforeEach(() => {
  stop = new AbortController();
  client = new ShortClient();
  roots = openRoots(stop.signal);
  document.body.innerHTML = `<article><h1>A headline</h1>${SENTENCES.map((p) => `<p>${p}</p>`).join('')}</article>`;
});
afterEach(() => {
  stop.abort();
  getSelection()?.removeAllRanges();
});

async function start(settings = DEFAULT_SETTINGS): Promise<Session> {
  const session = new Session({ document, client, settings, signal: stop.signal });
  session.start();
  await session.read();
  return session;
}

const query = (selector: string) =>
  roots.map((root) => root.querySelector<HTMLElement>(selector)).find((found) => found) ?? null;
const highlights = () =>
  [...CSS.highlights.keys()].filter((name) => name.startsWith('claimlight-'));

test('what is answered after the end of a session brings nothing back', async () => {
  const session = await start();
  expect(highlights()).not.toEqual([]);
  await soon(() => expect(query('.pill')).not.toBeNull());
  const refreshing = session.refresh();
  session.stop();
  const before = client.reports.length;
  await refreshing;
  await session.configure({ ...DEFAULT_SETTINGS, linesOnly: true });
  await session.configure({ ...DEFAULT_SETTINGS, threshold: 10 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(highlights()).toEqual([]);
  expect(document.querySelector('claimlight-root')).toBeNull();
  expect(client.reports).toHaveLength(before);
});

test('drawing that is under way when a session ends leaves no element', async () => {
  const session = await start();
  await soon(() => expect(query('.pill')).not.toBeNull());
  const drawing = session.configure({ ...DEFAULT_SETTINGS, linesOnly: true });
  session.stop();
  await drawing;
  expect(document.querySelector('claimlight-root')).toBeNull();
});

test('words that were selected when a session ended get no toolbar', async () => {
  const session = await start();
  await soon(() => expect(query('.pill')).not.toBeNull());
  let answer = (_: boolean) => {};
  const citable = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)));
  client.citable = citable;
  const words = document.querySelectorAll('p')[1]?.firstChild as Text;
  getSelection()?.setBaseAndExtent(words, 0, words, 16);
  await soon(() => expect(citable).toHaveBeenCalled());
  session.stop();
  answer(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(document.querySelector('claimlight-root')).toBeNull();
});

/** Holds back the answers of the analysis from here on; each call of what it returns lets the oldest go. */
function holdAnalyses(): () => Promise<void> {
  const { analyze } = client;
  const held: (() => void)[] = [];
  client.analyze = async (...asked) => {
    const answer = await analyze(...asked);
    await new Promise<void>((resolve) => held.push(resolve));
    return answer;
  };
  return async () => {
    await soon(() => expect(held).not.toEqual([]));
    held.shift()?.();
  };
}

/** Changes a word of the article, and waits until the change was looked at. */
async function changeText(): Promise<void> {
  (document.querySelector('p')?.firstChild as Text).data += ' So it says.';
  await new Promise((resolve) => setTimeout(resolve, 300));
}

test('a change that waits for a reading is not looked at after the end', async () => {
  const session = await start();
  const letGo = holdAnalyses();
  const reading = session.read();
  await soon(() => expect(client.analyses).toBe(2));
  await changeText();
  session.stop();
  await letGo();
  await reading;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(client.analyses).toBe(2);
});

test('a change that waits for a reading does not overtake one that began meanwhile', async () => {
  const session = await start();
  const letGo = holdAnalyses();
  const first = session.read();
  await soon(() => expect(client.analyses).toBe(2));
  await changeText();
  const second = session.read();
  await soon(() => expect(client.analyses).toBe(3));
  await letGo();
  await first;
  await new Promise((resolve) => setTimeout(resolve, 50));
  await letGo();
  await second;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(client.analyses).toBe(3);
  expect(session.text()?.text).toContain('So it says.');
});

test('the first step on a page without pill and lane has its toolbar and its keys', async () => {
  const session = await start({ ...DEFAULT_SETTINGS, pill: false });
  const { claims } = session.state();
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.length).toBeLessThan(3);
  expect(query('.pill')).toBeNull();
  session.step(1);
  await soon(() => expect(query('[role=toolbar]')).not.toBeNull());
  expect(query('[aria-live=polite]')?.textContent).toBe(`Claim 1 of ${claims.length}`);
});

test('selected words are saved as they were selected, although the text before them grew', async () => {
  await start();
  const words = document.querySelectorAll('p')[1]?.firstChild as Text;
  getSelection()?.setBaseAndExtent(words, 0, words, 16);
  const button = () => query('[aria-label="Selected text"] .main');
  await soon(() => expect(button()).not.toBeNull());
  const added = document.createElement('p');
  added.textContent = 'Insurers paid 41 million euros for the storm, the finance ministry said.';
  document.querySelector('h1')?.after(added);
  await vi.waitFor(
    () =>
      expect(
        [...CSS.highlights.values()].some((ranges) =>
          [...ranges].some((range) => added.contains((range as Range).startContainer)),
        ),
      ).toBe(true),
    { timeout: 5_000 },
  );
  await userEvent.click(button() as HTMLElement);
  await soon(() => expect(client.drafts).toHaveLength(1));
  expect(client.drafts[0]?.quote).toBe('Mayor Ines Marro');
});

test('what was saved counts as saved, and the page stays lit, although its records cannot be read just then', async () => {
  const session = await start();
  const words = document.querySelectorAll('p')[1]?.firstChild as Text;
  getSelection()?.setBaseAndExtent(words, 0, words, 16);
  client.save = async () => ({ id: 'saved' }) as Claim;
  client.saved = () => Promise.reject(new Error('no answer'));
  expect(await session.saveSelection()).toBe('saved');
  expect(session.state().status).toBe('on');
  expect(highlights()).not.toEqual([]);
});
