import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { askAhead, tabAhead, takeAhead } from '@/components/hooks/page/ahead';
import { emptyState, findTab, readPage } from '@/components/hooks/page/page-state';

const TAB = { id: 7, windowId: 1, url: 'https://quay.example/wall', title: 'Wall' };
const STATE = { ...emptyState(TAB), status: 'on', sentences: 4 };
const sendMessage = vi.fn(async (..._: unknown[]): Promise<unknown> => ({ res: STATE }));
const get = vi.fn(async (_: number) => TAB);

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.claimlightAhead = undefined;
  sendMessage.mockClear();
  get.mockClear();
  Object.assign(fakeBrowser.tabs, { sendMessage, get, query: async () => [TAB] });
});

it.each(['?tab=7', ''])(
  'asks for the tab and its page once, whoever asks later: "%s"',
  async (search) => {
    askAhead(search);
    expect(await findTab(search)).toEqual(TAB);
    expect((await readPage(TAB, takeAhead(7))).sentences).toBe(4);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(sendMessage.mock.calls[0]).toEqual([
      7,
      expect.objectContaining({ type: 'page/state' }),
      { frameId: 0 },
    ]);
    expect(get).toHaveBeenCalledTimes(search ? 1 : 0);
  },
);

it('hands an answer out once, and for its own tab alone', async () => {
  askAhead('');
  // Not before it is known of which tab it is.
  expect(takeAhead(7)).toBeUndefined();
  await tabAhead();
  expect(takeAhead(8)).toBeUndefined();
  expect(takeAhead(7)).toBeInstanceOf(Promise);
  expect(takeAhead(7)).toBeUndefined();
  expect(await findTab('')).toEqual(TAB);
});

it('an answer that makes no sense is none', async () => {
  sendMessage.mockResolvedValueOnce({ res: { ...STATE, status: 'strange' } });
  askAhead('');
  await tabAhead();
  const { status } = await readPage({ ...TAB, url: 'about:blank' }, takeAhead(7));
  expect(status).toBe('forbidden');
});

it('where nobody answers, that is heard later and is no error of its own', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  askAhead('');
  await tabAhead();
  await expect(takeAhead(7)).rejects.toThrow('Receiving end');
});
