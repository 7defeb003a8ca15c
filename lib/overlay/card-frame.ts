import { autoUpdate } from '@floating-ui/dom';
import { type CardPlace, placeCard } from './placement';
import { boundingBox, reference } from './rects';
import { Tether } from './tether';

/** Time a closed card stays alive, hidden, so that what was typed last is written, in ms. */
const GRACE = 1_500;
const FIRST_HEIGHT = 320;
/** How far the card moves before that is seen, in CSS px; from then on it takes no presses for `SETTLED` ms. */
const SEEN = 4;
const SETTLED = 250;

export interface CardAnchor {
  /** The claim's live range; null once its text is gone. */
  range: () => Range | null;
  /** The text column it stands in. */
  column: () => Element;
}

/**
 * The card over the article: a page of the extension in an iframe, so that the site can neither
 * read nor script it. It is known by a token; a site that frames the page itself has none.
 */
export class CardFrame {
  #token = newToken();
  readonly #window: Window;
  readonly #urlFor: (token: string) => string;
  #url = '';
  readonly #frame: HTMLIFrameElement;
  readonly #tether: Tether;
  readonly #anchor: CardAnchor;
  readonly #opener: Element | null;
  #wanted = FIRST_HEIGHT;
  #greeted = false;
  /** The page in the frame heard that it was greeted: it said more. */
  #heard = false;
  #closed = false;
  /** Where the sheet began when the page was last scrolled for it. */
  #cleared = Number.POSITIVE_INFINITY;
  #context: unknown;
  #stopFollowing: (() => void) | null = null;
  /** Counts placings, so that a later one overtakes an earlier. */
  #turn = 0;
  /** Where it lay when it was last seen to move. */
  #rest = { left: 0, top: 0 };

  constructor(
    parent: HTMLElement,
    options: {
      url: (token: string) => string;
      title: string;
      anchor: CardAnchor;
      /** What had the focus before. */
      opener: Element | null;
    },
  ) {
    const document = parent.ownerDocument;
    this.#window = document.defaultView as Window;
    this.#anchor = options.anchor;
    this.#opener = options.opener;
    this.#frame = document.createElement('iframe');
    this.#frame.className = 'card';
    this.#frame.id = 'card';
    this.#frame.title = options.title;
    this.#frame.allow = 'clipboard-write';
    this.#urlFor = options.url;
    this.#tether = new Tether(parent);
    parent.append(this.#frame);
    this.#load();
    // The way in is shown once, not whenever the card is put on top again.
    this.#frame.addEventListener('animationend', () => this.#frame.classList.add('still'), {
      once: true,
    });
    this.follow();
  }

  /** Whether a message carries the token of the page in the frame. */
  isFrom(token: string): boolean {
    return token === this.#token;
  }

  /**
   * The page in the frame presents itself; each loading of it is known by a token of its own. Once more where the
   * answer was lost, as with a background that was ended; not after it had said more.
   */
  greet(token: string): boolean {
    if (token !== this.#token || this.#heard) return false;
    this.#greeted = true;
    return true;
  }

  /**
   * Asks the page in the frame to close, which writes what is left first, or (`stay`) only to answer. False
   * where it has not presented itself: then there is nothing in it to lose.
   */
  ask(stay: boolean): boolean {
    const target = this.#frame.contentWindow;
    if (!this.#greeted || !target) return false;
    // Only our own page can receive this, and it takes nothing without the token.
    target.postMessage({ leave: this.#token, stay }, new URL(this.#url).origin);
    return true;
  }

  /** Loads the page in the frame anew, after the site threw it out. */
  restart(): void {
    this.#token = newToken();
    this.#greeted = false;
    this.#heard = false;
    this.#load();
  }

  /**
   * Firefox hands a page elements in a closed shadow root (`originalTarget`, `find()`), and our address there
   * tells one person from all others. Where a frame of another origin is no page can read, but its `src` could.
   */
  #load(): void {
    this.#url = this.#urlFor(this.#token);
    if (import.meta.env.FIREFOX) this.#frame.contentWindow?.location.replace(this.#url);
    else this.#frame.src = this.#url;
  }

  /** Whether the page in the frame has presented itself. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /** Takes the content's height (CSS px) as the card's own reports it. */
  resize(height: number): void {
    this.#heard = true;
    this.#wanted = Math.max(120, Math.min(height, 10_000));
    void this.#place(true);
  }

  /** Moves the card to where its claim is now, and stays with it while it moves. */
  follow(): void {
    const range = this.#anchor.range();
    if (this.#closed || !range) return;
    const followed = reference(range);
    if (this.#context === followed.contextElement) return void this.#place();
    // Another element holds the text now.
    this.#context = followed.contextElement;
    this.#stopFollowing?.();
    this.#stopFollowing = autoUpdate(followed, this.#frame, () => void this.#place(), {
      elementResize: false,
    });
  }

  /** Closes the card and gives the focus back to what had it. `flushed`: nothing is left to write. */
  close(flushed = false): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopFollowing?.();
    this.#tether.remove();
    const hadFocus = this.#frame.matches(':focus');
    if (flushed) this.#frame.remove();
    else {
      this.#frame.id = '';
      this.#frame.style.display = 'none';
      this.#window.setTimeout(() => this.#frame.remove(), GRACE);
    }
    if (hadFocus && this.#opener instanceof HTMLElement && this.#opener.isConnected) {
      this.#opener.focus({ preventScroll: true });
    }
  }

  /** `grown`: only because its content has another height. */
  async #place(grown = false): Promise<void> {
    const range = this.#anchor.range();
    if (this.#closed || !range) return;
    const turn = ++this.#turn;
    const place = await placeCard(this.#frame, range, this.#anchor.column(), this.#wanted);
    if (this.#closed || turn !== this.#turn) return;
    const sheet = place.side === 'sheet';
    this.#frame.classList.toggle('sheet', sheet);
    if (sheet) this.#uncover(range, place);
    Object.assign(this.#frame.style, {
      left: `${place.left}px`,
      top: `${place.top}px`,
      width: `${place.width}px`,
      height: `${place.height}px`,
    });
    this.#tether.draw(range, place);
    if (!grown) {
      const { left, top } = this.#rest;
      if (Math.hypot(place.left - left, place.top - top) < SEEN) return;
      // A page that moves the text moves the card, too: under a pointer whose press is meant for something else.
      this.#frame.animate({ pointerEvents: ['none', 'none'] }, SETTLED);
    }
    this.#rest = place;
  }

  /** A sheet lies over the text: when it grows, the page is scrolled so that its claim stands above it. */
  #uncover(range: Range, { top }: CardPlace): void {
    if (top >= this.#cleared || !this.#greeted) return;
    this.#cleared = top;
    const box = boundingBox(range);
    const hidden = box.bottom + 16 - top;
    if (hidden > 0) this.#window.scrollBy({ top: Math.min(hidden, box.top - 16) });
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
