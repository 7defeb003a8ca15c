import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { BrowserName } from '@/tools/browsers/find';
import { MINIMUM } from '@/tools/browsers/install';
import { OUTPUT } from '@/tools/build';

/** What the extension may ask for, and nothing else; `docs/privacy.md` gives the reasons. */
const ALLOWED = {
  permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
  /** Besides, in Chrome, whose side panel is asked for by a permission. */
  chromium: ['sidePanel'],
  hosts: ['http://*/*', 'https://*/*'],
};

const Manifest = z.object({
  manifest_version: z.literal(3),
  permissions: z.array(z.string()),
  optional_permissions: z.optional(z.array(z.string())),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.optional(z.array(z.string())),
  content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
  externally_connectable: z.optional(z.unknown()),
  /** Nothing is read or kept in private windows. */
  incognito: z.literal('not_allowed'),
  content_security_policy: z.object({ extension_pages: z.string() }),
  minimum_chrome_version: z.optional(z.string()),
  browser_specific_settings: z.optional(
    z.object({
      gecko: z.object({
        strict_min_version: z.string(),
        data_collection_permissions: z.object({ required: z.array(z.string()) }),
      }),
    }),
  ),
});

/** Holds a build's manifest to the promises made about it. Throws on the first that is broken. */
export function checkManifest(name: BrowserName): string {
  const json = readFileSync(join(OUTPUT[name], 'manifest.json'), 'utf8');
  const manifest = Manifest.parse(JSON.parse(json));
  const more = name === 'chromium' ? ALLOWED.chromium : [];
  same('permissions', [...manifest.permissions].sort(), [...ALLOWED.permissions, ...more].sort());
  same('optional permissions', manifest.optional_permissions ?? [], []);
  same('host permissions', [...manifest.host_permissions].sort(), ALLOWED.hosts);
  same('optional host permissions', manifest.optional_host_permissions ?? [], []);
  for (const { matches } of manifest.content_scripts) {
    same('pages of content scripts', [...matches].sort(), ALLOWED.hosts);
  }
  same('externally_connectable', manifest.externally_connectable, undefined);
  checkPolicy(manifest.content_security_policy.extension_pages);
  if (name === 'chromium') {
    same('oldest Chrome', manifest.minimum_chrome_version, String(MINIMUM.chromium));
  } else {
    const gecko = manifest.browser_specific_settings?.gecko;
    same('oldest Firefox', gecko?.strict_min_version, `${MINIMUM.firefox}.0`);
    same('data collection', gecko?.data_collection_permissions.required, ['none']);
  }
  return manifest.permissions.join(', ');
}

/** The browser itself keeps the extension off the network. */
function checkPolicy(policy: string): void {
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [directive = '', ...sources] = rule.trim().split(/\s+/);
      return [directive, sources.join(' ')];
    }),
  );
  same('connect-src', rules.get('connect-src'), "'self'");
  same('default-src', rules.get('default-src'), "'none'");
  // The kernel of the taggers is WebAssembly; this allows that and no script made from text.
  same('script-src', rules.get('script-src'), "'self' 'wasm-unsafe-eval'");
  for (const [directive, sources] of rules) {
    if (/https?:|\*|'unsafe/.test(sources)) throw new Error(`${directive} allows ${sources}`);
  }
}

function same(what: string, found: unknown, wanted: unknown): void {
  deepStrictEqual(
    found,
    wanted,
    `${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`,
  );
}
