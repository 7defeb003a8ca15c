import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NUMBER, openPopup, painted, waitForWords } from '@/test/support/e2e/article';
import { copyOf } from '@/test/support/e2e/copied-build';
import { waitForButton } from '@/test/support/e2e/toolbar-button';
import { walk } from '@/test/support/e2e/walk';
import { waitForHighlights } from '@/tools/browsers/highlights';

/** A copy of the extension that may be damaged. */
let folder = '';
const prepare = (built: string) => {
  folder = copyOf(built);
  return folder;
};

walk(
  'a damaged package',
  (world) => {
    test('says that its model cannot be read, lives on, and reads when it is mended', async () => {
      const file = join(folder, 'models/claims.bin');
      const whole = readFileSync(file);
      rmSync(file);
      const page = await world.session.openPage(`${world.site.url}article.html`);
      const popup = await openPopup(world, await page.url());
      const said = "Claimlight's language model could not be read.";
      await waitForWords(popup, said);
      await waitForButton(popup, await page.url(), /^!$/, /^Claimlight: Not read$/);
      for (const bytes of [whole.subarray(0, 5000), Buffer.from(whole).fill(0, 5000, 6000)]) {
        writeFileSync(file, bytes);
        await popup.click('button', 'Try again');
        // The popup still has its words from before: a page that asks later tells when the answer has come.
        const later = await world.session.openPage(`${world.site.url}edited.html`);
        const witness = await openPopup(world, await later.url());
        await waitForWords(witness, said);
        await witness.close();
        await later.close();
        await waitForWords(popup, said);
        expect(await painted(page)).toEqual([]);
      }
      writeFileSync(file, whole);
      await popup.click('button', 'Try again');
      await waitForHighlights(page);
      await waitForWords(popup, NUMBER);
      await popup.close();
      await page.close();
    });
  },
  { prepare },
);
