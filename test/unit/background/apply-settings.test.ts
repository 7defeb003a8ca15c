import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { applySettings } from '@/lib/background/apply-settings';
import type { Settings } from '@/lib/model/settings';
import { updateSettings } from '@/lib/settings/settings';
import { type FakeTabs, fakeTabs } from './fake-tabs';

/** Open tabs: two articles of a paper, its front page, and an article elsewhere. */
const PAGES: [id: number, url: string, isArticle: boolean][] = [
  [1, 'https://www.quay.example/wall', true],
  [2, 'https://quay.example/pier', true],
  [3, 'https://www.quay.example/', false],
  [4, 'https://other.example/story', true],
];
let tabs: FakeTabs;
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  tabs = fakeTabs();
  for (const [id, , isArticle] of PAGES) tabs.detected.set(id, isArticle);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(
    PAGES.map(([id, url]) => ({ id, url })) as never,
  );
  stop = applySettings();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

/** Changes the settings and waits until the tabs have heard of it. */
async function change(patch: Partial<Settings>) {
  tabs.received.length = 0;
  tabs.injected.length = 0;
  tabs.icons.length = 0;
  await updateSettings(patch);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {
    read: tabs.received
      .filter(({ type }) => type === 'page/again')
      .map(({ tabId }) => tabId)
      .sort(),
    off: tabs.icons.map(({ tabId }) => tabId ?? 0).sort(),
  };
}

describe('a change of what is read reaches the tabs that are open', () => {
  it('never: the pages of that site are let go', async () => {
    expect(await change({ sites: { 'quay.example': 'never' } })).toEqual({
      read: [],
      off: [1, 2, 3],
    });
  });

  it('always: its pages are read, also those that are none', async () => {
    const { read, off } = await change({ sites: { 'quay.example': 'always' } });
    expect([read, off]).toEqual([[3], []]);
    expect(tabs.received.at(-1)).toMatchObject({ data: { force: true } });
    expect(await change({ sites: {} })).toEqual({ read: [], off: [3] });
  });

  it('lifting a rule: its articles are read', async () => {
    await change({ sites: { 'quay.example': 'click' } });
    expect((await change({ sites: {} })).read.sort()).toEqual([1, 2]);
  });

  it('a rule for a site and all below it reaches both', async () => {
    expect((await change({ sites: { '*.quay.example': 'never' } })).off).toEqual([1, 2, 3]);
    expect((await change({ sites: { '*.ay.example': 'never' } })).read).toEqual([1, 2]);
  });

  it('only listed sites: all are let go but those with a rule', async () => {
    await change({ sites: { 'other.example': 'claims' } });
    expect(await change({ highlight: 'listed' })).toEqual({ read: [], off: [1, 2] });
  });

  it('only on click everywhere: all are let go but those of sites with a rule', async () => {
    await change({ sites: { 'other.example': 'always' } });
    expect(await change({ highlight: 'click' })).toEqual({ read: [], off: [1, 2] });
  });

  it('other settings reach no tab', async () => {
    await change({ threshold: 70 });
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  });
});
