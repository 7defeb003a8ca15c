import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { Session } from '@/lib/session/session';
import { litTexts, ShortClient } from '@/test/support/short-client';

// A session over a page that does not hold still.

const SHIPS =
  'The harbour authority of Lindal counted 214 ships in June, 12 percent more than a year before.';
const STORM =
  'The council approved 3.2 million euros for repairs after a storm had damaged the northern mole.';
const REST = [
  'Mayor Ines Marrow said that the quay would be closed for nine weeks in autumn.',
  'Fishing boats will move to the basin of Orsund until the works are finished in December.',
];
const REEF = [
  'Coral covers 31 percent of the Amsel reef, up from 19 percent in 2015, the marine institute reported.',
  'Director Pela Voss said that the ban on anchors had made the difference. Boat owners deny that.',
  'The institute laid 2,300 ceramic plates on which larvae can settle, its divers wrote in a report.',
  'The ministry plans to spend 9 million euros on further plates by 2028, and fishing stays forbidden.',
  'Fishing within 2 kilometres of the reef cost 41 skippers a fine of 900 euros each last summer.',
];
const GERMAN = [
  'Die Hafenbehörde von Lindal zählte im Juni 214 Schiffe, zwölf Prozent mehr als im Jahr davor.',
  'Der Rat bewilligte 3,2 Millionen Euro für Reparaturen, nachdem ein Sturm die Mole beschädigt hatte.',
  'Die Bürgermeisterin sagte, der Kai werde im Herbst für neun Wochen geschlossen.',
  'Die Boote ziehen in das Becken von Orsund, bis die Arbeiten im Dezember beendet sind.',
];

/** Longer than a reading is put off at most, which a busy machine makes dear. */
const patient = { timeout: 70_000 };
vi.setConfig({ testTimeout: 240_000 });
const home = document.URL;
let stop: AbortController;
let client: ShortClient;

const html = (title: string, paragraphs: readonly string[]) =>
  `<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;

function write(paragraphs: readonly string[] = [SHIPS, STORM, ...REST]): HTMLElement {
  document.body.innerHTML = `<main><article>${html('Ships at Lindal', paragraphs)}</article></main>`;
  return document.querySelector('article') as HTMLElement;
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
  expect(litTexts().length).toBeGreaterThan(0);
  return session;
}

const isLit = (words: string) => litTexts().some((text) => text.includes(words));
const keyOf = (session: Session, words: string) =>
  session.state().claims.find(({ quote }) => quote.includes(words))?.key;
const paragraphWith = (words: string) =>
  [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(words)) as HTMLElement;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether something stayed lit in every frame of a stretch of time. */
async function staysLit(words: string, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (!isLit(words)) return false;
    await new Promise(requestAnimationFrame);
  }
  return true;
}

beforeEach(() => {
  stop = new AbortController();
  client = new ShortClient();
});
afterEach(() => {
  stop.abort();
  document.documentElement.className = '';
  history.replaceState(null, '', home);
  scrollTo(0, 0);
});

test('text nodes that are split, joined or made anew are painted again without another analysis', async () => {
  const article = write();
  const session = await start();
  const before = litTexts();
  const key = keyOf(session, '214 ships');
  const { analyses } = client;
  for (const paragraph of article.querySelectorAll('p')) {
    (paragraph.firstChild as Text).splitText(20).splitText(15);
  }
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
  article.normalize();
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
  for (const paragraph of [...article.children]) paragraph.replaceWith(paragraph.cloneNode(true));
  expect(litTexts()).not.toEqual(before);
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
  expect(client.analyses).toBe(analyses);
  expect(keyOf(session, '214 ships')).toBe(key);
});

test('a body that is replaced as a whole is followed', async () => {
  write();
  await start();
  const before = litTexts();
  const body = document.body.cloneNode(true) as HTMLElement;
  document.body.replaceWith(body);
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
  (body.querySelector('p') as HTMLElement).textContent =
    `${SHIPS} Most of them, 130, were ferries.`;
  await vi.waitFor(() => expect(isLit('130, were ferries')).toBe(true), patient);
});

test('reports that come in above leave the keys of the others and the open card as they are', async () => {
  const article = write();
  const session = await start();
  const key = keyOf(session, '3.2 million');
  session.open(key ?? '');
  await vi.waitFor(() => expect(CSS.highlights.has('claimlight-focus')).toBe(true), patient);
  const report = document.createElement('p');
  report.textContent =
    'The fire brigade of Halm counted 340 calls for help since midnight, it said.';
  article.querySelector('h1')?.after(report);
  await vi.waitFor(() => expect(isLit('340 calls')).toBe(true), patient);
  expect(keyOf(session, '3.2 million')).toBe(key);
  expect([...(CSS.highlights.get('claimlight-focus') ?? [])].map(String).join()).toContain(
    '3.2 million',
  );
});

test('a claim whose words are edited keeps its key', async () => {
  write();
  const session = await start();
  const key = keyOf(session, '214 ships');
  paragraphWith('214 ships').textContent = SHIPS.replace('214 ships', '219 ships');
  await vi.waitFor(() => expect(isLit('219 ships')).toBe(true), patient);
  expect(keyOf(session, '219 ships')).toBe(key);
});

test('text that a class name shows is read, and put out when it is hidden', async () => {
  const article = write();
  const style = document.createElement('style');
  style.textContent = '.rest { display: none } .whole .rest { display: block }';
  article.append(style);
  const more = document.createElement('p');
  more.className = 'rest';
  more.textContent = 'Insurers paid 41 million euros for the storm, the finance ministry said.';
  article.append(more);
  await start();
  expect(isLit('41 million')).toBe(false);
  article.classList.add('whole');
  await vi.waitFor(() => expect(isLit('41 million')).toBe(true), patient);
  article.classList.remove('whole');
  // The page was read as a whole a moment ago; on a slow machine the next time is later.
  await vi.waitFor(() => expect(isLit('41 million')).toBe(false), patient);
});

test('text that is folded to no height is read once it is unfolded', async () => {
  const article = write();
  article.insertAdjacentHTML(
    'beforeend',
    `<div style="max-height: 0; overflow: hidden"><p>${REEF[2]}</p></div>`,
  );
  const session = await start();
  expect(session.text()?.text).not.toContain('ceramic plates');
  (article.lastElementChild as HTMLElement).style.maxHeight = '400px';
  await vi.waitFor(() => expect(isLit('2,300 ceramic plates')).toBe(true), patient);
});

test('text that is folded to no height again is put out, with what was drawn for it', async () => {
  const article = write();
  article.insertAdjacentHTML('beforeend', `<div style="overflow: hidden"><p>${REEF[2]}</p></div>`);
  const session = await start();
  expect(isLit('2,300 ceramic plates')).toBe(true);
  (article.lastElementChild as HTMLElement).style.maxHeight = '0';
  await vi.waitFor(() => expect(isLit('2,300 ceramic plates')).toBe(false), patient);
  expect(keyOf(session, '2,300 ceramic plates')).toBeUndefined();
  expect(isLit('214 ships')).toBe(true);
});

test('text that a class name shows while other text is being read is read as well', async () => {
  const article = write();
  article.insertAdjacentHTML(
    'beforeend',
    `<style>.part { display: none } .part.open { display: block }</style><div class="part"><p>${REEF[2]}</p></div><div class="part"><p>${REEF[3]}</p></div>`,
  );
  const session = await start();
  const [one, two] = article.querySelectorAll('.part');
  const analyze = client.analyze;
  client.analyze = async (...asked) => {
    client.analyze = analyze;
    two?.classList.add('open');
    return analyze.apply(client, asked);
  };
  one?.classList.add('open');
  await vi.waitFor(() => expect(session.text()?.text).toContain(REEF[2]), patient);
  await vi.waitFor(() => expect(session.text()?.text).toContain(REEF[3]), patient);
});

test('text that a click shows in the place of other text is read, and the other put out', async () => {
  const article = write();
  article.insertAdjacentHTML(
    'beforeend',
    `<style>.tabs { display: grid } .tabs div { grid-area: 1 / 1; visibility: hidden } .tabs .open { visibility: visible }</style><div class="tabs"><div class="open"><p>${REEF[2]}</p></div><div><p>${REEF[4]}</p></div></div><button>Next</button>`,
  );
  await start();
  expect(isLit('900 euros')).toBe(false);
  const button = article.querySelector('button') as HTMLElement;
  button.onclick = () => {
    for (const tab of article.querySelectorAll('.tabs div')) tab.classList.toggle('open');
  };
  button.click();
  await vi.waitFor(() => expect(isLit('900 euros')).toBe(true), patient);
  expect(isLit('2,300 ceramic plates')).toBe(false);
});

test('an article that is shown later than it comes is read then', async () => {
  const article = write();
  article.style.display = 'none';
  const session = new Session({
    ...{ document, client, settings: DEFAULT_SETTINGS, signal: stop.signal },
  });
  session.start();
  await session.read();
  expect(session.state().status).toBe('not-article');
  article.style.display = '';
  await vi.waitFor(() => expect(isLit('214 ships')).toBe(true), patient);
});

test('a page that hides all of itself for a while is read meanwhile', async () => {
  write();
  document.body.style.visibility = 'hidden';
  onTestFinished(() => document.body.removeAttribute('style'));
  await start();
  expect(isLit('214 ships')).toBe(true);
});

test('a page that is translated is no longer lit, and is again once the original is back', async () => {
  const article = write();
  const session = await start();
  const before = litTexts();
  const key = keyOf(session, '214 ships');
  const paragraphs = [...article.querySelectorAll('p')];
  const originals = paragraphs.map((p) => p.firstChild as Text);
  for (const [i, p] of paragraphs.entries()) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = GERMAN[i] ?? '';
    outer.append(inner);
    p.replaceChildren(outer);
  }
  await vi.waitFor(() => expect(session.state().status).toBe('language'), patient);
  expect(litTexts()).toEqual([]);
  // Saved claims are not looked for in words that nobody published.
  expect(client.lookups.at(-1)?.truncated).toBe(true);
  for (const [i, p] of paragraphs.entries()) p.replaceChildren(originals[i] as Text);
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
  expect(client.lookups.at(-1)?.truncated).toBe(false);
  expect(keyOf(session, '214 ships')).toBe(key);
});

test.each([
  ['a tracking parameter', '?utm_source=list'],
  ['a place to scroll to', '?at=1400'],
  ['a readable name', '/2024/ships-at-lindal'],
  ['a fragment', '#comments'],
])('%s that is put into the address takes nothing away', async (_, to) => {
  write();
  const session = await start();
  const { analyses } = client;
  history.replaceState(null, '', to);
  expect(await staysLit('214 ships', 1_600)).toBe(true);
  // The detector finds the page anew where the address changed.
  await session.found();
  expect(isLit('214 ships')).toBe(true);
  expect(client.analyses).toBe(analyses);
});

test('another article at another address waits until it is found to be one', async () => {
  const article = write();
  const session = await start();
  history.pushState(null, '', '/reef');
  article.innerHTML = html('Coral at Amsel', REEF);
  await vi.waitFor(() => expect(session.state().status).toBe('not-article'), patient);
  expect(litTexts()).toEqual([]);
  await session.found();
  expect(isLit('31 percent')).toBe(true);
  expect(session.state().url).toMatch(/\/reef$/);
});

test('the article that comes later than its address does not pass for the one before', async () => {
  const article = write();
  const session = await start();
  const url = session.state().url;
  history.pushState(null, '', '/reef');
  await session.found();
  expect(session.state().url).toBe(url);
  article.innerHTML = html('Coral at Amsel', REEF);
  await vi.waitFor(() => expect(isLit('31 percent')).toBe(true), patient);
  expect(isLit('214 ships')).toBe(false);
  expect(session.state().url).toMatch(/\/reef$/);
});

test('a route in the fragment that shows another text is another article', async () => {
  const article = write();
  const session = await start();
  location.hash = '#/story/2';
  article.innerHTML = html('Coral at Amsel', REEF);
  await vi.waitFor(() => expect(isLit('214 ships')).toBe(false), patient);
  await session.found();
  expect(isLit('31 percent')).toBe(true);
  expect(session.state().url).toMatch(/#\/story\/2$/);
});

test('of several articles in one page the one in view is read, and its claims are its own', async () => {
  const main = write([SHIPS, STORM, ...REST, `${REST.join(' ')} ${REST.join(' ')}`]).parentElement;
  const session = await start();
  const first = session.state().url;
  const next = document.createElement('article');
  next.innerHTML = html('Coral at Amsel', REEF);
  next.style.display = 'block';
  next.style.marginTop = '3000px';
  main?.append(next);
  await rest(1_500);
  expect(isLit('214 ships')).toBe(true);
  expect(isLit('31 percent')).toBe(false);

  next.scrollIntoView();
  // The title of before still stands when the address changes.
  document.title = 'Ships at Lindal';
  history.replaceState(null, '', '/reef');
  document.title = 'Coral at Amsel';
  await vi.waitFor(() => expect(isLit('31 percent')).toBe(true), patient);
  expect(isLit('214 ships')).toBe(false);
  const claim = session.claim(keyOf(session, '31 percent') ?? '');
  expect(claim?.draft?.article).toMatchObject({ title: 'Coral at Amsel' });
  expect(claim?.draft?.article.urls).toEqual([expect.stringMatching(/\/reef$/)]);

  scrollTo(0, 0);
  document.title = 'Ships at Lindal';
  history.replaceState(null, '', home);
  await vi.waitFor(() => expect(isLit('214 ships')).toBe(true), patient);
  expect(isLit('31 percent')).toBe(false);
  expect(session.state().url).toBe(first);
});

test('a document that is written anew is read anew', async () => {
  write();
  await start();
  const before = litTexts();
  const copy = document.documentElement.cloneNode(true);
  document.documentElement.replaceWith(copy);
  await vi.waitFor(() => expect(litTexts()).toEqual(before), patient);
});
