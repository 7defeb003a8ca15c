import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ask } from '@/lib/messages/in-page';
import { tell } from '@/lib/messages/wire';
import { soon } from '@/test/support/soon';

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.restoreAllMocks());

/** What the browser says of a background that was ended before it answered. */
const ENDED = 'Could not establish connection. Receiving end does not exist.';

/** Has so many messages find such a background; the next one is answered. */
const endedTimes = (times: number) => {
  let left = times;
  return vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation(async () =>
      left-- > 0 ? Promise.reject(new Error(ENDED)) : { res: true },
    );
};

describe('a script in a page', () => {
  it('asks a background again that was ended before it answered, and no third time', async () => {
    endedTimes(1);
    expect(await ask('sources/citable', null)).toBe(true);
    endedTimes(2);
    await expect(ask('sources/citable', null)).rejects.toThrow(ENDED);
  });

  it('does not ask again what was refused', async () => {
    const asked = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockImplementation(async () => ({ err: { message: 'broken' } }));
    await expect(ask('sources/citable', null)).rejects.toThrow('sources/citable');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('tells it again of an article that it found', async () => {
    const told = endedTimes(1);
    tell('page/found', { article: true });
    await soon(() => expect(told).toHaveBeenCalledTimes(2));
  });
});
