import { cdp } from 'vitest/browser';

/** The browser's own tools for developers, for what no page can do; only Chromium has them. */
export const devtools = cdp() as unknown as {
  send(method: string, parameters?: object): Promise<unknown>;
};
