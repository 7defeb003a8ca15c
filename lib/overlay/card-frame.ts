import { placeCard } from './placement';

/** Time a closed card stays alive, hidden, so that what was typed last is written, in ms. */
const GRACE = 1_500;
const FIRST_HEIGHT = 320;

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
  readonly #url: (token: string) => string;
  readonly #frame: HTMLIFrameElement;
  readonly #tether: HTMLElement;
  readonly #anchor: CardAnchor;
  readonly #opener: Element | null;
  readonly #stop = new AbortController();
  #wanted = FIRST_HEIGHT;
  #greeted = false;
  #uncovered = false;
  #queued = false;

  constructor(
    layer: () => HTMLElement,
    options: {
      url: (token: string) => string;
      title: string;
      anchor: CardAnchor;
      signal: AbortSignal;
    },
  ) {
    const parent = layer();
    const document = parent.ownerDocument;
    this.#window = document.defaultView as Window;
    this.#anchor = options.anchor;
    this.#opener = document.activeElement;
    this.#frame = document.createElement('iframe');
    this.#frame.className = 'card';
    this.#frame.id = 'card';
    this.#frame.title = options.title;
    this.#frame.allow = 'clipboard-write';
    this.#url = options.url;
    this.#frame.src = options.url(this.#token);
    this.#tether = document.createElement('div');
    this.#tether.className = 'tether';
    parent.append(this.#tether, this.#frame);
    const signal = AbortSignal.any([options.signal, this.#stop.signal]);
    const follow = () => this.#place();
    this.#window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    this.#window.addEventListener('resize', follow, { passive: true, signal });
    this.#place();
  }

  /** Whether a message carries the token of the page in the frame. */
  isFrom(token: string): boolean {
    return token === this.#token;
  }

  /** The page in the frame presents itself; each loading of it is known by a token of its own. */
  greet(token: string): boolean {
    if (token !== this.#token || this.#greeted) return false;
    this.#greeted = true;
    return true;
  }

  /** Loads the page in the frame anew, after the site threw it out. */
  restart(): void {
    this.#token = newToken();
    this.#greeted = false;
    this.#frame.src = this.#url(this.#token);
  }

  /** Whether the page in the frame has presented itself. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /** Takes the content's height (CSS px) as the card's own reports it. */
  resize(height: number): void {
    this.#wanted = Math.max(120, Math.min(height, 10_000));
    this.#place();
  }

  /** Moves the card to where its claim is now. */
  follow(): void {
    this.#place();
  }

  /** Closes the card and gives the focus back to what had it. `flushed`: nothing is left to write. */
  close(flushed = false): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
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

  #place(): void {
    if (this.#queued) return;
    this.#queued = true;
    this.#window.requestAnimationFrame(() => {
      this.#queued = false;
      this.#placeNow();
    });
  }

  #placeNow(): void {
    const range = this.#anchor.range();
    if (this.#stop.signal.aborted || !range) return;
    const place = placeCard(this.#window, range, this.#anchor.column(), this.#wanted);
    this.#frame.classList.toggle('sheet', place.sheet);
    if (place.sheet) this.#uncover(range, place.top);
    Object.assign(this.#frame.style, {
      left: `${place.left}px`,
      top: `${place.top}px`,
      width: `${place.width}px`,
      height: `${place.height}px`,
    });
    this.#drawTether(range, place);
  }

  /** A sheet lies over the text: once, the page is scrolled so that its claim stands above it. */
  #uncover(range: Range, top: number): void {
    if (this.#uncovered || !this.#greeted) return;
    this.#uncovered = true;
    const box = range.getBoundingClientRect();
    const hidden = box.bottom + 16 - top;
    if (hidden > 0) this.#window.scrollBy({ top: Math.min(hidden, box.top - 16) });
  }

  #drawTether(
    range: Range,
    place: { side: string; left: number; top: number; width: number; height: number },
  ): void {
    const line = range.getClientRects()[0];
    const middle = line ? line.top + line.height / 2 : -1;
    const beside = place.side === 'right' || place.side === 'left';
    const reaches = middle > place.top + 14 && middle < place.top + place.height - 14;
    this.#tether.style.display = beside && line && reaches ? '' : 'none';
    if (!line) return;
    const [from, to] =
      place.side === 'right'
        ? [line.right + 4, place.left]
        : [place.left + place.width, line.left - 4];
    Object.assign(this.#tether.style, {
      top: `${middle}px`,
      left: `${from}px`,
      width: `${Math.max(0, to - from)}px`,
    });
    this.#tether.style.setProperty('--dot', place.side === 'right' ? '-3px' : 'calc(100% - 4px)');
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
