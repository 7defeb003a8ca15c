import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { highlightTexts, textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { tabIdOf } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';
import { closeCard } from '@/tools/shots/acts';
import type { Place, Standing } from './place.ts';

/** Pairs of articles: the second is opened in the tab of the first, and left by going back. */
const ARTICLES = [
  ['article.html', 'harbour-levy.html'],
  ['port-lindal.html', 'article.html'],
  ['ferry-cancelled.html', 'sanctions-again.html'],
  ['sanctions-again.html', 'edited.html'],
] as const;
const ROUTES = ['#/story/reef', '#/story/bridge'] as const;
const WORDS = ['Coral', 'bridge'] as const;
const VERDICTS = ['True', 'Half true', 'False', 'Unverifiable'] as const;
const SEARCHES = ['Chinese', 'levy', 'percent', 'no such words'] as const;
const STEPS = 5;
/** Time for which a person looks, in ms. */
const LOOK = 150;
/** As many claims of a page are opened in turn. */
const CLAIMS = 3;

/** A person who reads, checks, and looks things up, the same way round after round. */
export class Reader {
  constructor(
    readonly place: Place,
    readonly site: string,
    readonly standing: Standing,
  ) {}

  /** One round: two articles, back to the first, the popup, the library, the standing site. */
  async round(n: number): Promise<void> {
    const [first, second] = ARTICLES[n % ARTICLES.length] ?? ARTICLES[0];
    const page = await this.place.open(`${this.site}${first}`);
    await this.read(page);
    await this.check(page, n);
    await page.goto(`${this.site}${second}`);
    await this.read(page);
    // Afterwards, since a page that goes while it is asked something is an error of the asking.
    await page.evaluate('void setTimeout(() => history.back())');
    await waitFor('the first article', async () => (await page.url()).endsWith(first));
    await this.read(page);
    await page.close();
    await this.popup();
    await this.search(n);
    await this.story(n);
  }

  /** Waits for the highlights, and goes down the page. */
  private async read(page: PageHandle): Promise<void> {
    await waitForHighlights(page);
    for (let step = 1; step <= STEPS; step++) {
      await page.evaluate(`void scrollTo(0, document.body.scrollHeight * ${step / STEPS})`);
      await pause(LOOK);
    }
  }

  /** Opens a claim's card, rates it, writes a note, cites a source. */
  private async check(page: PageHandle, n: number): Promise<void> {
    const card = await this.openCard(page, Math.floor(n / ARTICLES.length) % CLAIMS);
    await card.click('radio', VERDICTS[Math.floor(n / 5) % VERDICTS.length] ?? 'True');
    await card.fill('textbox', 'Note', `Looked at in round ${n}.`);
    const title = 'Register of the soak';
    if (!(await card.names('link')).includes(title)) {
      await card.fill('combobox', 'Add a source', 'https://register.example/soak');
      await card.fill('textbox', 'Title', title);
      await card.click('radio', 'Context');
      await card.click('button', 'Add source');
      await waitFor('the source', async () => (await card.names('link')).includes(title));
    }
    await waitFor('the save', () => says(card, 'Saved on this device'));
    await closeCard(page, card);
  }

  private async openCard(page: PageHandle, which: number): Promise<DocumentHandle> {
    const texts = Object.values(
      await highlightTexts(page, 'claimlight-claim').then(async (claims) => ({
        ...claims,
        ...(await highlightTexts(page, 'claimlight-verdict')),
      })),
    ).flat();
    const text = texts.filter((words) => words.length > 20)[which] ?? texts[0];
    if (!text) throw new Error('the page has no claim');
    const { middle } = await textPlace(page, text.slice(0, 60));
    await page.clickAt(middle);
    const card = await waitFor('a card', () => page.card());
    await waitFor('its verdicts', async () => (await card.names('radio')).length > 0);
    return card;
  }

  private async popup(): Promise<void> {
    const { library, stories } = this.standing;
    // Loaded once, as people's are: of a popup that goes while it opens its database Chromium may keep the document.
    const tab = await tabIdOf(library, await stories.url());
    const popup = await this.place.open(`${this.place.base}popup.html?tab=${tab}`);
    await waitFor('its rows', () =>
      popup.evaluate<boolean>('document.querySelector("[data-row]") !== null'),
    );
    await popup.click('tab', /^Saved/);
    await waitFor('the saved claims', () =>
      popup.evaluate<boolean>(
        `document.querySelector('[role="tab"][aria-selected="true"]').textContent.startsWith('Saved') &&
        [...document.querySelectorAll('[data-row]')].some((row) => row.offsetParent !== null)`,
      ),
    );
    await pause(LOOK);
    await popup.close();
  }

  private async search(n: number): Promise<void> {
    const { library } = this.standing;
    await library.toFront();
    await library.fill('searchbox', /./, SEARCHES[n % SEARCHES.length] ?? '');
    await pause(LOOK * 2);
    await library.fill('searchbox', /./, '');
    await waitFor('all claims', () =>
      library.evaluate<boolean>('document.querySelector("[data-row]") !== null'),
    );
  }

  /** The next article of the standing site; its card is opened and closed. */
  private async story(n: number): Promise<void> {
    const { stories } = this.standing;
    await stories.toFront();
    const route = n % ROUTES.length;
    await stories.evaluate(`void (location.hash = ${JSON.stringify(ROUTES[route])})`);
    await waitFor('the story to be lit', async () => {
      const lit = await highlightTexts(stories, 'claimlight-');
      return Object.values(lit).some((texts) => texts.join().includes(WORDS[route] ?? ''));
    });
    await this.read(stories);
    const card = await this.openCard(stories, 0);
    await pause(LOOK);
    await closeCard(stories, card);
  }
}

const says = (document: DocumentHandle, words: string) =>
  document.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(words)})`);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
