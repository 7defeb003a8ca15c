import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { findBrowser } from './tools/browsers/find.ts';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        // Of these, tests want the fake browser alone; all of WXT is half a second for each file.
        resolve: { alias: [{ find: /^wxt\/testing$/, replacement: 'wxt/testing/fake-browser' }] },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/support/unit-setup.ts'],
          // Nothing here waits for long, but a busy machine takes its time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The page has no virtual modules of WXT; its few names are given here.
        resolve: {
          alias: {
            '@': import.meta.dirname,
            '#i18n': `${import.meta.dirname}/test/support/i18n.ts`,
            'wxt/browser': `${import.meta.dirname}/test/support/browser.ts`,
            '@wxt-dev/browser': `${import.meta.dirname}/test/support/browser.ts`,
          },
        },
        plugins: [preact()],
        // Each file has a page of its own; the modules it shares with those before need not be asked for again
        // where none changes meanwhile, as it may while tests are watched.
        server: process.argv.includes('run')
          ? { headers: { 'Cache-Control': 'max-age=3600' } }
          : {},
        // Named, so that Vite does not find them one by one and reload a running test.
        optimizeDeps: {
          include: [
            'zod/mini',
            'dexie',
            '@tanstack/virtual-core',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            '@mozilla/readability',
            'approx-string-match',
            '@webext-core/fake-browser',
            '@webext-core/messaging',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          // One window has one focus: files side by side would take it from each other.
          fileParallelism: false,
          // The tests of both browsers run beside these; a pointer that comes late is no fault of ours. What
          // needed its second try is told at the end of the check.
          retry: 1,
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? '',
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Each file starts a browser of its own; what drives it has no state, and takes a second to load.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A press that a busy machine loses is no fault of ours; one that is lost three times is looked into.
          retry: 2,
        },
      },
    ],
  },
}));
