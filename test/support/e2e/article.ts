import {
  type DocumentHandle,
  type Elements,
  fits,
  type Name,
  type PageHandle,
  type Role,
} from '@/tools/browsers/driver';
import { highlightTexts, textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';
import type { World } from './walk.ts';

/** The claim that every walk comes back to. */
export const CLAIM =
  'sanctions have already been imposed on over 100 Chinese entities and individuals for allegedly aiding Russia in the conflict';

/** Words of that claim that stand in nothing else. */
export const NUMBER = 'over 100 Chinese entities';

/** The same, for the names of controls that have them among others. */
export const NUMBERED = new RegExp(NUMBER);

/** Opens a page of the newspaper and waits until it is lit. */
export async function openArticle({ session, site }: World, file = 'article.html') {
  const page = await session.openPage(`${site.url}${file}`);
  await waitForHighlights(page);
  return page;
}

/** Clicks a text of the page and waits for the card that opens beside it. */
export async function openCard(page: PageHandle, text: string): Promise<DocumentHandle> {
  const { middle } = await textPlace(page, text);
  await page.clickAt(middle);
  const card = await waitFor('a card', () => page.card());
  await waitFor('the card to show its claim', async () => (await words(card)).includes('Verdict'));
  return card;
}

/** Closes a card with its own button and waits until it is gone. */
export async function closeCard(page: PageHandle, card: DocumentHandle): Promise<void> {
  await card.click('button', 'Close').catch(async (error: Error) => {
    // One that goes while it is pressed may not get to say that it was.
    if (await page.card()) throw error;
  });
  await waitForNoCard(page);
}

/** Gives a claim of the page a verdict in its card, and closes the card once that is saved. */
export async function rate(page: PageHandle, text: string, verdict: string): Promise<void> {
  const card = await openCard(page, text);
  await card.click('radio', verdict);
  await waitForWords(card, 'Saved on this device');
  await closeCard(page, card);
}

/** Opens the popup in a tab of its own, about the page at an address. */
export const openPopup = ({ session }: World, url: string): Promise<PageHandle> =>
  openSurface(session, 'popup.html', url);

/** The text that a person can read in a document. */
export const words = (document: DocumentHandle): Promise<string> =>
  document.evaluate<string>('document.body?.innerText ?? ""');

/** Waits until a document shows these words. */
export async function waitForWords(
  document: DocumentHandle,
  wanted: string | RegExp,
): Promise<void> {
  let seen = '';
  await waitFor(`the words "${wanted}"`, async () => {
    seen = await words(document);
    return typeof wanted === 'string' ? seen.includes(wanted) : wanted.test(seen);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it shows: ${seen.slice(0, 600)}`);
  });
}

/** Waits until the editor has the note from the store. */
export async function waitForNote(editor: DocumentHandle, note: string): Promise<void> {
  let seen = '';
  await waitFor(`the note "${note}"`, async () => {
    seen = await editor.value('textbox', 'Note');
    return seen === note;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is "${seen.slice(0, 200)}"`);
  });
}

/** Waits until this verdict is chosen in the editor. */
export const waitForVerdict = (editor: DocumentHandle, verdict: string): Promise<boolean> =>
  waitFor(`the verdict ${verdict}`, () => editor.checked('radio', verdict));

/** Waits until there is an element of this role and name. */
export async function waitForNamed(elements: Elements, role: Role, name: Name): Promise<void> {
  let seen: string[] = [];
  await waitFor(`the ${role} ${name}`, async () => {
    seen = await elements.names(role);
    return seen.some((said) => fits(said, name));
  }).catch((error: Error) => {
    throw new Error(`${error.message}; there are: ${seen.join(' | ').slice(0, 600)}`);
  });
}

/** Waits until the page has no card. */
export const waitForNoCard = (page: PageHandle): Promise<boolean> =>
  waitFor('the card to close', async () => (await page.card()) === undefined);

/** Waits until the highlight of this name covers a text, whole or in part. */
export async function waitForPaint(page: DocumentHandle, name: string, text: string) {
  let seen: Record<string, string[]> = {};
  await waitFor(`${name} on "${text}"`, async () => {
    seen = await highlightTexts(page);
    return seen[name]?.some((painted) => painted.includes(text));
  }).catch((error: Error) => {
    throw new Error(`${error.message}; painted: ${JSON.stringify(seen).slice(0, 600)}`);
  });
}

/** Everything painted on the page, in one list. */
export async function painted(page: DocumentHandle, prefix?: string): Promise<string[]> {
  return Object.values(await highlightTexts(page, prefix)).flat();
}
