import { expect, test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  openPopup,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';

/** Requests that the article's own page makes. */
const OWN = /\/(?:article\.html|meridian\.css|yard\.svg|favicon\.ico)$/;
/** Servers that browsers ask by themselves, for lists and updates of their own. */
const BROWSERS =
  /^(?:CONNECT|GET|POST) (?:https?:\/\/)?(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|google(?:apis)?\.com|gvt1\.com)[:/]/;

const ofExtension = (asked: readonly string[] = []) => asked.filter((one) => !BROWSERS.test(one));

walk(
  'a whole session',
  (world) => {
    test('asks nothing of any server', async () => {
      const { site, session, proxy } = world;
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      await card.click('radio', 'Half true');
      await card.fill('combobox', 'Add a source', 'https://register.example/designations');
      await card.fill('textbox', 'Title', 'Designations');
      await card.click('radio', 'Supports');
      await card.click('button', 'Add source');
      await waitForWords(card, '1 supports');
      await card.fill('textbox', 'Note', 'See https://elsewhere.example/list');
      await waitForWords(card, 'Saved on this device');
      await closeCard(page, card);
      const popup = await openPopup(world, await page.url());
      await waitForWords(popup, NUMBER);
      await popup.close();
      const surfaces = ['library.html', 'library.html#/sources', 'options.html', 'welcome.html'];
      for (const surface of surfaces) {
        const open = await session.openExtensionPage(surface);
        await waitForWords(open, 'Claimlight');
        await open.close();
      }
      await page.close();

      // The proxy has seen the article: it hears all that there is to hear.
      expect(proxy?.asked).toContain(`GET ${site.url}article.html`);
      const others = ofExtension(proxy?.asked).filter(
        (asked) => !(asked.startsWith(`GET ${site.url}`) && OWN.test(asked)),
      );
      expect(others).toEqual([]);
    });

    test('the browser itself refuses its pages any server', async () => {
      const { session, proxy } = world;
      const before = proxy?.asked.length;
      const open = await session.openExtensionPage('options.html');
      const tries = await open.evaluate<string[]>(`Promise.all([
        fetch('https://elsewhere.example/fetched').then(() => 'got', () => 'refused'),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('got');
          image.onerror = () => resolve('refused');
          image.src = 'https://elsewhere.example/image.png';
        }),
        new Promise((resolve) => {
          const socket = new WebSocket('wss://elsewhere.example/socket');
          socket.onopen = () => resolve('got');
          socket.onerror = () => resolve('refused');
        }).catch(() => 'refused'),
      ])`);
      expect(tries).toEqual(['refused', 'refused', 'refused']);
      expect(ofExtension(proxy?.asked.slice(before))).toEqual([]);
      await open.close();
    });
  },
  { recorded: true },
);
