import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  painted,
  waitForNote,
  waitForPaint,
  waitForWords,
} from '@/test/support/e2e/article';
import { emptyStorage, fillStorage, openBystander, readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

const LIMIT = 24_000_000;

const blur = (card: DocumentHandle) => card.evaluate<void>('void document.activeElement.blur()');

/** Gives the note its text in one go: what is typed is saved in parts where the keys come slowly. */
const writeAtOnce = (card: DocumentHandle, note: string) =>
  card.evaluate<void>(`void (() => {
    const field = document.querySelector('textarea:last-of-type');
    field.focus();
    field.value = ${JSON.stringify(note)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
  })()`);

/** Has the next writes of a document break off half-way, by the browser's own means. */
const abortNextWrites = (document: DocumentHandle, count: number) =>
  document.evaluate<void>(`void (() => {
    let left = ${count};
    for (const method of ['put', 'add']) {
      const real = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...args) {
        const request = real.apply(this, args);
        if (left-- > 0) this.transaction.abort();
        return request;
      };
    }
  })()`);

const isNumber = ({ quote }: Record<string, unknown>) => String(quote).includes(NUMBER);

/** The claim that the tests come back to, as it is on the disk; asked without covering what is open. */
const claimIn = async (document: DocumentHandle) =>
  (await readDatabase(document)).tables.claims?.find(isNumber);

walk(
  'a fault while something is saved',
  (world, name) => {
    /** The same from a page of its own: what is open is covered by it, and writes what it has. */
    const stored = async () => {
      const bystander = await openBystander(world);
      const { tables } = await readDatabase(bystander);
      await bystander.close();
      return { claim: tables.claims?.find(isNumber), tables };
    };

    test('a full disk is said, and what was typed stays until there is room', async () => {
      // First of all: Chromium takes what room it has seen for granted for half a minute.
      await world.session.limitStorage(LIMIT);
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      await card.click('radio', 'Half true');
      await waitForWords(card, 'Saved on this device');
      await closeCard(page, card);
      await page.close();
      const bystander = await openBystander(world);
      expect(await fillStorage(bystander)).toBeLessThan(LIMIT);
      const again = await openArticle(world);
      const full = await openCard(again, NUMBER);
      const note = `${'Written on a full disk. '.repeat(380)}End.`;
      await writeAtOnce(full, note);
      await waitForWords(full, 'Not saved. Disk is full.');
      await waitForWords(full, 'Your last change is not saved: this device is out of space.');
      await waitForNote(full, note);
      expect(await claimIn(full)).toMatchObject({ note: '', verdict: { value: 'half' } });
      await emptyStorage(bystander);
      await full.click('button', 'Try again');
      await waitForWords(full, 'Saved on this device');
      expect(await claimIn(full)).toMatchObject({ note, verdict: { value: 'half' } });
      // What follows starts with an empty field: to empty one is a write of its own.
      await writeAtOnce(full, '');
      await waitFor('the note to go', async () => (await claimIn(full))?.note === '');
      if (name === 'chromium') {
        await again.close();
        await bystander.close();
      }
      await world.session.limitStorage(null);
    }, 120_000);

    test('a write that is broken off leaves nothing of itself, and is done when tried again', async () => {
      const page = await openArticle(world);
      await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
      const card = await openCard(page, NUMBER);
      const { tables: before } = await readDatabase(card);
      // A write that fails so is tried once more at once.
      await abortNextWrites(card, 2);
      await writeAtOnce(card, 'Broken off.');
      await waitForWords(
        card,
        'Your last change is not saved. Try again, or copy your note first.',
      );
      await waitForNote(card, 'Broken off.');
      expect((await readDatabase(card)).tables).toEqual(before);
      await card.click('button', 'Try again');
      await waitForWords(card, 'Saved on this device');
      await waitFor('the note', async () => (await claimIn(card))?.note === 'Broken off.');
      await page.close();
    });

    // In Firefox it is not proven: there, what was asked for while it ended was never seen to be saved.
    if (name === 'chromium')
      test('the background is ended while it saves: each claim is whole or not there, none that shows is lost', async () => {
        const bystander = await openBystander(world);
        const page = await openArticle(world);
        const save = async (paragraph: number) => {
          await page.evaluate(`void (() => {
        const blocks = [...document.querySelectorAll('p')];
        const long = blocks.filter(
          ({ textContent }) => textContent.length > 80 && !textContent.includes('${NUMBER}'),
        );
        getSelection().selectAllChildren(long[${paragraph}]);
      })()`);
          // Any message starts the background again.
          await bystander.evaluate('void chrome.runtime.sendMessage({}).catch(() => {})');
          // In Chromium the one that is asked may just have been ended.
          await waitFor('the shortcut', async () => {
            await world.session.pressShortcut('save-selection', await page.url());
            return true;
          });
        };
        for (const [i, time] of [0, 10, 40, 120, 1000].entries()) {
          await save(i);
          await pause(time);
          await world.session.endBackground();
        }
        await bystander.close();
        await page.toFront();
        await page.evaluate('getSelection().removeAllRanges()');
        // Whatever came of it, the next save works; a card of what was saved last may come in between.
        const last = 'After it was ended.';
        await waitFor('the next save', async () => {
          const card = (await page.card()) ?? (await openCard(page, NUMBER));
          await writeAtOnce(card, last);
          await waitForWords(card, 'Saved on this device');
          const { tables } = await readDatabase(card);
          return tables.claims?.some(({ note }) => note === last);
        });
        const shown = await painted(page, 'claimlight-verdict-');
        const { tables } = await stored();
        const kept = tables.claims ?? [];
        for (const claim of kept) {
          expect(tables.articles?.some(({ id }) => id === claim.articleId)).toBe(true);
        }
        for (const text of shown) {
          expect(kept.some(({ quote }) => String(quote).includes(text.slice(0, 40)))).toBe(true);
        }
        expect(kept.length).toBeGreaterThan(1);
        await page.close();
      }, 120_000);

    test('a broken record is kept aside and reported; the others show', async () => {
      const bystander = await openBystander(world);
      const broken = await bystander.evaluate<{ id: string }>(`new Promise((resolve, reject) => {
      const request = indexedDB.open('claimlight');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const claims = request.result.transaction('claims', 'readwrite').objectStore('claims');
        claims.getAll().onsuccess = ({ target }) => {
          const [claim] = target.result;
          const broken = { ...claim, id: '${crypto.randomUUID()}', tags: 7, note: null };
          claims.put(broken);
          claims.transaction.oncomplete = () => {
            request.result.close();
            resolve(broken);
          };
        };
      };
    })`);
      const library = await world.session.openExtensionPage('library.html');
      await waitForWords(library, 'One record could not be read and is kept aside.');
      await waitForWords(library, NUMBER);
      const { tables } = await readDatabase(library);
      expect(tables.damaged).toMatchObject([{ table: 'claims', record: broken }]);
      expect(tables.claims?.some(({ id }) => id === broken.id)).toBe(false);
      await library.close();
      const options = await world.session.openExtensionPage('options.html');
      await waitForWords(options, 'Kept aside');
      await options.close();
      await bystander.close();
    });

    test('the browser is killed while it saves: what was said to be saved is there, with its history', async () => {
      for (let round = 0; round < 3; round++) {
        const page = await openArticle(world);
        await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
        const card = await openCard(page, NUMBER);
        const said = `Said to be saved ${round}.`;
        // The field is empty until the record is read, and what is typed is then put before what it says.
        // What was typed and not written when the browser was killed is taken up, and written now.
        await waitFor(
          'the note that is stored',
          async () => (await card.value('textbox', 'Note')) === (await claimIn(card))?.note,
        );
        await card.fill('textbox', 'Note', said);
        await waitForNote(card, said);
        await blur(card);
        await waitForWords(card, 'Saved on this device');
        await waitFor('the save', async () => (await claimIn(card))?.note === said);
        const next = `On its way ${round}.`;
        await card.fill('textbox', 'Note', next);
        void blur(card).catch(() => {});
        await pause(round * 4);
        await world.session.kill();
        const { claim, tables } = await stored();
        // On a busy machine a part of what is being typed is saved before the rest.
        const note = String(claim?.note);
        expect(note === said || next.startsWith(note)).toBe(true);
        expect(claim).toMatchObject({ verdict: { value: 'half' } });
        const trail = tables.revisions?.filter(({ claimId }) => claimId === claim?.id) ?? [];
        const notes = trail.filter(({ field }) => field === 'note');
        const newest = notes.sort((a, b) => String(a.at).localeCompare(String(b.at))).at(-1);
        expect(newest?.to).toBe(note);
        expect(notes.some(({ to }) => to === said)).toBe(true);
      }
    }, 180_000);
  },
  { once: true },
);
