import type { DocumentHandle, PageHandle, Session, Size } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';

/** What every scene has at hand: a browser with the extension, and the invented newspaper. */
export interface Stage {
  session: Session;
  /** Address of the newspaper's folder, with a final slash. */
  site: string;
  /** The sample article, open in a tab of its own. */
  article: PageHandle;
}

/** A scene that is on the screen. */
export interface Shown {
  /** The tab to take a picture of. */
  page: PageHandle;
  /** The document of ours: the tab's own, or that of the card in it. */
  document: DocumentHandle;
  /** Puts everything back for the scenes after this one. */
  close(): Promise<void>;
}

/** One surface in one state, in the real extension. */
export interface Scene {
  /** Surface first: `popup-saved`. */
  name: string;
  /** Whether anything has been saved: nothing yet, or the sample data. */
  kept: 'nothing' | 'sample';
  size: Size;
  /** The one browser that can show it; both, where it is left out. */
  only?: BrowserName;
  /** Set anew for each theme, as the card takes the page's tone when it opens. */
  perTheme?: boolean;
  open(stage: Stage): Promise<Shown>;
}
