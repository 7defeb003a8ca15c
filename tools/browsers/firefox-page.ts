import { writeFileSync } from 'node:fs';
import type { KeyName, Modifier, PageHandle, Point, Size } from './driver.ts';
import { overlayElements, tabDocument } from './firefox-elements.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { ELEMENT_KEY, type ElementRef, inChrome, type Marionette } from './marionette.ts';

/** WebDriver's code points for keys that are no characters. */
const KEYS: Record<KeyName, string> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Space: ' ',
  Tab: '\uE004',
};

const MODIFIERS: Record<Modifier, string> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
};

/** Settings of the browser that stand for the system's. */
const EMULATE = `
  const [motion, forced, theme] = arguments;
  Services.prefs.setIntPref('ui.prefersReducedMotion', motion ? 1 : 0);
  Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
  if (theme) {
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1);
  }
  return true;`;

/** A tab of Firefox. */
export function firefoxPage(tab: FirefoxTab): PageHandle {
  const send = <T>(command: string, parameters: object = {}) =>
    tab.in('page', (marionette) => marionette.send<T>(command, parameters));
  const act = (type: 'key' | 'pointer', actions: object[]) =>
    send<void>('WebDriver:PerformActions', {
      actions: [{ type, id: type, actions, ...(type === 'pointer' ? MOUSE : {}) }],
    });
  return {
    ...tabDocument(tab, 'page'),
    overlay: overlayElements(tab),
    url: () => send<string>('WebDriver:GetCurrentURL'),
    goto: (url) => send('WebDriver:Navigate', { url }),
    reload: () => send('WebDriver:Refresh'),
    card: async () => ((await tab.hasCard()) ? tabDocument(tab, 'card') : undefined),
    clickAt: (point) => act('pointer', [move(point), DOWN, UP]),
    moveTo: (point) => act('pointer', [move(point)]),
    drag: (from, to) => act('pointer', [move(from), DOWN, move(middle(from, to)), move(to), UP]),
    type: (text) => act('key', [...text].flatMap(keystroke)),
    chooseFile: (file) =>
      tab.in('page', async (marionette) => {
        const field = { using: 'css selector', value: 'input[type=file]' };
        const found = await marionette.send<ElementRef>('WebDriver:FindElement', field);
        await marionette.send('WebDriver:ElementSendKeys', { id: found[ELEMENT_KEY], text: file });
      }),
    paste: () => act('key', held(['Control'], keystroke('v'))),
    press: (key, ...modifiers) =>
      act('key', held(modifiers, keystroke(Object.hasOwn(KEYS, key) ? KEYS[key as KeyName] : key))),
    emulate: ({ motion, forcedColors, theme }) =>
      tab.in('page', (marionette) =>
        inChrome<void>(marionette, EMULATE, [
          motion === 'reduce',
          forcedColors === 'active',
          theme ?? null,
        ]),
      ),
    resize: (size) => tab.in('page', (marionette) => setViewport(marionette, size)),
    async screenshot(file) {
      const png = await send<string>('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(png, 'base64'));
    },
    toFront: () =>
      tab.in('page', (marionette) =>
        marionette.send('WebDriver:SwitchToWindow', { handle: tab.handle, focus: true }),
      ),
    close: () => send('WebDriver:CloseWindow'),
  };
}

/** Makes the viewport of the current tab, not its window, as large as asked. */
export async function setViewport(marionette: Marionette, size: Size): Promise<void> {
  const frame = await marionette.send<Size>('WebDriver:ExecuteScript', {
    script: 'return { width: outerWidth - innerWidth, height: outerHeight - innerHeight }',
    args: [],
  });
  await marionette.send('WebDriver:SetWindowRect', {
    width: size.width + frame.width,
    height: size.height + frame.height,
  });
}

const MOUSE = { parameters: { pointerType: 'mouse' } };
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

const move = ({ x, y }: Point) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 20,
  origin: 'viewport',
});

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const keystroke = (value: string) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

const held = (modifiers: Modifier[], actions: object[]) => [
  ...modifiers.map((name) => ({ type: 'keyDown', value: MODIFIERS[name] })),
  ...actions,
  ...modifiers.map((name) => ({ type: 'keyUp', value: MODIFIERS[name] })),
];
