import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { handle } from '@/lib/messages/handler';
import { isAllowed } from '@/lib/messages/sender';

const id = 'test-extension-id';
const own = (path: string) => `chrome-extension://${id}/${path}`;
const page = 'https://news.example/story';

// Senders as the browsers describe them.
const CONTENT = { id, url: page, frameId: 0, tab: { id: 3 } };
const POPUP = { id, url: own('popup.html') };
const OUR_TAB = { id, url: own('library.html'), frameId: 0, tab: { id: 4 } };
const CARD_IN_PAGE = { id, url: own('card.html?token=1'), frameId: 9, tab: { id: 3 } };
const CHROME_WORKER = { id };
const FIREFOX_BACKGROUND = { id, url: own('_generated_background_page.html') };
const STRANGER = { id: 'another-extension', url: own('popup.html') };
const WEB_PAGE_LOOKALIKE = { id, url: `https://x.example/${own('popup.html')}`, tab: { id: 3 } };
const NAMELESS_FRAME = { id, tab: { id: 3 }, frameId: 2 };

describe('isAllowed', () => {
  it.each([POPUP, OUR_TAB, CARD_IN_PAGE, CHROME_WORKER, FIREFOX_BACKGROUND])(
    'takes %j for one of our pages',
    (sender) => {
      expect(isAllowed('extension', sender)).toBe(true);
      expect(isAllowed('content', sender)).toBe(false);
      expect(isAllowed('any', sender)).toBe(true);
    },
  );

  it.each([CONTENT, WEB_PAGE_LOOKALIKE])('takes %j for a content script', (sender) => {
    expect(isAllowed('extension', sender)).toBe(false);
    expect(isAllowed('content', sender)).toBe(true);
    expect(isAllowed('any', sender)).toBe(true);
  });

  it.each([STRANGER, NAMELESS_FRAME, {}])('refuses %j', (sender) => {
    for (const from of ['extension', 'content', 'any'] as const) {
      expect(isAllowed(from, sender)).toBe(false);
    }
  });
});

describe('handle', () => {
  beforeEach(() => fakeBrowser.reset());

  /** Delivers a message as the browser does, and gives what goes back over the wire. */
  async function deliver(type: string, data: unknown, sender: object): Promise<unknown> {
    return new Promise((resolve) => {
      const message = { id: 1, type, data, timestamp: 1 };
      void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    });
  }

  it('answers with the sender that the browser vouches for', async () => {
    const seen = vi.fn();
    handle('page/found', (data, sender) => {
      seen(data, sender);
    });
    expect(await deliver('page/found', { article: true }, CONTENT)).toEqual({ res: null });
    expect(seen).toHaveBeenCalledWith({ article: true }, { tabId: 3, frameId: 0, url: page });
  });

  it('refuses strangers and malformed data before the handler runs', async () => {
    const run = vi.fn();
    handle('page/read', run);
    const refusal = (reason: string) => ({
      err: { message: `message page/read refused: ${reason}` },
    });
    for (const sender of [CONTENT, STRANGER]) {
      expect(await deliver('page/read', { tabId: 1 }, sender)).toMatchObject(
        refusal('wrong sender'),
      );
    }
    for (const data of [null, {}, { tabId: 'x' }, { tabId: 1, rule: 'sometimes' }]) {
      expect(await deliver('page/read', data, POPUP)).toMatchObject(refusal('malformed'));
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves what it was not named unanswered, names that every object has included', async () => {
    handle('page/read', () => null);
    for (const type of ['constructor', 'toString', '__proto__', 'page/found', undefined]) {
      const message = { id: 1, type, data: null, timestamp: 1 };
      const taken = await fakeBrowser.runtime.onMessage.trigger(message, CONTENT as never, () => {
        throw new Error(`${type} was answered`);
      });
      expect(taken).toEqual([false]);
    }
  });

  it('stops answering', async () => {
    const stop = handle('page/read', () => null);
    stop();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
