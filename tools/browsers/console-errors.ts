import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** Something that a console showed as an error, or that was thrown and caught by nobody. */
export interface Trouble {
  /** Whose script: of a site, of ours in a site, of a page of ours, of the background. */
  where: 'page' | 'content script' | 'extension page' | 'background';
  text: string;
}

const BAD = new Set(['error', 'warning', 'assert']);

/**
 * Writes down all that goes wrong in any page from here on, also in our scripts' own worlds, of which
 * Playwright tells nothing. The background has a console of its own: `WorkerLink`.
 */
export async function watchConsoles(context: BrowserContext, tell: (trouble: Trouble) => void) {
  const watch = async (page: Page) => {
    page.on('console', (message) => {
      // A site without an icon is asked for one all the same.
      if (!BAD.has(message.type()) || message.location().url.endsWith('/favicon.ico')) return;
      tell({ where: whereOf(message), text: `${message.text()} ${message.location().url}` });
    });
    page.on('pageerror', (error) => tell({ where: whereIn(page.url()), text: String(error) }));
    page.on('crash', () => tell({ where: whereIn(page.url()), text: 'the page crashed' }));
    await watchOurWorlds(context, page, tell).catch(() => {});
  };
  for (const page of context.pages()) await watch(page);
  context.on('page', (page) => void watch(page));
}

/** Errors of scripts of ours in the worlds that the browser keeps for them in a page. */
async function watchOurWorlds(
  context: BrowserContext,
  page: Page,
  tell: (trouble: Trouble) => void,
): Promise<void> {
  const cdp = await context.newCDPSession(page);
  const ours = new Set<number>();
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (isOurs(origin) && String(auxData?.isDefault) === 'false') ours.add(id);
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, ...details } }) => {
    if (executionContextId === undefined || !ours.has(executionContextId)) return;
    const text = details.exception?.description ?? details.text;
    tell({ where: 'content script', text });
  });
  cdp.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    if (!ours.has(executionContextId) || !BAD.has(type)) return;
    const text = args.map(({ value, description }) => value ?? description).join(' ');
    tell({ where: 'content script', text });
  });
  await cdp.send('Runtime.enable');
}

const isOurs = (url: string): boolean => url.startsWith('chrome-extension:');
const whereIn = (url: string): Trouble['where'] => (isOurs(url) ? 'extension page' : 'page');

/** By the script that spoke: the card's lie in pages of sites. */
const whereOf = (message: ConsoleMessage): Trouble['where'] =>
  whereIn(message.location().url || (message.page()?.url() ?? ''));
