import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';
import { closeCard, openCard, SHOWN_CLAIM, waitForText } from '../acts.ts';
import type { Scene, Shown } from '../scene.ts';

const WINDOW = { width: 1280, height: 860 };
const PHONE = { width: 450, height: 780 };

/** What lies over the article itself: the document that is looked at is the page's own. */
const over = (name: string, act: (article: PageHandle) => Promise<unknown>): Scene => ({
  name: `article${name && `-${name}`}`,
  kept: 'sample',
  size: WINDOW,
  perTheme: true,
  open: async ({ article }): Promise<Shown> => {
    await article.toFront();
    await act(article);
    const close = async () => {
      await article.evaluate('getSelection().removeAllRanges()');
      await article.moveTo({ x: 2, y: 2 });
      await article.press('Escape');
    };
    return { page: article, document: article, close };
  },
});

/** Rests the pointer on a text until its toolbar has this name. */
async function hover(article: PageHandle, text: string, shown: string): Promise<void> {
  const { middle } = await textPlace(article, text);
  await article.moveTo({ x: middle.x - 4, y: middle.y });
  await article.moveTo(middle);
  await waitFor(`the toolbar of "${text}"`, async () =>
    [...(await article.overlay.names('button')), ...(await article.overlay.names('tooltip'))].some(
      (name) => name.startsWith(shown),
    ),
  );
}

/** The card at the lower edge of a small window. */
const sheet = (name: string, open: boolean): Scene => ({
  name: `card-${name}`,
  kept: 'sample',
  size: PHONE,
  perTheme: true,
  open: async ({ article }) => {
    await article.toFront();
    await article.resize(PHONE);
    const document = await openCard(article, SHOWN_CLAIM);
    await waitForText(document, 'Half true');
    if (open) {
      await document.click('button', 'Open');
      await waitForText(document, 'Copy with link');
    }
    const close = async () => {
      await closeCard(article, document);
      await article.resize(WINDOW);
    };
    return { page: article, document, close };
  },
});

export const ARTICLE_SCENES: Scene[] = [
  over('', async (article) => {
    await textPlace(article, 'The association, overseen by');
    await article.moveTo({ x: 4, y: 400 });
  }),
  over('toolbar', (article) => hover(article, 'financial institutions for their', 'Save claim')),
  over('toolbar-saved', (article) => hover(article, 'Western governments have', 'Open')),
  over('name', (article) => hover(article, 'Volodymyr Zelensky', 'Volodymyr Zelensky')),
  over('selection', async (article) => {
    const { start, end } = await textPlace(
      article,
      'China walks a fine line between adhering to US requests',
    );
    await article.drag(start, end);
    await waitFor('the toolbar of the selection', async () =>
      (await article.overlay.names('button')).includes('Save as claim'),
    );
  }),
  over('step', async (article) => {
    await textPlace(article, 'The association, overseen by');
    await article.overlay.click('button', 'Next claim');
    await article.overlay.click('button', 'Next claim');
    await waitFor('the stepped-to claim', async () =>
      (await article.overlay.names('toolbar')).some((name) => name !== 'Claims on this page'),
    );
  }),
  sheet('sheet', false),
  sheet('sheet-open', true),
];
