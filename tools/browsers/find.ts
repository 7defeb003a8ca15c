import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Set one of these to a browser's program file to use it instead of the first one found. */
export const OVERRIDES: Record<BrowserName, string> = {
  chromium: 'CLAIMLIGHT_CHROMIUM',
  firefox: 'CLAIMLIGHT_FIREFOX',
};

/** Chromium comes first: branded Chrome loads an unpacked extension only by a roundabout way. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

/** Where macOS and Windows keep browsers; neither puts them on the PATH. */
const USUAL_PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows('Google/Chrome/Application/chrome.exe'),
    ...windows('Microsoft/Edge/Application/msedge.exe'),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox/firefox.exe'),
  ],
};

/** Finds an installed browser. Returns the file to run, or undefined. */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[OVERRIDES[name]];
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[name].flatMap((command) => folders.map((f) => join(f, command)));
  return [...onPath, ...USUAL_PLACES[name]].find(isExecutable);
}

function windows(file: string): string[] {
  const roots = [
    process.env.ProgramFiles,
    process.env['ProgramFiles(x86)'],
    process.env.LOCALAPPDATA,
  ];
  return roots.filter((root) => root !== undefined).map((root) => join(root, file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
