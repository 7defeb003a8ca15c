import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { SHIPPED_MODELS, type ShippedModel } from '@/lib/analysis/models/manifest';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import { createEngineLoader, ModelsUnusable, type ReadFile } from '@/lib/background/models';
import { readModels } from '@/tools/engine/load-engine';

afterEach(() => void vi.restoreAllMocks());

const FILES = new Map(
  SHIPPED_MODELS.map(({ name, file }) => [`/models/${file}`, readModels()[name] as Uint8Array]),
);

/** Reads the files that ship. */
const shipped: ReadFile = async (path) => FILES.get(path) ?? Promise.reject(new Error('no file'));

/** A model file that is nothing of the kind, and is said to be what shipped. */
const rubbish = new TextEncoder().encode('<!doctype html>');
const FALSE_MODEL: ShippedModel = {
  name: 'names',
  file: 'names.bin',
  version: '1',
  bytes: rubbish.length,
  sha256: createHash('sha256').update(rubbish).digest('hex'),
};

const causeOf = async (read: ReadFile, models: readonly ShippedModel[]) => {
  const error: unknown = await createEngineLoader(read, models)().catch((reason) => reason);
  expect(error).toBeInstanceOf(ModelsUnusable);
  return (error as ModelsUnusable).cause;
};

it('builds one engine for all who ask, and reads each file once', async () => {
  const read = vi.fn(shipped);
  const load = createEngineLoader(read);
  const [first, second] = await Promise.all([load(), load()]);
  expect(second).toBe(first);
  expect(await load()).toBe(first);
  expect(read).toHaveBeenCalledTimes(SHIPPED_MODELS.length);
  for (const { name, version } of SHIPPED_MODELS)
    expect(first.model).toContain(`${name}-${version}`);
});

it('refuses a file that is missing, cut, altered, or none', async () => {
  const altered = rubbish.slice();
  altered[3] = 0;
  const missing = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await causeOf(missing, [FALSE_MODEL])).toEqual(new TypeError('Failed to fetch'));
  const cut = await causeOf(async () => rubbish.slice(1), [FALSE_MODEL]);
  expect(cut).toEqual(new ModelFileError('names.bin has 14 of 15 bytes.'));
  const other = await causeOf(async () => altered, [FALSE_MODEL]);
  expect(other).toEqual(new ModelFileError('names.bin was altered.'));
  expect(await causeOf(async () => rubbish, [FALSE_MODEL])).toBeInstanceOf(ModelFileError);
});

it('tries again after a failure', async () => {
  const read = vi.fn<ReadFile>(async () => rubbish);
  read.mockRejectedValueOnce(new Error('gone'));
  const load = createEngineLoader(read, [FALSE_MODEL]);
  await expect(load()).rejects.toMatchObject({ cause: { message: 'gone' } });
  await expect(load()).rejects.toMatchObject({ cause: { name: 'ModelFileError' } });
  expect(read).toHaveBeenCalledTimes(2);
});

it("reads the package's own files", async () => {
  const url = 'chrome-extension://own/models/names.bin';
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(url);
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(new Response(null, { status: 404 }));
  const error = await createEngineLoader(undefined, [FALSE_MODEL])().catch((reason) => reason);
  expect(error).toBeInstanceOf(ModelsUnusable);
  expect((error as ModelsUnusable).cause).toEqual(new Error('/models/names.bin gives 404'));
  expect(fetched).toHaveBeenCalledWith(url);
});
