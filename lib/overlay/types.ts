import type { Anchor } from '@/lib/model/anchor';
import type { PageClaim, PageEntity } from '@/lib/model/page';

/** What the page's reader gives to what is drawn over the page. */
export interface OverlayPage {
  document: Document;
  acts: Acts;
  /** Ends everything of ours. */
  signal: AbortSignal;
  /** Our element in the page, put into it where it is not; made when it is first asked for. */
  root(): HTMLElement;
  /** Address of the card's page, with the token that proves that we opened it. */
  cardUrl(token: string): string;
  /** The live range of a claim; null once its text is gone. */
  rangeOf(key: string): Range | null;
  /** The text column of the article. */
  column(): Element;
  /** The area inside the page that scrolls the column; null where the page itself does. */
  scrollArea(): Element | null;
  open(key: string): void;
  /** Goes to the next or the previous claim. */
  step(by: 1 | -1): void;
  /** Marks the claim whose card is open or that was stepped to; null for none. */
  focus(key: string | null): void;
  /** Starts a long job: the function it returns is called between steps, and hands over to the page. */
  pauses(): () => Promise<void>;
}

export type SaveFailure = 'full' | 'other';

/** Words of the page, and what an address that leads to them is made of. */
export interface Quoted {
  anchor: Anchor;
  /** Address of the article. */
  url: string;
  /** The article's text, in which the address has to be unique. */
  text: string;
}

/** What a person can do with a claim besides opening its card. Nothing rejects. */
export interface Acts {
  /** Saves a detected claim; resolves to what went wrong, or null. */
  save(key: string): Promise<SaveFailure | null>;
  /** Takes "not a claim" down; resolves to what takes it back, and tells whether it did, or null where that failed. */
  dismiss(key: string): Promise<(() => Promise<boolean>) | null>;
  /** Null where the claim is not on the page. */
  quote(key: string): Quoted | null;
}

/** What the pointer is over: a claim, or a name that is marked. */
export type Pointed = { key: string } | { entity: PageEntity; range: Range };

/** Text that a person selected in the article. */
export interface Selected {
  range: Range;
  /** It was selected by touch. */
  touch: boolean;
  /** Saves it as a claim and opens its card; resolves to what went wrong, or null. */
  save(): Promise<SaveFailure | null>;
  quote(): Quoted | null;
  /** Puts the page on the claim that is being worked on, with these words; null where there is none. */
  cite: (() => void) | null;
}

export interface ShowOptions {
  /** Whether the number of claims is shown. */
  pill: boolean;
  /** Whether saved claims have their verdict beside the text. */
  margin: boolean;
  /** Whether single letters are keys for the claim that was stepped to. */
  letterKeys: boolean;
}

/** Everything that is drawn over a page. Called by the reader alone, in the order of events. */
export interface Overlay {
  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean;
  /** These claims are on the page now, in text order. */
  show(claims: readonly PageClaim[], options: ShowOptions): void;
  /** The text may have moved. */
  layout(): void;
  /** The person went to this claim. */
  stepped(key: string): void;
  /** The pointer is over this now; null for nothing. Touch points at nothing. */
  point(pointed: Pointed | null): void;
  /** The person selected text of the article, or dropped the selection. */
  select(selected: Selected | null): void;
  /** Keys of claims changed. */
  rename(aliases: ReadonlyMap<string, string>): void;
  readonly cards: Cards;
}

/** The claim a card shows, and where its focus goes. */
export interface CardSubject {
  key: string;
  focus: 'heading' | 'source';
}

/** The card over the page; messages from it are known by their token. */
export interface Cards {
  open(key: string, focus?: CardSubject['focus']): void;
  /** What the card with this token is about, null for one that we did not open. */
  hello(token: string): CardSubject | null;
  resize(token: string, height: number): void;
  /** The card heard that it is to close; what it has not written it writes first. */
  leaving(token: string): void;
  /** The card asks to be closed; it has written everything. */
  closeByCard(token: string): void;
  close(): void;
}

/** Starts to draw over a page. */
export type Mount = (page: OverlayPage) => Overlay;
