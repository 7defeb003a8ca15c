import { expect, test } from 'vitest';
import {
  NUMBER,
  NUMBERED,
  openArticle,
  waitForNamed,
  waitForNoCard,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { announced, focused, tabTo, waitForFocus } from '@/test/support/e2e/keyboard';
import { sidePanelText, waitForPanel } from '@/test/support/e2e/surfaces';
import { walk } from '@/test/support/e2e/walk';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';

const LINK = 'https://register.example/designations';

walk('by keyboard alone', (world, name) => {
  test('popup: a claim gets a verdict, a source, a note and a tag, and the focus comes back', async () => {
    const page = await openArticle(world);
    const popup = await openSurface(world.session, 'popup.html', await page.url());
    await waitForWords(popup, NUMBERED);
    await tabTo(popup, /^This page/);
    await tabTo(popup, /Check-worthiness/);
    for (let at = await focused(popup); !NUMBERED.test(at); at = await focused(popup)) {
      await popup.press('j');
      await waitFor('the focus to go on', async () => (await focused(popup)) !== at);
    }
    await popup.press('Enter');
    await waitForWords(popup, 'Verdict');

    await popup.press('3');
    await waitFor('the save to be said', async () =>
      (await announced(popup)).includes('Saved on this device'),
    );
    await waitForVerdict(popup, 'Half true');

    await popup.press('s');
    await waitForFocus(popup, 'Add a source');
    await popup.type(LINK);
    await tabTo(popup, 'Title');
    await popup.type('Designations, cumulative list');
    // A group of radios is one stop; the arrows choose in it.
    await tabTo(popup, /^Supports/);
    await popup.press('Space');
    await tabTo(popup, 'Add source');
    await popup.press('Enter');
    await waitForWords(popup, 'Designations, cumulative list');

    await tabTo(popup, 'Note');
    await popup.type('Counted by hand.');
    await tabTo(popup, /^Tag/);
    await popup.press('Enter');
    await waitForFocus(popup, 'New tag');
    await popup.type('sanctions');
    await popup.press('Enter');
    await waitForWords(popup, 'sanctions');
    await waitForWords(popup, 'Saved on this device');

    // Escape leaves the innermost thing: the field for a tag, then the claim.
    await popup.press('Escape');
    await waitForFocus(popup, /^Tag/);
    await popup.press('Escape');
    await waitForFocus(popup, NUMBERED);
    await popup.close();
    await page.toFront();
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    await page.close();
  });

  test('popup: tabs by arrows, the search by its key, the list of keys returns the focus', async () => {
    const page = await openArticle(world);
    const popup = await openSurface(world.session, 'popup.html', await page.url());
    await waitForWords(popup, NUMBERED);
    await tabTo(popup, /^This page/);
    await popup.press('ArrowRight');
    await waitForFocus(popup, /^Saved/);
    await popup.press('/');
    await waitForFocus(popup, 'Search saved claims');
    await popup.type('wombat');
    await waitForWords(popup, 'Nothing matches');
    await tabTo(popup, /^Clear search/);
    const before = await focused(popup);
    await popup.press('?');
    await waitForNamed(popup, 'dialog', 'Keys');
    await popup.press('Escape');
    await waitFor('it to close', async () => (await popup.names('dialog')).length === 0);
    await waitForFocus(popup, before);
    await popup.close();
    await page.close();
  });

  test('card: opened, worked and closed on the page, and the focus is where it was', async () => {
    const page = await openArticle(world);
    await page.evaluate('void document.querySelector(".mast a").focus()');
    const before = await focused(page);
    expect(before).not.toBe('');
    await world.session.pressShortcut('next-claim', await page.url());
    await waitForNamed(page.overlay, 'button', /^(Save claim|Open)/);
    await page.press('Enter');
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, 'Verdict');
    await waitForFocus(card, /^“/);
    await page.press('2');
    await waitFor('the save to be said', async () =>
      (await announced(card)).includes('Saved on this device'),
    );
    await waitForVerdict(card, 'Mostly true');
    await page.press('s');
    await waitForFocus(card, 'Add a source');
    await page.type('https://register.example/by-keyboard');
    await tabTo(page, 'Title', { document: card });
    await page.type('Found by keyboard');
    await tabTo(page, /^Supports/, { document: card });
    await page.press('Space');
    await tabTo(page, 'Add source', { document: card });
    await page.press('Enter');
    await waitForWords(card, 'Found by keyboard');
    await tabTo(page, 'Note', { document: card });
    await page.type('No pointer was used.');
    await tabTo(page, /^Tag/, { document: card });
    await page.press('Enter');
    await waitForFocus(card, 'New tag');
    await page.type('keys');
    await page.press('Enter');
    await waitForWords(card, 'keys');
    await waitForWords(card, 'Saved on this device');
    // The list of keys lies over the card, and closes first.
    await page.press('Escape');
    await waitForFocus(card, /^Tag/);
    await page.press('?');
    await waitForNamed(card, 'dialog', 'Keys');
    await page.press('Escape');
    await waitForFocus(card, /^Tag/);
    // Escape leaves the innermost thing: the card, then the claim that was stepped to.
    await page.press('Escape');
    await waitForNoCard(page);
    // The claim is still stepped to; leaving that, too, gives the page its focus back.
    await page.press('Escape');
    await waitForFocus(page, before);
    await page.close();
  });

  test('options: a rule, a level and the list of keys', async () => {
    const options = await world.session.openExtensionPage('options.html');
    await waitForWords(options, 'Show claims scoring at least');
    await tabTo(options, /^On news sites/);
    await tabTo(options, 'Site');
    await options.type('keys.example');
    await options.press('Enter');
    await waitForWords(options, 'keys.example');
    await tabTo(options, /^Show all keys/);
    await options.press('Enter');
    await waitForNamed(options, 'dialog', 'Keys');
    await options.press('Escape');
    await waitForFocus(options, /^Show all keys/);
    await options.press('?');
    await waitForNamed(options, 'dialog', 'Keys');
    await options.close();
  });

  // Of the two drivers one presses the browser's own keys; without a key no browser opens a panel.
  if (name !== 'firefox') return;

  test('the side panel opens with its shortcut', async () => {
    const page = await openArticle(world);
    const probe = await world.session.openExtensionPage('options.html');
    expect(await sidePanelText(probe)).toBeNull();
    await world.session.pressShortcut('open-side-panel', await page.url());
    await waitForPanel(probe, NUMBERED);
    await probe.close();
    await page.close();
  });
});
