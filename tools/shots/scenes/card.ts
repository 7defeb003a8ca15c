import type { DocumentHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';
import { closeCard, openCard, SHOWN_CLAIM, waitForText } from '../acts.ts';
import type { Scene } from '../scene.ts';

const WINDOW = { width: 1280, height: 860 };

const card = (
  name: string,
  kept: Scene['kept'],
  text: string,
  act: (card: DocumentHandle) => Promise<unknown>,
): Scene => ({
  name: `card-${name}`,
  kept,
  size: WINDOW,
  perTheme: true,
  open: async ({ article }) => {
    await article.toFront();
    const document = await openCard(article, text);
    await act(document);
    return { page: article, document, close: () => closeCard(article, document) };
  },
});

const UNSAVED = 'the procurement notice was intended';

/** Types a link where none is; one that an earlier scene left half entered is kept with its claim. */
async function typeLink(shown: DocumentHandle, link: string): Promise<void> {
  const names = await shown.names('combobox');
  if (names.includes('Source link')) await shown.click('button', 'Cancel');
  await shown.fill('combobox', 'Add a source', link);
}

export const CARD_SCENES: Scene[] = [
  card('unsaved', 'nothing', UNSAVED, async () => {}),
  card('saved', 'sample', SHOWN_CLAIM, (shown) => waitForText(shown, 'Sanctions Register')),
  card('why', 'sample', SHOWN_CLAIM, async (shown) => {
    // A disclosure is a button to one browser and to the other none.
    await shown.evaluate('document.querySelector("summary").click()');
    await waitForText(shown, 'Scored on this device');
  }),
  card('add-source', 'sample', UNSAVED, async (shown) => {
    await typeLink(shown, 'https://wire.example/notice');
    await waitFor('the form', async () => (await shown.names('textbox')).includes('Publisher'));
  }),
  card('bad-source', 'sample', UNSAVED, async (shown) => {
    await typeLink(shown, 'not a link');
    // Anything typed besides would save the claim, and later scenes take the newest for another.
    await shown.evaluate('void document.activeElement.blur()');
    await waitForText(shown, 'not a full web address');
  }),
];
