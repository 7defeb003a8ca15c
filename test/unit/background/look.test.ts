import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { setLook } from '@/lib/background/look';
import { settingsForPage } from '@/lib/background/pages';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { updateSettings } from '@/lib/settings/settings';

/** The sheets of one tab, by path or text, as the browser keeps them. */
const sheets = new Set<string>();

beforeEach(() => {
  fakeBrowser.reset();
  sheets.clear();
  type Injection = { files?: string[]; css?: string };
  const all = ({ files = [], css }: Injection) => (css === undefined ? files : [css]);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation((async (it: Injection) => {
    for (const sheet of all(it)) sheets.add(sheet);
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'removeCSS').mockImplementation((async (it: Injection) => {
    for (const sheet of all(it)) sheets.delete(sheet);
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

const look = (dark: boolean, strength: 0 | 1 | 2 | 3 | 4 | 5) =>
  setLook({ dark, strength, frames: false }, { tabId: 1, frameId: 0, url: 'https://a.example/' });
const texts = () => [...sheets].filter((sheet) => sheet.includes('{'));

it('puts a strength on top of the sheets, and takes it away with the next look', async () => {
  await look(false, 5);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain(
    '::highlight(claimlight-claim-3) { background-color: rgb(255 200 61 / 0.7800); }',
  );
  await look(true, 5);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain(
    '::highlight(claimlight-claim-3) { background-color: rgb(255 200 61 / 0.4350); }',
  );
  await look(true, 3);
  expect(texts()).toEqual([]);
  expect([...sheets].some((sheet) => sheet.includes('dark'))).toBe(true);
});

it('has lines alone without any strength', async () => {
  await look(false, 1);
  await look(false, 0);
  expect(texts()).toEqual([]);
  expect([...sheets].some((sheet) => sheet.includes('lines'))).toBe(true);
});

it('gives a page no names to mark where its rule is for claims alone', async () => {
  await updateSettings({ sites: { '*.news.example': 'claims' } });
  const page = await settingsForPage({ url: 'https://live.news.example/x', tabId: 1, frameId: 0 });
  expect(Object.values(page.entities)).toEqual(Array(5).fill(false));
  expect(page.sites).toEqual({ 'live.news.example': 'claims' });
  const other = await settingsForPage({ url: 'https://other.example/', tabId: 1, frameId: 0 });
  expect(other.entities).toEqual(DEFAULT_SETTINGS.entities);
});
