import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { MessageError, send } from '@/lib/messages/client';
import { messenger } from '@/lib/messages/messenger';

const STATE = {
  url: 'https://news.example/story',
  host: 'news.example',
  title: '',
  status: 'on',
  language: 'en',
  sentences: 1,
  truncated: false,
  claims: [],
  entities: [],
};
const TAB = 3;

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  messenger.removeAllListeners();
  vi.restoreAllMocks();
});

/** What `tabs.sendMessage` of the browser does; the fake browser has none. */
const tabAnswers = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer as never);

describe('to a tab', () => {
  it('unpacks the messenger’s answer and parses it', async () => {
    const sent = tabAnswers(async () => ({ res: STATE }));
    expect(await send('page/state', undefined, TAB)).toMatchObject({ status: 'on' });
    expect(sent).toHaveBeenCalledWith(
      TAB,
      expect.objectContaining({ type: 'page/state', data: null, timestamp: expect.any(Number) }),
      { frameId: 0 },
    );
  });

  it.each([
    [
      () =>
        Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')),
      'nobody answered',
    ],
    [async () => undefined, 'nobody answered'],
    [async () => ({ err: { name: 'Error', message: 'broken', stack: '' } }), 'broken'],
    [
      async () => ({ res: { ...STATE, status: 'strange' } }),
      'the reply is not of the promised shape',
    ],
  ])('rejects %#', async (answer, reason) => {
    tabAnswers(answer);
    await expect(send('page/state', undefined, TAB)).rejects.toEqual(
      new MessageError('page/state', reason),
    );
  });
});

describe('to our own pages', () => {
  it('rejects when nobody listens', async () => {
    await expect(send('claims/changed', { articleIds: [] })).rejects.toThrow('nobody answered');
  });

  it('rejects when nobody knows the message', async () => {
    fakeBrowser.runtime.onMessage.addListener(() => undefined);
    await expect(send('claims/changed', { articleIds: [] })).rejects.toThrow('nobody answered');
  });

  /** Has the next messages find a background that is ended before it answers. */
  const endBackground = (times: number) => {
    const { sendMessage } = fakeBrowser.runtime;
    onTestFinished(() => void Object.assign(fakeBrowser.runtime, { sendMessage }));
    let left = times;
    Object.assign(fakeBrowser.runtime, {
      sendMessage(message: unknown, answered: (answer?: unknown) => void) {
        if (left-- <= 0) return (sendMessage as (...args: unknown[]) => unknown)(message, answered);
        const lastError = { message: 'The message channel closed before a response was received' };
        Object.assign(fakeBrowser.runtime, { lastError });
        answered();
        return Object.assign(fakeBrowser.runtime, { lastError: undefined });
      },
    });
  };

  it('asks a background again that was ended before it answered', async () => {
    messenger.onMessage('tabs/list', () => []);
    endBackground(1);
    expect(await send('tabs/list', null)).toEqual([]);
  });

  it('asks it no third time', async () => {
    messenger.onMessage('tabs/list', () => []);
    endBackground(2);
    await expect(send('tabs/list', null)).rejects.toThrow('nobody answered');
  });

  it('does not ask again what was refused', async () => {
    const asked = vi.fn(() => {
      throw new Error('broken');
    });
    messenger.onMessage('tabs/list', asked);
    await expect(send('tabs/list', null)).rejects.toThrow('broken');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('rejects when the extension is gone', async () => {
    const { id } = fakeBrowser.runtime;
    onTestFinished(() => void Object.assign(fakeBrowser.runtime, { id }));
    fakeBrowser.runtime.id = undefined as never;
    await expect(send('page/found', { article: true })).rejects.toThrow(
      'the extension was updated or removed',
    );
  });
});
