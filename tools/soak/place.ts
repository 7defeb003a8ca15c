import type { Trouble } from '@/tools/browsers/console-errors';
import type { PageHandle } from '@/tools/browsers/driver';

/** A browser with the extension, in which is read. */
export interface Place {
  /** Address of the extension's own pages, with a final slash. */
  base: string;
  open(url: string): Promise<PageHandle>;
}

/** The pages that stay open while all others come and go. */
export interface Standing {
  /** A site that shows one article after the other in one document. */
  stories: PageHandle;
  library: PageHandle;
}

/** Something that must not grow, or that is told beside it. */
export interface Look {
  name: string;
  unit: string;
  /** Told, and not judged. */
  isAside?: true;
}

/** A place that is looked at and listened to. */
export interface Watched {
  place: Place;
  standing: Standing;
  looks: Look[];
  /** Looks at all of them, in their order. */
  values: () => Promise<number[]>;
  /** What went wrong since it was asked last. */
  heard: () => Promise<Trouble[]>;
}

/** The file of the sample site that stays open. */
export const STORIES = 'hash-routes.html';
