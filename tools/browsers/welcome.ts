import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionOptions } from './driver.ts';

/** Whether the extension opens a page after it was installed that is to be closed again. */
export const greets = ({ extension, welcome }: SessionOptions): boolean =>
  welcome !== true && existsSync(join(extension, 'welcome.html'));

/** Whether this is the address of that page. */
export const isWelcome = (url: string): boolean => /-extension:\/\/[^/]+\/welcome\.html/.test(url);
