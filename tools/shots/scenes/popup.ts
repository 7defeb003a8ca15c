import type { PageHandle, Session } from '@/tools/browsers/driver';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';
import { orClose, waitForText } from '../acts.ts';
import { holdStore } from '../hold-store.ts';
import { refuseAnalysis } from '../refuse-analysis.ts';
import type { Scene, Stage } from '../scene.ts';

const POPUP = { width: 400, height: 600 };

type Act = (popup: PageHandle, stage: Stage) => Promise<unknown>;

/** The popup about the article, after some acts. */
const about = (name: string, kept: Scene['kept'], act: Act): Scene => ({
  name: `popup-${name}`,
  kept,
  size: POPUP,
  open: async (stage) => {
    const popup = await openSurface(stage.session, 'popup.html', await stage.article.url());
    await waitFor('its list', async () => (await popup.names('button')).length > 8);
    await act(popup, stage);
    return { page: popup, document: popup, close: () => popup.close() };
  },
});

/** Changes something of the browser before a page is opened; resolves to what ends that. */
type Begin = (session: Session) => Promise<() => Promise<void>>;

/** The popup about another page of the newspaper. */
const onPage = (name: string, file: string, said: string, begin?: Begin): Scene => ({
  name: `popup-${name}`,
  kept: 'nothing',
  size: POPUP,
  open: async ({ session, site }) => {
    const end = await begin?.(session);
    const page = await session.openPage(`${site}${file}`);
    const popup = await openSurface(session, 'popup.html', await page.url());
    const close = async () => {
      await end?.();
      await popup.close();
      await page.close();
    };
    await orClose(close, () => waitForText(popup, said));
    return { page: popup, document: popup, close };
  },
});

export const POPUP_SCENES: Scene[] = [
  about('saved-empty', 'nothing', async (popup) => {
    await popup.click('tab', /^Saved/);
    await waitForText(popup, 'Claims you save appear here');
  }),
  onPage('not-an-article', 'home.html', 'This does not look like an article'),
  onPage('language', 'german.html', 'Claimlight reads English so far'),
  {
    name: 'popup-forbidden',
    kept: 'nothing',
    size: POPUP,
    open: async ({ session }) => {
      // A page of an extension is as closed to it as one of the browser.
      const page = await session.openExtensionPage('welcome.html');
      const popup = await openSurface(session, 'popup.html', await page.url());
      const close = async () => {
        await popup.close();
        await page.close();
      };
      await orClose(close, () => waitForText(popup, 'keeps extensions out'));
      return { page: popup, document: popup, close };
    },
  },
  // What is saved of a page belongs to what is read of it.
  onPage('reading', 'port-lindal.html', 'Reading the page', holdStore),
  onPage('failed', 'port-lindal.html', 'Could not read this page', refuseAnalysis),
  {
    name: 'popup-no-access',
    kept: 'nothing',
    size: POPUP,
    // Chromium's tests cannot press the toolbar's button, and only that says there which page it is about.
    only: 'firefox',
    open: async ({ session, site }) => {
      const page = await session.openPage(`${site}port-lindal.html`);
      const url = await page.url();
      const popup = await openSurface(session, 'popup.html', url);
      const close = async () => {
        await session.allowAccess?.();
        await popup.close();
        await page.close();
      };
      await orClose(close, async () => {
        await session.withholdAccess?.();
        await page.reload();
        await session.grantActiveTab?.(url);
        await popup.reload();
        await waitForText(popup, 'Claimlight needs your permission');
      });
      return { page: popup, document: popup, close };
    },
  },
  about('page', 'sample', async () => {}),
  about('page-entities', 'sample', async (popup) => {
    await popup.click('button', /^Entities/);
    await waitForText(popup, 'Antony Blinken');
  }),
  about('page-keys', 'sample', async (popup) => {
    await popup.type('?');
    await waitForText(popup, 'Back, or close');
  }),
  about('page-rule', 'sample', async (popup) => {
    await popup.click('button', /^Rule for/);
    await waitFor('the menu', async () => (await popup.names('menuitemradio')).length > 0);
  }),
  about('claim', 'sample', async (popup) => {
    await popup.click('button', /over 100 Chinese entities/);
    await waitForText(popup, 'Sanctions Register');
  }),
  about('claim-unsaved', 'sample', async (popup) => {
    await popup.click('button', /the procurement notice was intended/);
    await waitForText(popup, 'Save claim');
  }),
  about('saved', 'sample', async (popup) => {
    await popup.click('tab', /^Saved/);
    await waitForText(popup, 'Councillor Ines Marrow');
  }),
  about('saved-search', 'sample', async (popup) => {
    await popup.click('tab', /^Saved/);
    await popup.fill('searchbox', 'Search saved claims', 'tram');
    await waitForText(popup, '1 of ');
  }),
  about('saved-picked', 'sample', async (popup) => {
    await popup.click('tab', /^Saved/);
    await waitForText(popup, 'Councillor Ines Marrow');
    await popup.click('button', 'Select');
    for (const key of ['j', 'x', 'j', 'x']) await popup.press(key);
    await waitForText(popup, '2 selected');
    await popup.click('button', 'Export');
    await waitForText(popup, 'Markdown');
  }),
  about('saved-no-match', 'sample', async (popup) => {
    await popup.click('tab', /^Saved/);
    await popup.fill('searchbox', 'Search saved claims', 'tarifs');
    await waitForText(popup, 'Nothing matches');
  }),
];
