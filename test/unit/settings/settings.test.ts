import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import {
  parseSettings,
  readSettings,
  updateSettings,
  watchSettings,
} from '@/lib/settings/settings';

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([null, 7, 'x', [], { sites: [] }])('gives the defaults for a broken %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('replaces broken fields alone and drops unknown ones', async () => {
    const stored = {
      threshold: 400,
      theme: 'dark',
      sites: { 'a.example': 'never', 'b.example': 'sometimes' },
      entities: { person: false, place: 'yes', monster: true },
      added: 'by a later version',
    };
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      sites: { 'a.example': 'never' },
      entities: { ...DEFAULT_SETTINGS.entities, person: false },
    });
  });
});

it('takes over what the first version stored, and gives what came since its default', () => {
  const stored = {
    highlight: 'click',
    sites: { 'a.example': 'always', 'b.example': 'never' },
    threshold: 55,
    entities: { person: true, organization: false, place: true, other: true, quantity: true },
    linesOnly: true,
    theme: 'dark',
    pill: false,
    scale: 'context',
  };
  expect(parseSettings(stored)).toEqual({
    ...stored,
    margin: true,
    strength: 3,
    quoteSize: 'normal',
    letterKeys: true,
  });
});

describe('updateSettings', () => {
  it('changes what it is told and keeps the rest', async () => {
    await updateSettings({ threshold: 60 });
    expect(await updateSettings({ theme: 'light' })).toEqual({
      ...DEFAULT_SETTINGS,
      threshold: 60,
      theme: 'light',
    });
    expect(await readSettings()).toMatchObject({ threshold: 60, theme: 'light' });
  });

  it('writes nothing over settings that it cannot read', async () => {
    await updateSettings({ threshold: 60, sites: { 'a.example': 'never' } });
    const before = await readSettings();
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    onTestFinished(() => get.mockRestore());
    await expect(updateSettings({ theme: 'dark' })).rejects.toThrow('IO error');
    get.mockRestore();
    expect(await readSettings()).toEqual(before);
    expect(await updateSettings({ theme: 'dark' })).toEqual({ ...before, theme: 'dark' });
  });

  it('loses none of many changes made at once', async () => {
    const hosts = Array.from({ length: 20 }, (_, n) => `h${n}.example`);
    await Promise.all(
      hosts.map((host) =>
        updateSettings(({ sites }) => ({ sites: { ...sites, [host]: 'never' } })),
      ),
    );
    expect(Object.keys((await readSettings()).sites)).toEqual(hosts);
  });

  it('never stores what is not sound', async () => {
    await updateSettings({ threshold: -1 });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

it('watchSettings tells of every change until it is stopped', async () => {
  const seen: number[] = [];
  const stop = watchSettings(({ threshold }) => seen.push(threshold));
  await updateSettings({ threshold: 50 });
  await expect.poll(() => seen).toEqual([50]);
  stop();
  await updateSettings({ threshold: 60 });
  expect(seen).toEqual([50]);
});
