import { articleMetadata, sharesWords } from '@/lib/article/metadata';
import { flatText } from '@/lib/article/own-text';
import { cleanUrl, namedPart } from '@/lib/article/page-url';
import type { ArticleMetadata } from '@/lib/model/article';
import type { Reading } from './reading';

/** Named addresses remembered of one visit. */
const MOST = 200;

/** What is read, and where. */
export interface Located {
  article: ArticleMetadata;
  /** The address at which it was read, without a fragment but for a route. */
  address: string;
}

/**
 * Which article the text is that was read. A site that changes pages without a new document may
 * leave a canonical address standing that is another article's, and may move its own address to
 * and fro while the text stays.
 */
export class Identity {
  readonly #document: Document;
  /** Address that a page gave itself -> the address where it was first given. */
  readonly #given = new Map<string, string>();
  current: Located;

  constructor(document: Document) {
    this.#document = document;
    this.current = this.locate(null);
  }

  /** Whether the page has another address than the text had when it was read. */
  get isElsewhere(): boolean {
    return this.address !== this.current.address;
  }

  /** The address of the page as articles are kept under it. */
  get address(): string {
    const { URL } = this.#document;
    return cleanUrl(URL) ?? URL;
  }

  /**
   * What the page is now. `story`: the one of several articles in the document that is read.
   * `reading`: the text that is there.
   */
  locate(story: Element | null, reading?: Reading): Located {
    const { address } = this;
    const part = namedPart(this.#document);
    const own = address + part;
    const said = articleMetadata(this.#document, this.#document.URL);
    const urls = said.urls
      .map((url) => (url === address ? own : url))
      .filter((url) => url === own || this.#isFirstGivenAt(url, own));
    const url = urls.includes(said.url) ? said.url : own;
    const article = { ...said, url, urls };
    // What the document says of itself, it says of its first article.
    const title =
      flatText(story?.querySelector('h1')) || (part && reading && headlineBeside(said, reading));
    if (!title || title === said.title) return { address, article };
    return { address, article: { ...article, title, authors: [], publishedAt: null } };
  }

  /** The address changed for good and the text is the same: both addresses are the article's. */
  adopt(): void {
    const { address: before, article } = this.current;
    const { address } = this;
    for (const [named, first] of this.#given) {
      if (first === before) this.#given.set(named, address);
    }
    this.current = {
      address,
      // The page's own address stands last.
      article: { ...article, urls: article.urls.filter((url) => url !== address).concat(address) },
    };
  }

  #isFirstGivenAt(named: string, address: string): boolean {
    const first = this.#given.get(named);
    if (first !== undefined) return first === address;
    if (this.#given.size < MOST) this.#given.set(named, address);
    return true;
  }
}

/** The headline of a text that has nothing to do with the title its document bears. */
function headlineBeside({ title }: ArticleMetadata, { blocks, text }: Reading): string {
  const block = blocks.find(({ role }) => role === 'headline');
  const headline = block ? text.slice(block.start, block.end) : '';
  return sharesWords(headline, title) ? '' : headline;
}
