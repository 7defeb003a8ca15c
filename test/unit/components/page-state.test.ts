import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { originPattern, readPage } from '@/components/hooks/page/page-state';

const page = (url: string) => ({ id: 7, windowId: 1, url, title: 'Page' });
const contains = vi.fn(async (_: { origins?: string[] }) => true);
const executeScript = vi.fn(async (_: unknown): Promise<{ result: unknown }[]> => []);

/** A page in which nothing of ours answers, or only its detector. */
function answers(detector?: { article: boolean; language: string }) {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    { type }: { type: string },
  ) => {
    if (type === 'detector/state' && detector) return { res: detector };
    throw new Error('Could not establish connection. Receiving end does not exist.');
  }) as never);
}

beforeEach(() => {
  fakeBrowser.reset();
  contains.mockReset().mockResolvedValue(true);
  executeScript.mockReset().mockResolvedValue([{ result: true }]);
  Object.assign(fakeBrowser.permissions, { contains });
  Object.assign(fakeBrowser.scripting, { executeScript });
  standsAs('complete');
});

const standsAs = (status: string) =>
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ status } as never);

const status = async (url: string) => (await readPage(page(url))).status;

it.each([
  [{ article: false, language: 'en' }, 'not-article'],
  [{ article: true, language: 'en' }, 'off'],
  [{ article: true, language: 'de' }, 'language'],
] as const)('what the detector says of an unread page: %o', async (detector, status) => {
  answers(detector);
  expect((await readPage(page('https://quay.example/wall'))).status).toBe(status);
  expect(contains).not.toHaveBeenCalled();
});

it('where nothing answers it depends on whether we may be there', async () => {
  answers();
  expect(await status('https://quay.example:8443/wall')).toBe('failed');
  expect(contains).toHaveBeenLastCalledWith({ origins: ['https://quay.example/*'] });
  contains.mockResolvedValue(false);
  expect(await status('https://www.quay.example/wall')).toBe('no-access');
  expect(await readPage(page('https://www.quay.example/wall'))).toMatchObject({
    host: 'quay.example',
  });
  // No permission opens these.
  expect(await status('https://addons.mozilla.org/x')).toBe('forbidden');
  expect(await status('about:config')).toBe('forbidden');
  expect(await status('')).toBe('forbidden');
  // A browser that cannot tell has not forbidden anything.
  contains.mockRejectedValue(new Error('no'));
  expect(await status('http://quay.example/wall')).toBe('failed');
});

it('where the browser shows a page of its own instead, it is the browser that keeps us out', async () => {
  answers();
  executeScript.mockRejectedValue(new Error('Frame with ID 0 is showing error page'));
  expect(await status('https://quay.example/wall')).toBe('forbidden');
  expect(executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 7 }, injectImmediately: true }),
  );
  // Where it gives no answer at all, as of a frame that is gone.
  executeScript.mockResolvedValue([]);
  expect(await status('https://quay.example/wall')).toBe('forbidden');
});

it('a page that is still on its way has not failed yet', async () => {
  answers();
  standsAs('loading');
  expect(await status('https://quay.example/wall')).toBe('reading');
  expect(executeScript).not.toHaveBeenCalled();
  contains.mockResolvedValue(false);
  expect(await status('https://quay.example/wall')).toBe('no-access');
});

it('asks for one site by its scheme and host', () => {
  expect(originPattern('http://127.0.0.1:8080/a?b#c')).toBe('http://127.0.0.1/*');
});
