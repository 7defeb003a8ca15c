import { CardFrame } from './card-frame';
import type { Host } from './host';
import type { OverlayTexts } from './texts';
import type { CardSubject, Cards, OverlayPage } from './types';

/** Time in which the page in the frame has to present itself, in ms. */
const START = 5_000;

/** Keeps at most one card open and answers only the card that it opened itself. */
export class CardDesk implements Cards {
  readonly #host: Host;
  readonly #page: OverlayPage;
  readonly #texts: OverlayTexts;
  readonly #signal: AbortSignal;
  #open: { frame: CardFrame; key: string; focus: CardSubject['focus'] } | null = null;

  /** Called when a card was opened or closed. */
  onChange: () => void = () => {};

  constructor(host: Host, page: OverlayPage, texts: OverlayTexts, signal: AbortSignal) {
    this.#host = host;
    this.#page = page;
    this.#texts = texts;
    this.#signal = signal;
  }

  /** Whether a card is open. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Opens the card of a claim; an open card of another claim is closed. */
  open(key: string, focus: CardSubject['focus'] = 'heading'): void {
    if (this.#open?.key === key) return;
    this.#open?.frame.close();
    const frame = new CardFrame(() => this.#host.top, {
      url: (token) => this.#page.cardUrl(token),
      title: this.#texts.cardTitle,
      anchor: {
        // The key may change while the card is open.
        range: () => this.#open && this.#page.rangeOf(this.#open.key),
        column: () => this.#page.column(),
      },
      signal: this.#signal,
    });
    this.#open = { frame, key, focus };
    this.#page.opened(key);
    this.onChange();
    this.#giveUpLater(frame);
  }

  /** The subject of the card that carries this token; null for one that we did not open. */
  hello(token: string): CardSubject | null {
    if (!this.#open?.frame.greet(token)) return null;
    const { key, focus } = this.#open;
    return { key, focus };
  }

  /** The card's content has this height, in CSS px. */
  resize(token: string, height: number): void {
    if (this.#open?.frame.isFrom(token)) this.#open.frame.resize(height);
  }

  /** The card asks to be closed; it has written everything. */
  closeByCard(token: string): void {
    if (this.#open?.frame.isFrom(token)) this.close(true);
  }

  /** Closes the card. `flushed`: it has nothing left to write. */
  close(flushed = false): void {
    if (!this.#open) return;
    this.#open.frame.close(flushed);
    this.#open = null;
    this.#page.opened(null);
    this.onChange();
  }

  /** The claim became a record and has another key now. */
  rename(aliases: ReadonlyMap<string, string>): void {
    if (this.#open) this.#open.key = aliases.get(this.#open.key) ?? this.#open.key;
  }

  /** The site threw our element out and it was put back: the page in the frame starts anew. */
  restart(): void {
    this.#open?.frame.restart();
  }

  /** In a document that keeps the card from starting, an empty box helps nobody. */
  #giveUpLater(frame: CardFrame): void {
    setTimeout(() => {
      if (this.#open?.frame === frame && !frame.greeted) this.close(true);
    }, START);
  }

  /** Moves the card to where its claim is now. */
  follow(): void {
    this.#open?.frame.follow();
  }
}
