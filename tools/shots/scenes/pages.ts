import type { PageHandle } from '@/tools/browsers/driver';
import { waitForText } from '../acts.ts';
import type { Scene } from '../scene.ts';

/** A page of the extension in a tab of its own, after some acts. */
const page = (
  name: string,
  path: string,
  kept: Scene['kept'],
  said: string,
  act: (page: PageHandle) => Promise<unknown> = async () => {},
): Scene => ({
  name,
  kept,
  size: { width: 1440, height: 900 },
  open: async ({ session }) => {
    const opened = await session.openExtensionPage(path);
    await waitForText(opened, said);
    await act(opened);
    return { page: opened, document: opened, close: () => opened.close() };
  },
});

export const PAGE_SCENES: Scene[] = [
  page('options', 'options.html', 'nothing', 'Appearance'),
  page('library-empty', 'library.html', 'nothing', 'Claims'),
  page('library', 'library.html', 'sample', 'Councillor Ines Marrow'),
];
