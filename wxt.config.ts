import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { listBundled } from './tools/licences/bundled';
import { popupFirst } from './tools/popup-first';
import { makeSteady } from './tools/release/steady-zip';
import { SHELL_STYLE_HASH, shellFirst } from './tools/shell-first';
import { trimReadability } from './tools/trim-readability';
import { trimWxt } from './tools/trim-wxt';

/** The oldest browsers with one highlight language (decorated `::highlight()`). */
const MINIMUM = { chrome: '140', firefox: '150.0' };

/** Our licence, those of the packages whose code is in ours, and where the models come from. */
const NOTICES = ['LICENSE', 'THIRD-PARTY.md', 'docs/model-card.md'];

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  imports: false,
  manifestVersion: 3,
  zip: { excludeSources: ['bench/**', 'shots/**', 'docs/pictures/**', '**/*.log'] },
  hooks: {
    'build:publicAssets': (wxt, assets) => {
      for (const notice of NOTICES) {
        assets.push({ absoluteSrc: `${wxt.config.root}/${notice}`, relativeDest: notice });
      }
    },
    // The same sources give the same packages, byte for byte, so that anyone can check one.
    'zip:extension:done': (_wxt, path) => makeSteady(path),
    'zip:sources:done': (_wxt, path) => makeSteady(path),
  },
  vite: () => ({
    // What these can do by themselves need not be written out for older ones.
    build: {
      target: [`chrome${MINIMUM.chrome}`, `firefox${Number.parseInt(MINIMUM.firefox, 10)}`],
    },
    plugins: [preact(), trimReadability(), trimWxt(), listBundled(), shellFirst(), popupFirst()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // The card's frame would there write to a store that ends with the window, and say "Saved".
    incognito: 'not_allowed',
    // Grey until a page is read; most pages never are.
    action: {
      default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png', 48: 'icon/off-48.png' },
    },
    commands: {
      'read-page': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_readpage__',
      },
      'save-selection': {
        // Chromium keeps Alt+Shift+C for tab groups, and leaves a command that asks for it without a key.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+C' : 'Alt+Shift+K' },
        description: '__MSG_command_saveselection__',
      },
      'next-claim': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_nextclaim__',
      },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_openpanel__',
      },
    },
    web_accessible_resources: [
      { resources: ['card.html'], matches: ['http://*/*', 'https://*/*'] },
    ],
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' ${SHELL_STYLE_HASH}; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimlight@example.org',
              strict_min_version: MINIMUM.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM.chrome }),
  }),
});
