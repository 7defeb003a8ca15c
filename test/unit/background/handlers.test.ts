import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createAnalyzer } from '@/lib/background/analyzer';
import { handleMessages } from '@/lib/background/handlers';
import { detectOpenPages } from '@/lib/background/inject';
import { PRESET_SCALES } from '@/lib/model/scales';
import { readSettings, updateSettings } from '@/lib/settings/settings';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { draft, draftOf, metadata } from '@/test/unit/store/samples';
import { loadEngine } from '@/tools/engine/load-engine';
import { content, deliver, fakeTabs, popup } from './fake-tabs';

const INJECTED = ['/content-scripts/highlights.css', '/content-scripts/reader.js'];
const into = (tabId: number) => INJECTED.map((file) => `${tabId} ${file}`);

/** A claim as a page tells of it. */
const PAGE_CLAIM = {
  ...{ key: 'd:0-9', claimId: null, context: '', score: 80, kinds: [], attribution: null },
  ...{ entities: [], quantities: [], contributions: [], state: 'detected', start: 0, end: 9 },
  ...{ verdict: null, slot: null, sources: 0 },
};

const engine = loadEngine();
let stop: () => void;
/** How often the analysis was made ready. */
let prepared: number;
let databaseName: string;

/** Starts the background as the browser does, over what is stored. */
function startBackground() {
  const store = createClaimStore(createDatabase(databaseName));
  prepared = 0;
  const analyzer = createAnalyzer(async () => engine);
  stop = handleMessages({ store, analyzer, prepare: () => prepared++ });
  return store;
}

beforeEach(() => {
  fakeBrowser.reset();
  databaseName = `claimlight-${crypto.randomUUID()}`;
});
afterEach(() => {
  stop?.();
  vi.restoreAllMocks();
});

async function openTab(url: string): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url });
  return tab.id as number;
}

describe('page/found', () => {
  it('puts the reader into an article, once, however often it is found', async () => {
    const tabs = fakeTabs();
    startBackground();
    const found = () => deliver('page/found', { article: true }, content(1));
    await Promise.all([found(), found()]);
    await found();
    expect(tabs.injected).toEqual(into(1));
    expect(prepared).toBe(3);
  });

  it('leaves pages alone where the settings say so, and shows it', async () => {
    const tabs = fakeTabs();
    startBackground();
    await updateSettings({ sites: { 'news.example': 'never' } });
    await deliver('page/found', { article: true }, content(1));
    await deliver('page/found', { article: false }, content(2, 'https://other.example/'));
    await updateSettings({ highlight: 'click', sites: {} });
    await deliver('page/found', { article: true }, content(3));
    expect(tabs.injected).toEqual([]);
    expect(prepared).toBe(0);
    expect(tabs.icons.map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
  });

  it('reads every page of a site that is always read', async () => {
    const tabs = fakeTabs();
    startBackground();
    await updateSettings({ sites: { 'news.example': 'always' } });
    await deliver('page/found', { article: false }, content(1));
    expect(tabs.injected).toEqual(into(1));
    expect(tabs.received.at(-1)).toEqual({ tabId: 1, type: 'page/again', data: { force: true } });
  });

  it('is refused from frames and from our own pages', async () => {
    const tabs = fakeTabs();
    startBackground();
    await deliver('page/found', { article: true }, { ...content(1), frameId: 7 });
    await expect(deliver('page/found', { article: true }, popup)).rejects.toThrow('wrong sender');
    expect(tabs.injected).toEqual([]);
  });
});

describe('page/read', () => {
  it('reads any page and keeps the rule for its site', async () => {
    const tabs = fakeTabs();
    startBackground();
    const tabId = await openTab('https://www.news.example/story');
    await deliver('page/read', { tabId, rule: 'always' }, popup);
    expect(tabs.injected).toEqual(into(tabId));
    expect(tabs.received.map(({ type }) => type)).toEqual(['page/again']);
    expect((await readSettings()).sites).toEqual({ 'news.example': 'always' });
  });

  it('rejects on pages that are closed to extensions, and is refused to content scripts', async () => {
    const tabId = await openTab('https://store.example/');
    fakeTabs([tabId]);
    startBackground();
    await expect(deliver('page/read', { tabId }, popup)).rejects.toThrow('Cannot access');
    await expect(deliver('page/read', { tabId }, content(1))).rejects.toThrow('wrong sender');
  });
});

it('page/report shows the number of claims on the tab’s button', async () => {
  const tabs = fakeTabs();
  startBackground();
  await deliver('page/report', { status: 'on', claims: 12, saved: 5 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('12');
  expect(await fakeBrowser.action.getTitle({ tabId: 4 })).toContain('12 5');
  await deliver('page/report', { status: 'on', claims: 1204, saved: 5 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('999+');
  await deliver('page/report', { status: 'reading', claims: 0, saved: 0 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('…');
  await deliver('page/report', { status: 'failed', claims: 0, saved: 0 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('!');
  await deliver('page/report', { status: 'none-found', claims: 0, saved: 0 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('0');
  expect(tabs.icons.at(-1)).toMatchObject({ path: { 32: '/icon/32.png' } });
  await deliver('page/report', { status: 'language', claims: 0, saved: 0 }, content(4));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('');
  expect(tabs.icons.at(-1)).toMatchObject({ path: { 32: '/icon/off-32.png' } });
});

describe('claims', () => {
  it('are saved and found again after the background was ended in between', async () => {
    fakeTabs();
    startBackground();
    const saved = await deliver('claims/save', draft(), content(1));
    stop();
    startBackground();
    const rows = await deliver(
      'claims/for-page',
      { urls: [metadata().url], text: draft().quote, truncated: false },
      content(1),
    );
    expect(rows).toMatchObject([{ claim: saved, sources: 0, slot: 'unrated' }]);
  });

  it('go to pages without what the person wrote', async () => {
    fakeTabs();
    const store = startBackground();
    const saved = await store.saveDraft(draft());
    const id = saved.ok ? saved.value.id : '';
    await store.setNote(id, 'private');
    await store.setTags(id, ['private']);
    await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
    const rows = await deliver(
      'claims/for-page',
      { urls: [metadata().url], text: draft().quote, truncated: false },
      content(1),
    );
    const again = await deliver('claims/save', draft(), content(1));
    expect(rows).toMatchObject([{ claim: { id }, slot: 'half' }]);
    expect(again).toMatchObject({ id });
    expect(JSON.stringify([rows, again])).not.toContain('private');
    expect((await store.detail(id))?.claim.note).toBe('private');
  });

  it('go to pages with the look of their level, where its shape is one of its own', async () => {
    fakeTabs();
    const store = startBackground();
    const saved = await store.saveDraft(draft());
    const id = saved.ok ? saved.value.id : '';
    const [level, other] = PRESET_SCALES[0]?.levels ?? [];
    if (!level || !other) throw new Error('no preset');
    const levels = [{ ...level, shape: 'unverifiable' as const }, other];
    await store.putScale({ id: 'custom', name: 'Mine', levels });
    await store.setVerdict(id, { scale: 'custom', value: level.id, word: level.word });
    const page = { urls: [metadata().url], text: draft().quote, truncated: false };
    const rows = await deliver('claims/for-page', page, content(1));
    expect(rows).toMatchObject([{ slot: level.slot, shape: 'unverifiable' }]);
    await store.setVerdict(id, { scale: 'custom', value: other.id, word: other.word });
    const usual = await deliver('claims/for-page', page, content(1));
    expect(usual).toMatchObject([{ slot: other.slot }]);
    expect(JSON.stringify(usual)).not.toContain('shape');
  });

  it('cannot be saved or dismissed by a page under the name of another site', async () => {
    fakeTabs();
    const store = startBackground();
    const url = 'https://elsewhere.example/story';
    const forged = { ...draft(), article: { ...metadata(), url, urls: [url] } };
    const refused = { error: 'other-site' };
    expect(await deliver('claims/save', forged, content(1))).toEqual(refused);
    expect(await deliver('claims/dismiss', forged, content(1))).toEqual(refused);
    const mixed = { ...draft(), article: { ...metadata(), urls: [metadata().url, url] } };
    expect(await deliver('claims/save', mixed, content(1))).toMatchObject({ quote: mixed.quote });
    expect(await store.forUrls([url])).toEqual([]);
    expect(await store.forUrls([metadata().url])).toHaveLength(1);
  });

  it('cannot be opened by a page under the name of another site', async () => {
    fakeTabs();
    const store = startBackground();
    const tabId = await openTab('https://www.news.example/story');
    const opened = async (article: object, sender: object, data: object = {}) => {
      const claim = { ...PAGE_CLAIM, quote: draft().quote };
      const told = { claim, draft: { ...draft(), article: { ...metadata(), ...article } } };
      vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ res: told } as never);
      return deliver('page/claim', { key: claim.key, ...data }, sender);
    };
    const card = { ...popup, url: popup.url.replace('popup', 'card'), tab: { id: tabId } };
    const url = 'https://elsewhere.example/story';
    expect(await opened({ url, urls: [url] }, card)).toBeNull();
    expect(await opened({ url, urls: [url] }, popup, { tabId })).toBeNull();
    const mixed = { urls: [url, metadata().url] };
    for (const reply of [await opened(mixed, card), await opened(mixed, popup, { tabId })])
      expect(reply).toMatchObject({ draft: { article: { urls: [metadata().url] } } });
    expect(await store.forUrls([url])).toEqual([]);
  });

  it('that changed are told to every reader; tabs without one do no harm', async () => {
    const tabs = fakeTabs();
    startBackground();
    const reading = await openTab('https://www.news.example/story');
    await openTab('https://other.example/');
    await deliver('page/found', { article: true }, content(reading));
    tabs.received.length = 0;
    await deliver('claims/changed', { articleIds: [] }, popup);
    expect(tabs.received).toEqual([{ tabId: reading, type: 'page/refresh', data: null }]);
    await deliver('claims/save', draft(), content(reading));
    await expect.poll(() => tabs.received).toHaveLength(2);
  });

  it('found elsewhere, or in other words, are noted without telling the readers', async () => {
    const tabs = fakeTabs();
    const store = startBackground();
    const reading = await openTab('https://www.news.example/story');
    await deliver('page/found', { article: true }, content(reading));
    tabs.received.length = 0;
    const quote = 'Rents in the harbour quarter rose by 41 percent';
    const saved = await store.saveDraft(draftOf(quote, 5));
    const id = saved.ok ? saved.value.id : '';
    const ask = async (text: string) =>
      deliver(
        'claims/for-page',
        { urls: [metadata().url], text, truncated: false },
        content(reading),
      );
    const record = async () => (await store.detail(id))?.claim;

    await ask(`A new first paragraph stands here now. ${quote}, the city said.`);
    const position = { start: 39, end: 39 + quote.length };
    expect(await record()).toMatchObject({ state: 'found', anchor: { position } });
    await ask(`5 before ${quote.replace('41', '14')} after, the city said.`);
    expect(await record()).toMatchObject({ state: 'changed', quote });
    expect(await ask('Something else altogether.')).toMatchObject([
      { state: 'missing', span: null },
    ]);
    expect(await record()).toMatchObject({ state: 'missing', quote });
    expect(tabs.received).toEqual([]);
  });
});

it('the detector is put into open pages, whatever becomes of single ones', async () => {
  const one = 5;
  const two = 6;
  const tabs = fakeTabs([one]);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: one }, { id: two }, {}] as never);
  await detectOpenPages();
  expect(tabs.injected).toEqual([`${two} /content-scripts/detector.js`]);
});
