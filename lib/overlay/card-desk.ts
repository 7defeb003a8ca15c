import { CardFrame } from './card-frame';
import type { Host } from './host';
import type { OverlayTexts } from './texts';
import type { CardSubject, Cards, OverlayPage } from './types';

/** Time in which the page in the frame has to present itself, in ms. */
const START = 5_000;
/** Time in which it has to hear that it is to close, in ms; one that hangs hears nothing. */
const HEARING = 2_000;

interface OpenCard {
  frame: CardFrame;
  /** Its key changes when the claim becomes a record while the card is open. */
  subject: CardSubject;
}

/** Keeps at most one card open and answers only the card that it opened itself. */
export class CardDesk implements Cards {
  readonly #host: Host;
  readonly #page: OverlayPage;
  readonly #texts: OverlayTexts;
  #open: OpenCard | null = null;
  /** What is opened once the open card has written all it has. */
  #next: CardSubject | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** Called when a card was opened or closed. */
  onChange: () => void = () => {};
  /** Called when a card was closed because it did not start. */
  onFailure: () => void = () => {};

  constructor(host: Host, page: OverlayPage, texts: OverlayTexts) {
    this.#host = host;
    this.#page = page;
    this.#texts = texts;
    page.signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** The claim whose card is open. */
  get key(): string | null {
    return this.#open?.subject.key ?? null;
  }

  /**
   * Opens the card of a claim, after an open card of another claim was left. One that is open stays, unless it
   * hangs: then it is opened anew.
   */
  open(key: string, focus: CardSubject['focus'] = 'heading'): void {
    const same = this.key === key;
    if (same && !this.#open?.frame.greeted) return;
    this.#next = { key, focus };
    if (!this.#ask(same)) this.#turn(true);
  }

  /** The subject of the card that carries this token; null for one that we did not open. */
  hello(token: string): CardSubject | null {
    if (!this.#open?.frame.greet(token)) return null;
    return { ...this.#open.subject };
  }

  /** The card's content has this height, in CSS px. */
  resize(token: string, height: number): void {
    if (this.#open?.frame.isFrom(token)) this.#open.frame.resize(height);
  }

  /** The card asks to be closed; it has written everything. */
  closeByCard(token: string): void {
    if (this.#open?.frame.isFrom(token)) this.#turn(true);
  }

  /** Closes the card as the person asks: what it has not written yet is written first. */
  leave(): void {
    this.#next = null;
    if (this.#open && !this.#ask()) this.close(true);
  }

  /** The card heard what it was asked; from here on it may take its time. */
  leaving(token: string): void {
    if (!this.#open?.frame.isFrom(token)) return;
    clearTimeout(this.#patience);
    if (this.#next?.key === this.key) this.#next = null;
  }

  /** Asks the card to close, or to answer, and closes it where it hangs. False where there is nothing to lose. */
  #ask(stay = false): boolean {
    const frame = this.#open?.frame;
    if (!frame?.ask(stay)) return false;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      // Unseen, it lives on for a moment: it may yet write what it has.
      if (this.#open?.frame === frame) this.#turn(false);
    }, HEARING);
    return true;
  }

  /** Closes the card. `flushed`: it has nothing left to write. */
  close(flushed = false): void {
    this.#next = null;
    this.#turn(flushed);
  }

  /** Closes the card, and opens the one that waits for that. */
  #turn(flushed: boolean): void {
    const next = this.#next;
    const before = this.#open;
    this.#next = null;
    before?.frame.close(flushed);
    this.#open = null;
    if (next) this.#start(next);
    if (before || next) this.onChange();
  }

  /** The claim became a record and has another key now. */
  rename(aliases: ReadonlyMap<string, string>): void {
    const subject = this.#open?.subject;
    if (subject) subject.key = aliases.get(subject.key) ?? subject.key;
  }

  /** The site threw our element out and it was put back: the page in the frame starts anew. */
  restart(): void {
    this.#open?.frame.restart();
  }

  /** Moves the card to where its claim is now. */
  follow(): void {
    this.#open?.frame.follow();
  }

  /** Closes the card for good: nothing is opened after it. */
  #end(): void {
    this.#next = null;
    this.#open?.frame.close(true);
    this.#open = null;
  }

  #start(subject: CardSubject): void {
    const { document } = this.#page;
    const opener = this.#host.active ?? document.activeElement;
    const frame = new CardFrame(this.#host.top, {
      url: (token) => this.#page.cardUrl(token),
      title: this.#texts.cardTitle,
      opener,
      anchor: {
        range: () => this.#page.rangeOf(subject.key),
        column: () => this.#page.column(),
      },
    });
    this.#open = { frame, subject };
    this.#giveUpLater(frame);
  }

  /** In a document that keeps the card from starting, an empty box helps nobody. */
  #giveUpLater(frame: CardFrame): void {
    setTimeout(() => {
      if (this.#open?.frame !== frame || frame.greeted) return;
      this.close(true);
      this.onFailure();
    }, START);
  }
}
