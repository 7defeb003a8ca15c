import { test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  openPopup,
  waitForNamed,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { waitFor } from '@/tools/browsers/wait';

const LEVY = 'Harbour levy';
/** Words of a claim that nothing else here is done to. */
const CITED = 'procurement notice was intended';

walk('a source', (world, name) => {
  test('comes from an open tab with what its page says of itself', async () => {
    const other = await openArticle(world, 'harbour-levy.html');
    // What is selected there becomes the passage.
    await other.evaluate(`void (() => {
      const text = document.querySelector('.story > p:last-child').firstChild;
      getSelection().setBaseAndExtent(text, 0, text, text.data.indexOf('.') + 1);
    })()`);
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('button', 'Open tab');
    await waitForWords(card, 'Add from an open tab');
    await waitForWords(card, new RegExp(LEVY));
    await card.click('option', new RegExp(LEVY));
    await waitFor('the link', async () =>
      (await card.value('combobox', 'Source link')).endsWith('/harbour-levy.html'),
    );
    for (const [field, said] of [
      ['Title', 'Harbour levy will double in April'],
      ['Authors', 'Ines Halloran'],
      ['Publisher', 'The Meridian'],
      ['Quoted passage', 'The council votes on the wall in March.'],
    ] as const) {
      await waitFor(`"${said}"`, async () => (await card.value('textbox', field)) === said);
    }
    await card.click('radio', 'Context');
    await card.click('button', 'Add source');
    await waitForWords(card, 'Saved on this device');
    await waitForNamed(card, 'link', 'Harbour levy will double in April');

    // The next one starts with the stance of this one, as it comes from a tab too.
    await card.click('button', 'Open tab');
    await waitForWords(card, 'On this claim, as “Context”');
    await closeCard(page, card);
    await page.close();
    await other.close();
  });

  test('that is half typed in the card is there in the popup once the tab was closed', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, CITED);
    await card.fill('combobox', 'Add a source', 'https://register.example/list');
    await card.fill('textbox', 'Title', 'The list of');
    await page.close();
    const again = await openArticle(world);
    const popup = await openPopup(world, await again.url());
    await popup.click('button', new RegExp(CITED));
    await waitFor(
      'the title',
      async () => (await popup.value('textbox', 'Title')) === 'The list of',
    );
    await popup.click('button', 'Cancel');
    await popup.close();
    await again.close();
  });

  test('is found among those that were used before', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'China has tightened its strategic');
    await card.click('button', 'Used before');
    await waitForWords(card, '1 claim');
    await card.click('option', new RegExp(LEVY));
    await card.click('radio', 'Refutes');
    await card.click('button', 'Add source');
    await waitForWords(card, 'Saved on this device');
    await card.click('button', 'Used before');
    await waitForWords(card, 'On this claim, as “Refutes”');
    await closeCard(page, card);
    await page.close();
  });

  // Firefox first asks the person, in a menu of its own that tests cannot reach.
  if (name === 'chromium')
    test('is asked of the clipboard, and what cannot be is said', async () => {
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      await card.click('button', 'Clipboard');
      await waitForWords(
        card,
        /Claimlight cannot read the clipboard here\. Paste into the field with|There is no link on the clipboard\./,
      );
      await page.close();
    });

  test('a deleted claim comes back by Undo, with its sources', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await waitForWords(card, 'Context');
    await card.click('button', 'More actions');
    await card.click('menuitem', 'Delete claim');
    await waitForWords(card, 'Claim deleted');
    await waitForWords(card, 'This claim was deleted.');
    await card.click('button', 'Undo');
    await waitForWords(card, 'Saved on this device');
    await waitForNamed(card, 'link', new RegExp(LEVY));
    await page.close();
  });

  test('tags that were used on one claim complete on another', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('button', 'Tag');
    await card.fill('combobox', 'New tag', 'sanctions,');
    await waitForNamed(card, 'button', 'Remove tag sanctions');
    await closeCard(page, card);
    const other = await openCard(page, 'China has tightened its strategic');
    await other.click('button', 'Tag');
    await other.fill('combobox', 'New tag', 'san');
    await other.click('option', 'sanctions');
    await waitForNamed(other, 'button', 'Remove tag sanctions');
    await page.close();
  });
});
