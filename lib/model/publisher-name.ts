import { siteName } from './site-name';

/** What an article's publisher is called: its own name, or its site where the page gave none. */
export const publisherName = ({ publisher, url }: { publisher: string; url: string }): string =>
  publisher || siteName(new URL(url).hostname);
