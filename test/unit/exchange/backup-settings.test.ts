import { expect, it } from 'vitest';
import { readFile } from '@/lib/exchange/read-file';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import { writeClaimlight } from '@/lib/exchange/write/claimlight';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { emptySnapshot } from '@/lib/model/snapshot';
import { adoptSettings, readSettings, updateSettings } from '@/lib/settings/settings';
import { englishWords } from '@/tools/convert/english';

const mine: Settings = {
  ...DEFAULT_SETTINGS,
  ...{ threshold: 70, theme: 'dark', sites: { 'meridian.example': 'never' } },
};

async function fileWith(settings: Settings | undefined): Promise<string> {
  const options = { exportedAt: '2024-06-01T12:00:00.000Z', words: englishWords() };
  const parts = writeClaimlight(snapshotReader(emptySnapshot()), {
    ...options,
    ...(settings && { settings }),
  });
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

async function read(text: string) {
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const result = await readFile(bytes, { importedAt: '2024-06-02T12:00:00.000Z', scales: [] });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

it('a backup holds the settings, and gives them back', async () => {
  expect((await read(await fileWith(mine))).settings).toEqual(mine);
  expect((await read(await fileWith(undefined))).settings).toBeUndefined();
});

it('settings that are broken are left out of it, and cost no record', async () => {
  const text = (await fileWith(mine)).replace('"dark"', '"plaid"');
  const { settings, skipped } = await read(text);
  expect(settings).toBeUndefined();
  expect(skipped).toBe(0);
});

it('they are taken over where nothing was set yet, and else left alone', async () => {
  expect(await adoptSettings(mine)).toBe(true);
  expect(await readSettings()).toEqual(mine);
  await updateSettings({ threshold: 10 });
  expect(await adoptSettings({ ...mine, threshold: 90 })).toBe(false);
  expect((await readSettings()).threshold).toBe(10);
});
