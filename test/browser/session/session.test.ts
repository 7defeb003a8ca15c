import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { Session } from '@/lib/session/session';
import { litTexts as lit, ShortClient } from '@/test/support/short-client';
import { soon } from '@/test/support/soon';

// The session over a real page with the real analysis; only the wire to the background is short.

const ENGLISH = [
  'The harbour authority of Lindal counted 214 ships in June, 12 percent more than a year before.',
  'Mayor Ines Marrow said that the quay would be closed for nine weeks in autumn.',
  'The council approved 3.2 million euros for repairs after a storm had damaged the northern mole.',
  'Fishing boats will move to the basin of Orsund until the works are finished in December.',
];
const GERMAN = [
  'Die Hafenbehörde zählte im Juni 214 Schiffe, zwölf Prozent mehr als im Jahr davor.',
  'Die Bürgermeisterin sagte, der Kai werde im Herbst für neun Wochen geschlossen.',
  'Der Rat bewilligte 3,2 Millionen Euro für Reparaturen nach einem schweren Sturm im März.',
];

let stop: AbortController;
let client: ShortClient;

function write(paragraphs: string[]): void {
  document.body.innerHTML = `<nav><a href="#">Weather</a> <a href="#">Live Markets</a></nav>
    <article><h1>A headline</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>
    <footer>Exit mobile version</footer>`;
}

async function start(): Promise<Session> {
  const session = new Session({
    document,
    client,
    settings: DEFAULT_SETTINGS,
    signal: stop.signal,
  });
  session.start();
  await session.read();
  return session;
}

beforeEach(() => {
  stop = new AbortController();
  client = new ShortClient();
});
afterEach(() => stop.abort());

test('lights claims and names of the article and nothing else', async () => {
  write(ENGLISH);
  const session = await start();
  expect(session.state().status).toBe('on');
  expect(session.state().claims.length).toBeGreaterThan(1);
  const texts = lit();
  expect(texts.some((text) => text.includes('counted 214 ships in June'))).toBe(true);
  for (const furniture of ['Weather', 'Live Markets', 'Exit mobile version', 'A headline']) {
    expect(texts.some((text) => text.includes(furniture))).toBe(false);
  }
  expect(client.reports.at(-1)).toMatchObject({ status: 'on', saved: 0 });
});

test('text in another language stays untouched, and the state says why', async () => {
  write(GERMAN);
  const session = await start();
  expect(session.state()).toMatchObject({ status: 'language', language: 'de', claims: [] });
  expect(lit()).toEqual([]);
  expect(document.querySelector('claimlight-root')).toBeNull();
});

test.each([
  ['does not answer', 'silent', 'failed'],
  ['has no usable model', 'no-model', 'no-model'],
] as const)(
  'when the background %s nothing is drawn, and trying again works',
  async (_, how, status) => {
    write(ENGLISH);
    client.broken = how;
    const session = await start();
    expect(session.state().status).toBe(status);
    expect(lit()).toEqual([]);
    client.broken = null;
    await session.read();
    expect(session.state().status).toBe('on');
    expect(lit().length).toBeGreaterThan(0);
  },
);

test('a page that is rendered anew is painted anew', async () => {
  write(ENGLISH);
  await start();
  const before = lit();
  write(ENGLISH);
  expect(lit()).not.toEqual(before);
  await vi.waitFor(() => expect(lit()).toEqual(before), { timeout: 5_000 });
});

test('text that comes later is read', async () => {
  write(ENGLISH.slice(0, 3));
  const session = await start();
  const late = document.createElement('p');
  late.textContent = 'Insurers paid 41 million euros for the storm, the finance ministry said.';
  document.querySelector('article')?.append(late);
  await vi.waitFor(
    () => expect(lit().some((text) => text.includes('41 million euros'))).toBe(true),
    { timeout: 5_000 },
  );
  expect(session.state().status).toBe('on');
});

test('a claim on the page comes with the draft that saves it', async () => {
  write(ENGLISH);
  const session = await start();
  const claim = session.state().claims[0];
  const answer = session.claim(claim?.key ?? '');
  expect(answer?.claim.quote).toBe(claim?.quote);
  expect(answer?.draft?.anchor.quote.exact).toBe(claim?.quote);
  expect(session.claim('d:1-2')).toBeNull();
});

test('only the card that the session opened is answered', async () => {
  write(ENGLISH);
  const session = await start();
  const key = session.state().claims[0]?.key ?? '';
  expect(session.hello('guessed')).toBeNull();
  session.open(key);
  expect(session.hello('guessed')).toBeNull();
  session.cards?.closeByCard('guessed');
  await soon(() => expect(CSS.highlights.has('claimlight-focus')).toBe(true));
});

test('nothing is left when the session ends', async () => {
  write(ENGLISH);
  const session = await start();
  session.open(session.state().claims[0]?.key ?? '');
  session.stop();
  expect(lit()).toEqual([]);
  expect(document.querySelector('claimlight-root')).toBeNull();
  document.querySelector('p')?.append(' More text.');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(lit()).toEqual([]);
});
