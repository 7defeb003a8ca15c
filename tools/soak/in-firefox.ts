import type { Trouble } from '@/tools/browsers/console-errors';
import type { Session } from '@/tools/browsers/driver';
import { openSession } from '@/tools/browsers/open';
import { type Look, STORIES, type Watched } from './place.ts';

const MB = 1_000_000;

/** Starts Firefox with the extension on the site and gives it to the work. */
export async function watchFirefox<T>(
  extension: string,
  site: string,
  work: (watched: Watched) => Promise<T>,
): Promise<T> {
  const size = { width: 1280, height: 900 };
  const session = await openSession('firefox', {
    ...{ extension, headless: true, size },
    steady: true,
  });
  try {
    return await work(await open(session, site));
  } finally {
    await session.close();
  }
}

async function open(session: Session, site: string): Promise<Watched> {
  const { protocol, hostname } = new URL(site);
  const memory = async () => {
    const bytes = await session.memory?.(`${protocol}//${hostname}`);
    if (!bytes) throw new Error('this browser does not tell its memory');
    return bytes;
  };
  let read = await session.watchErrors();
  const heard = async (): Promise<Trouble[]> => {
    const errors = await read();
    read = await session.watchErrors();
    // Firefox tells the script, and not where it ran.
    return errors.map((text) => ({ where: 'extension page', text }));
  };
  return {
    place: { base: session.baseUrl, open: (url) => session.openPage(url) },
    standing: {
      stories: await session.openPage(`${site}${STORIES}`),
      library: await session.openExtensionPage('library.html'),
    },
    looks: [...looksAt('pages of the site'), ...looksAt('extension')],
    values: async () => {
      const { site, extension } = await memory();
      return [site, extension].flatMap(({ reported, allocated }) => [
        reported / MB,
        allocated / MB,
      ]);
    },
    heard,
  };
}

/**
 * What the reporters know of a process is judged. Beside it Firefox takes memory that it tells nobody of, some 1.5 kB
 * for each frame of an extension's, be it empty.
 */
function looksAt(process: string): Look[] {
  return [
    { name: `process of the ${process}`, unit: 'MB' },
    { name: '  with what is not reported', unit: 'MB', isAside: true },
  ];
}
