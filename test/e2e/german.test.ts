import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  NUMBER,
  NUMBERED,
  openArticle,
  waitForNamed,
  waitForWords,
} from '@/test/support/e2e/article';
import { copyOf } from '@/test/support/e2e/copied-build';
import { misfits, unfitting } from '@/test/support/e2e/layout';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';
import { readMessages } from '@/tools/locales/read-messages';

/** A copy of a build that speaks German whatever the browser does: not every browser at hand has the language. */
function inGerman(extension: string): string {
  const copy = copyOf(extension);
  cpSync(join(copy, '_locales/de'), join(copy, '_locales/en'), { recursive: true });
  return copy;
}

const messages = (name: string) =>
  readMessages(readFileSync(`lib/i18n/locales/${name}.yml`, 'utf8'));
const german = messages('de');

/** English texts of two words and more that German says in another way. */
const ENGLISH = [...messages('en')].flatMap(([key, text]) =>
  typeof text === 'string' && /^[^$]*\w \w[^$]*$/.test(text) && german.get(key) !== text
    ? [text]
    : [],
);

const english = async (document: DocumentHandle): Promise<string[]> => {
  const shown = await document.evaluate<string>('document.body.innerText');
  const said = await document.evaluate<string[]>(
    `[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((e) =>
      ['aria-label', 'title', 'placeholder'].map((name) => e.getAttribute(name) ?? ''))`,
  );
  return ENGLISH.filter((text) => shown.split('\n').includes(text) || said.includes(text));
};

/** What of a page would have to be scrolled sideways, by its classes. */
const scrollSideways = (page: DocumentHandle) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('*')].flatMap((e) =>
      e.clientWidth < e.scrollWidth && /auto|scroll/.test(getComputedStyle(e).overflowX)
        ? [e.className]
        : [])`,
  );

walk(
  'in German',
  (world) => {
    const looksRight = async (document: DocumentHandle) => {
      expect(await document.evaluate('document.documentElement.lang')).toBe('de');
      expect(await english(document)).toEqual([]);
      expect(await misfits(document)).toEqual([]);
    };

    test('popup, side panel and card', async () => {
      const page = await openArticle(world);
      const popup = await openSurface(world.session, 'popup.html', await page.url());
      await popup.resize({ width: 400, height: 600 });
      await waitForWords(popup, 'Diese Seite');
      await waitForWords(popup, NUMBER);
      await looksRight(popup);
      await popup.click('button', NUMBERED);
      await waitForWords(popup, 'Bewertung');
      await popup.click('radio', 'Eher wahr');
      await waitForWords(popup, 'Auf diesem Gerät gespeichert');
      await looksRight(popup);
      await popup.close();
      const panel = await openSurface(world.session, 'sidepanel.html', await page.url());
      await panel.resize({ width: 420, height: 800 });
      await waitForWords(panel, NUMBER);
      await looksRight(panel);
      await panel.resize({ width: 320, height: 800 });
      await panel.click('button', NUMBERED);
      await waitForWords(panel, 'Bewertung');
      expect(await unfitting(panel, panel)).toEqual([]);
      await panel.close();
      await page.toFront();
      const { middle } = await textPlace(page, 'the procurement notice was intended');
      await page.moveTo(middle);
      await waitForNamed(page.overlay, 'button', 'Aussage speichern');
      await page.clickAt(middle);
      const card = await waitFor('a card', () => page.card());
      await waitForWords(card, 'Noch keine');
      await looksRight(card);
      await page.close();
    });

    test.each([
      ['library.html', NUMBER],
      ['options.html', 'Hervorhebung'],
      ['welcome.html', german.get('welcome_start') as string],
    ])('%s', async (file, said) => {
      const page = await world.session.openExtensionPage(file);
      await waitForWords(page, said);
      await looksRight(page);
      if (file === 'library.html') {
        // Long words where an open claim leaves the table little room.
        await page.press('j');
        await page.press('Enter');
        await page.click('radio', 'Nicht prüfbar');
        await waitFor('the word in the table', () =>
          page.evaluate<boolean>(
            `[...document.querySelectorAll('[role=gridcell]')].some((e) => e.innerText.includes('Nicht prüfbar'))`,
          ),
        );
        await page.resize({ width: 1280, height: 800 });
        await looksRight(page);
      }
      await page.resize({ width: 360, height: 740 });
      await looksRight(page);
      if (file === 'library.html') {
        await page.evaluate("void (location.hash = '#/articles')");
        await waitForWords(page, 'Titel');
        expect(await scrollSideways(page)).toEqual([]);
      }
      if (file === 'options.html') {
        await page.resize({ width: 320, height: 740 });
        expect(await unfitting(page, page)).toEqual([]);
      }
      await page.close();
    });
  },
  { prepare: inGerman },
);
