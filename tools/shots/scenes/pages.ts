import type { PageHandle } from '@/tools/browsers/driver';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';
import { waitForText } from '../acts.ts';
import type { Scene, Stage } from '../scene.ts';

/** A page of the extension in a tab of its own, after some acts. */
const page = (
  name: string,
  path: string,
  said: string,
  act: (page: PageHandle) => Promise<unknown> = async () => {},
): Scene => ({
  name,
  kept: 'nothing',
  size: { width: 1280, height: 860 },
  open: async ({ session }) => {
    const opened = await session.openExtensionPage(path);
    await waitForText(opened, said);
    await act(opened);
    return { page: opened, document: opened, close: () => opened.close() };
  },
});

/** The side panel about the article. */
const panel = (
  name: string,
  kept: Scene['kept'],
  act: (panel: PageHandle) => Promise<unknown> = async () => {},
): Scene => ({
  name: `sidepanel${name && `-${name}`}`,
  kept,
  size: { width: 420, height: 860 },
  open: async ({ session, article }: Stage) => {
    const opened = await openSurface(session, 'sidepanel.html', await article.url());
    await waitForText(opened, 'no longer found');
    await act(opened);
    return { page: opened, document: opened, close: () => opened.close() };
  },
});

export const PAGE_SCENES: Scene[] = [
  page('welcome', 'welcome.html', 'Start reading'),
  page('options', 'options.html', 'Appearance'),
  page('welcome-news', 'welcome.html#news', 'Claimlight'),
  page('options-scale', 'options.html', 'Appearance', (opened) =>
    opened.click('link', 'Verdict scale'),
  ),
  page('options-keys', 'options.html', 'Appearance', (opened) => opened.click('link', 'Keyboard')),
  page('options-data', 'options.html', 'Appearance', (opened) => opened.click('link', 'Your data')),
  page('options-erase', 'options.html', 'Appearance', async (opened) => {
    await opened.click('button', 'Delete everything…');
    await waitFor('the question', async () => (await opened.names('textbox')).length > 0);
  }),
  panel('', 'sample'),
  panel('claim', 'sample', async (opened) => {
    await opened.click('button', /over 100 Chinese entities/);
    await waitForText(opened, 'Sanctions Register');
  }),
  panel('saved', 'sample', async (opened) => {
    await opened.click('tab', /^Saved/);
    await waitForText(opened, 'Councillor Ines Marrow');
  }),
];
