import type { BrowserName } from './find.ts';
import type { FirefoxMemory } from './firefox-memory.ts';

/** The roles that tests and tools look for; names are the accessible names browsers compute. */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'listitem'
  | 'menuitem'
  | 'menuitemradio'
  | 'option'
  | 'radio'
  | 'searchbox'
  | 'status'
  | 'switch'
  | 'tab'
  | 'textbox'
  | 'toolbar'
  | 'tooltip';

/** A whole accessible name (white space folded), or a pattern that it matches. */
export type Name = string | RegExp;

/**
 * A name for the loopback address that no browser takes for a secure place: pages at it are what
 * pages on plain http are, without `crypto.randomUUID` and the like.
 */
export const PLAIN_HOST = 'meridian.test';

/** CSS pixels from the top left corner of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** Elements found by role and name. Waits for them; throws when they do not come in time. */
export interface Elements {
  /** Accessible names of the visible elements of this role, in page order; does not wait. */
  names(role: Role): Promise<string[]>;
  /** Presses and releases the pointer on the element. */
  click(role: Role, name: Name): Promise<void>;
}

/** One document: a page, or the card in its frame. */
export interface DocumentHandle extends Elements {
  /** Evaluates an expression in the document's own world; promises are awaited, results are JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Empties a text field and types into it, key by key. */
  fill(role: Role, name: Name, text: string): Promise<void>;
  value(role: Role, name: Name): Promise<string>;
  checked(role: Role, name: Name): Promise<boolean>;
}

export interface Size {
  width: number;
  height: number;
}

export interface PageHandle extends DocumentHandle {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** What the extension draws in its closed shadow root over the page. */
  readonly overlay: Elements;
  /** The document of the card that is open on the page, or undefined. */
  card(): Promise<DocumentHandle | undefined>;
  clickAt(point: Point): Promise<void>;
  moveTo(point: Point): Promise<void>;
  /** Presses at one point and releases at another, as for selecting text. */
  drag(from: Point, to: Point): Promise<void>;
  /** A finger's tap; only where the browser's tests can. */
  tap?(point: Point): Promise<void>;
  /** A finger that scrolls the page by so many CSS px, from a point up. */
  swipe?(from: Point, by: number): Promise<void>;
  /** Two fingers that make what is seen around a point so many times larger. */
  pinch?(at: Point, factor: number): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Pastes what is on the clipboard into what has the focus, by the keys for that. */
  paste(): Promise<void>;
  /** Gives the page's field for files this one, as the browser's picker would; the page reads it from the disk. */
  chooseFile(file: string): Promise<void>;
  /** One key by its `KeyboardEvent.key` name, or a character, with others held down. */
  press(key: KeyName | Character, ...held: Modifier[]): Promise<void>;
  /** Takes a person's wishes for those of the system; `{}` ends them. */
  emulate(media: Media): Promise<void>;
  /** Gives the page a viewport of this many CSS pixels. */
  resize(size: Size): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export type KeyName =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'Backspace'
  | 'Delete'
  | 'End'
  | 'Home'
  | 'Space';

/** A single letter, digit or sign. */
export type Character = string & {};

export type Modifier = 'Alt' | 'Control' | 'Shift';

export type Theme = 'light' | 'dark';

/** What a person has asked of the system; what is left out is as by default. */
export interface Media {
  motion?: 'reduce';
  /** The system's own few colours in place of a page's. */
  forcedColors?: 'active';
  /** Left out, it stays what it is. */
  theme?: Theme;
}

export interface SessionOptions {
  /** The unpacked extension. */
  extension: string;
  headless: boolean;
  /** A folder that outlives the session; without it a fresh one is made and removed. */
  profile?: string;
  /** Where downloads are put, under the names that the pages give them. */
  downloads?: string;
  theme?: Theme;
  /** Viewport in CSS pixels. */
  size?: Size;
  /** Leaves the page open that the extension shows after it was installed. */
  welcome?: boolean;
  /** Device pixels for one CSS pixel. */
  scale?: number;
  /** Leaves out what the browser itself keeps for good while it runs, so that memory shows what we keep; only Firefox. */
  steady?: boolean;
  /** Host and port of the proxy that all requests go through, those to the loopback address too. */
  proxy?: string;
}

/** A running browser with the extension loaded. */
export interface Session {
  readonly name: BrowserName;
  readonly version: string;
  /** Address of the extension's own pages, with a final slash. */
  readonly baseUrl: string;
  openPage(url: string): Promise<PageHandle>;
  /** The same in a private window of its own; only where the browser's tests can. */
  openPrivatePage?(url: string): Promise<PageHandle>;
  /** Does what a person does who clears cookies and site data; only where the browser's tests can. */
  clearSiteData?(): Promise<void>;
  /** Opens `popup.html` or another page of the extension in a tab. */
  openExtensionPage(path: string): Promise<PageHandle>;
  /** Ends the browser and starts it again with the same profile. Open handles are dead after it. */
  restart(): Promise<void>;
  /** The same, but the browser gets no chance to end anything: its process is killed. */
  kill(): Promise<void>;
  /** Ends the extension's background at once, whatever it is doing; the next event starts it again. */
  endBackground(): Promise<void>;
  /**
   * Leaves the extension no more than so many bytes of storage; null ends that. Firefox has to be started
   * again for it, so open handles may be dead after it.
   */
  limitStorage(bytes: number | null): Promise<void>;
  /** Ends the extension and starts it again while its tabs stay open. */
  reloadExtension(): Promise<void>;
  /**
   * The way to evaluate an expression in the world of our script in the page at an address; only where the
   * browser's tests can.
   */
  scriptOf?(url: string): Promise<<T>(expression: string) => Promise<T>>;
  /** From here on notes what goes wrong in scripts of the extension, in pages too; gives the way to ask for it. */
  watchErrors(): Promise<() => Promise<string[]>>;
  /**
   * Memory of the extension's process and of that of a site's pages (scheme and host) once all garbage is gone;
   * only where the browser tells.
   */
  memory?(site: string): Promise<FirefoxMemory>;
  /** Keeps the extension out of all sites, as a person can; only where the browser's tests can. */
  withholdAccess?(): Promise<void>;
  /** Lets it into all sites again. */
  allowAccess?(): Promise<void>;
  /** Chooses one of our lines in the browser's menu of the page at an address. */
  chooseMenu(item: string, url: string, selection?: string): Promise<void>;
  /** Presses the keys of a browser-wide shortcut while the page at an address is in front. */
  pressShortcut(command: string, url: string): Promise<void>;
  /** What a click on the toolbar's button gives the extension on the tab with this address. */
  grantActiveTab?(url: string): Promise<void>;
  /** Resolves when the browser has been closed, by a person or by `close`. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** Does an accessible name fit? */
export function fits(said: string, wanted: Name): boolean {
  const folded = said.replace(/\s+/g, ' ').trim();
  return typeof wanted === 'string' ? folded === wanted : wanted.test(folded);
}
