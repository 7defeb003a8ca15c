import { test } from 'vitest';
import { NUMBER, openArticle, rate, waitForWords, words } from '@/test/support/e2e/article';
import { tabTo } from '@/test/support/e2e/keyboard';
import { walk } from '@/test/support/e2e/walk';
import { waitFor } from '@/tools/browsers/wait';

walk('the library', (world) => {
  test('filters, rates, undoes, deletes, restores and goes back in history, by keyboard alone', async () => {
    const page = await openArticle(world);
    for (const [text, verdict] of [
      ['Bulat drone detector', 'Unverifiable'],
      [NUMBER, 'Half true'],
      ['China has tightened its strategic', 'True'],
    ] as const) {
      await rate(page, text, verdict);
    }
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, '3 claims');
    await waitForWords(library, 'Bulat drone detector');

    // Search, and take it back.
    await library.type('/');
    await library.type('bulat');
    await waitForWords(library, '1 of 3 claims');
    await library.press('Escape');
    await waitForWords(library, /^3 claims$/m);

    // A filter, on and off.
    await tabTo(library, /^Half true ?\d+$/, { back: true });
    await library.type(' ');
    await waitForWords(library, '1 of 3 claims');
    await library.type(' ');
    await waitForWords(library, /^3 claims$/m);

    // Two claims at once, and back.
    await library.type('jxj');
    await library.press('X', 'Shift');
    await waitForWords(library, '2 selected');
    await library.type('5');
    await waitForWords(library, '2 claims set to “False”');
    const falseRows = () =>
      library.evaluate<number>(
        '[...document.querySelectorAll("[data-row]")].filter((row) => row.innerText.includes("False")).length',
      );
    await waitFor('two rows to say False', async () => (await falseRows()) === 2);
    await library.press('z', 'Control');
    await waitFor('no row to say False', async () => (await falseRows()) === 0);

    // Into the trash, and one of them out of it.
    await library.press('Delete');
    await waitForWords(library, '2 claims deleted');
    await waitForWords(library, /^1 claim$/m);
    await tabTo(library, /^Trash ?2$/, { back: true });
    await library.press('Enter');
    await waitForWords(library, '30 days left');
    await library.type('jx');
    await waitForWords(library, '1 selected');
    await tabTo(library, /^Restore$/);
    await library.press('Enter');
    await waitForWords(library, '1 claim restored');
    await tabTo(library, /^Claims ?2$/, { back: true });
    await library.press('Enter');
    await waitForWords(library, /^2 claims$/m);

    // Its history, and an earlier value of it.
    await library.type('j');
    await library.press('Enter');
    await waitForWords(library, 'Saved on this device');
    await library.type('4');
    await waitFor('the row to say Mostly false', () =>
      library.evaluate<boolean>(
        'document.querySelector("[aria-current=true]")?.innerText.includes("Mostly false")',
      ),
    );
    await tabTo(library, /^History$/, { back: true });
    await library.press('Enter');
    await waitForWords(library, 'Claim saved');
    await tabTo(library, /^Restore this value/);
    await library.press('Enter');
    await waitForWords(library, 'Value restored');
    await waitFor('the row to have its verdict back', async () => {
      const shown = await library.evaluate<string>(
        'document.querySelector("[aria-current=true]").innerText',
      );
      return !shown.includes('Mostly false');
    });
    await library.press('Escape');
    await waitFor(
      'the claim to close',
      async () => !(await words(library)).includes('Claim saved'),
    );
    await library.close();
    await page.close();
  });
});
