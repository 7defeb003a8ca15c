import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

/** Words of the claim that has sources. */
export const SHOWN_CLAIM = 'over 100 Chinese entities';

interface ShownSource {
  link: string;
  title: string;
  publisher: string;
  passage: string;
  stance: 'Supports' | 'Refutes' | 'Context';
}

/** Invented sources for the claim that the pictures show. */
const SOURCES: ShownSource[] = [
  {
    link: 'https://register.example/designations',
    title: 'Designations under the Russia programme, cumulative list',
    publisher: 'Sanctions Register',
    passage: 'As of this date the list includes 103 entities and individuals.',
    stance: 'Supports',
  },
  {
    link: 'https://wire.example/how-many-firms',
    title: 'How many firms are on the list? It depends how you count',
    publisher: 'Wire & Record',
    passage: 'Counting parent groups rather than subsidiaries brings the total to 61.',
    stance: 'Context',
  },
];

/** Gives some claims of the sample article verdicts and one of them sources, as a reader would. */
export async function fillIn(page: PageHandle): Promise<void> {
  await rate(page, 'The association, overseen by', 'Mostly true');
  await rate(page, 'China has tightened its strategic', 'Unverifiable');
  await rate(page, 'Western governments have pressured', 'True');
  const card = await openCard(page, SHOWN_CLAIM);
  await card.click('radio', 'Half true');
  for (const source of SOURCES) await addSource(card, source);
  await saved(card);
  await closeCard(page, card);
}

async function addSource(card: DocumentHandle, source: ShownSource): Promise<void> {
  await card.fill('combobox', 'Add a source', source.link);
  await card.fill('textbox', 'Title', source.title);
  await card.fill('textbox', 'Publisher', source.publisher);
  await card.fill('textbox', 'Quoted passage', source.passage);
  await card.click('radio', source.stance);
  await card.click('button', 'Add source');
  await waitFor(`the source "${source.title}"`, async () =>
    (await card.names('link')).includes(source.title),
  );
}

async function rate(page: PageHandle, text: string, verdict: string): Promise<void> {
  const card = await openCard(page, text);
  await card.click('radio', verdict);
  await saved(card);
  await closeCard(page, card);
}

/** Closes the card and waits until it is gone. */
export async function closeCard(page: PageHandle, card: DocumentHandle): Promise<void> {
  // Not by the pointer: Chromium without a window loses it over a frame whose tab was in the background.
  // And afterwards, since a card that goes while it is asked something is an error of the asking.
  await card.evaluate(
    `void setTimeout(() => document.querySelector('button[aria-label="Close"]').click())`,
  );
  await waitFor('the card to close', async () => (await page.card()) === undefined);
}

/** Clicks a text of the page and waits for the card beside it. */
export async function openCard(page: PageHandle, text: string): Promise<DocumentHandle> {
  const { middle } = await textPlace(page, text);
  await page.clickAt(middle);
  const card = await waitFor('a card', () => page.card());
  await waitFor('its verdicts', async () => (await card.names('radio')).length > 0);
  return card;
}

const saved = (card: DocumentHandle): Promise<unknown> =>
  waitFor('the claim to be saved', () =>
    card.evaluate<boolean>('document.body.innerText.includes("Saved on this device")'),
  );

/** Waits until a document shows these words. */
export const waitForText = (document: DocumentHandle, text: string): Promise<unknown> =>
  waitFor(`the words "${text}"`, () =>
    document.evaluate<boolean>(
      `(document.body?.innerText ?? '').includes(${JSON.stringify(text)})`,
    ),
  );

/** Does some work; where it fails, closes what was opened for it: whatever comes next is not to meet that. */
export async function orClose(
  close: () => Promise<void>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await close();
    throw error;
  }
}
