import { fakeBrowser } from '@webext-core/fake-browser';

/** Stands for `wxt/browser` in tests that run in a plain page. */
export const browser = fakeBrowser;
