import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAIN_HOST, type SessionOptions } from './driver.ts';
import { Marionette } from './marionette.ts';
import { waitFor } from './wait.ts';

export const ADDON_ID = 'claimlight@example.org';

/** The address part Firefox would choose at random; fixed, so that it can be opened and is kept. */
export const ADDON_UUID = '11111111-2222-4333-8444-555555555555';

const PREFERENCES = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  // Access that is asked for is given, as by a person who says yes.
  'extensions.webextOptionalPermissionPrompts': false,
  // A temporary add-on is removed at the end; its data stay for the next start of the profile.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
  'network.captive-portal-service.enabled': false,
  'network.dns.localDomains': PLAIN_HOST,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Scripts are interpreted only: what is compiled of those that run often stays. */
const INTERPRETED = {
  'javascript.options.blinterp': false,
  'javascript.options.baselinejit': false,
  'javascript.options.ion': false,
  'javascript.options.native_regexp': false,
};

export interface FirefoxProcess {
  marionette: Marionette;
  version: string;
  exited: Promise<void>;
  quit(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts Firefox on the profile folder, opens a WebDriver session and loads the extension. */
export async function startFirefox(
  file: string,
  profile: string,
  options: SessionOptions,
): Promise<FirefoxProcess> {
  mkdirSync(profile, { recursive: true });
  writePreferences(profile, options);
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    file,
    [
      ...(options.headless ? ['--headless'] : []),
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    const port = await waitFor('Firefox to listen', async () => readPort(child, portFile), {
      timeout: 60_000,
    });
    const marionette = await Marionette.connect(port);
    const { capabilities } = await marionette.send<{ capabilities: { browserVersion: string } }>(
      'WebDriver:NewSession',
      { unhandledPromptBehavior: 'accept' },
    );
    await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    return {
      marionette,
      version: capabilities.browserVersion,
      exited,
      quit: () => quit(marionette, child, exited),
      async kill() {
        child.kill('SIGKILL');
        await exited;
        marionette.close();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function readPort(child: ChildProcess, portFile: string): number | undefined {
  if (child.exitCode !== null) throw new Error(`Firefox ended with status ${child.exitCode}`);
  try {
    return Number(readFileSync(portFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

async function quit(marionette: Marionette, child: ChildProcess, exited: Promise<void>) {
  await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {});
  marionette.close();
  const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(killer);
}

function writePreferences(
  profile: string,
  { theme, scale, downloads, proxy, steady }: SessionOptions,
): void {
  const all: Record<string, string | number | boolean> = {
    ...PREFERENCES,
    ...(theme === undefined
      ? {}
      : {
          'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
        }),
    ...(downloads === undefined
      ? {}
      : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    ...(proxy === undefined ? {} : throughProxy(proxy)),
    ...(steady ? INTERPRETED : {}),
    ...(scale === undefined ? {} : { 'layout.css.devPixelsPerPx': String(scale) }),
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

function throughProxy(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
