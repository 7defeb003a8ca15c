import { type DocumentHandle, type Elements, fits, type Name, type Role } from './driver.ts';
import type { FirefoxTab, Where } from './firefox-tab.ts';
import { ELEMENT_KEY, type ElementRef, type Marionette } from './marionette.ts';
import { waitFor } from './wait.ts';

/** Elements that can have a role; the browser is then asked which role it computes. */
const CANDIDATES: Record<Role, string> = {
  alert: '[role=alert]',
  button: 'button, summary, [role=button], input[type=button], input[type=submit]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href], [role=link]',
  listitem: 'li, [role=listitem]',
  menuitem: '[role=menuitem]',
  menuitemradio: '[role=menuitemradio]',
  option: '[role=option]',
  radio: 'input[type=radio], [role=radio]',
  searchbox: 'input[type=search], [role=searchbox]',
  status: 'output, [role=status]',
  switch: '[role=switch]',
  tab: '[role=tab]',
  textbox: 'textarea, input, [role=textbox], [contenteditable]',
  toolbar: '[role=toolbar]',
  tooltip: '[role=tooltip]',
};

/** WebDriver's character for the key. */
const BACKSPACE = '\uE003';

type Find = (marionette: Marionette, selector: string) => Promise<ElementRef[]>;

/** Elements of the page's or the card's document. */
export function tabDocument(tab: FirefoxTab, where: Where): DocumentHandle {
  const find: Find = (marionette, using) =>
    marionette.send('WebDriver:FindElements', { using: 'css selector', value: using });
  const elements = elementsIn(tab, where, find);
  const read = <T>(role: Role, name: Name, script: string) =>
    waitFor(`${role} ${name}`, () =>
      tab.in(where, async (marionette) => {
        const element = await pick(marionette, find, role, name);
        return element && { value: await run<T>(marionette, script, [element]) };
      }),
    );
  return {
    ...elements,
    evaluate: (expression) =>
      tab.in(where, (marionette) => run(marionette, `return (${expression});`)),
    async fill(role, name, text) {
      await waitFor(`${role} ${name}`, () =>
        tab.in(where, async (marionette) => {
          const element = await pick(marionette, find, role, name);
          if (element === undefined) return false;
          // As a person would: what cannot be written in yet may be soon.
          if (await run<boolean>(marionette, 'return arguments[0].readOnly === true', [element]))
            return false;
          const id = element[ELEMENT_KEY];
          // As a person replaces a text. Firefox's own clearing tells the page of no input, and takes the focus
          // away, with which some fields go.
          await run(marionette, 'arguments[0].focus(); arguments[0].select?.()', [element]);
          await marionette.send('WebDriver:ElementSendKeys', { id, text: text || BACKSPACE });
          return true;
        }),
      );
    },
    value: async (role, name) =>
      (await read<string>(role, name, 'return arguments[0].value')).value,
    checked: async (role, name) =>
      (
        await read<boolean>(
          role,
          name,
          'return arguments[0].checked ?? arguments[0].ariaChecked === "true"',
        )
      ).value,
  };
}

/** Elements in the extension's closed shadow root. */
export const overlayElements = (tab: FirefoxTab): Elements =>
  elementsIn(tab, 'page', (_, selector) => tab.overlay(selector));

function elementsIn(tab: FirefoxTab, where: Where, find: Find): Elements {
  return {
    names: (role) => tab.in(where, (marionette) => namesOf(marionette, find, role)),
    click: async (role, name) => {
      await waitFor(`${role} ${name}`, () =>
        tab.in(where, async (marionette) => {
          const element = await pick(marionette, find, role, name);
          if (element === undefined) return false;
          await press(marionette, element);
          return true;
        }),
      );
    },
  };
}

/** The first that is called so. Few are, so that names are asked for first; each answer takes its time to come. */
async function pick(marionette: Marionette, find: Find, role: Role, name: Name) {
  const shown = await candidates(marionette, find, role);
  const labels = await Promise.all(shown.map((element) => labelOf(marionette, role, element)));
  for (const [i, element] of shown.entries()) {
    if (!fits(labels[i] ?? '', name)) continue;
    if ((await roleOf(marionette, element)) === role) return element;
  }
  return undefined;
}

/** The names of all that have the role. */
async function namesOf(marionette: Marionette, find: Find, role: Role): Promise<string[]> {
  const shown = await candidates(marionette, find, role);
  // All are asked at once: a popup has dozens of buttons.
  const names = await Promise.all(
    shown.map(async (element) => {
      if ((await roleOf(marionette, element)) !== role) return [];
      return [await labelOf(marionette, role, element)];
    }),
  );
  return names.flat();
}

async function candidates(marionette: Marionette, find: Find, role: Role): Promise<ElementRef[]> {
  const found = await find(marionette, CANDIDATES[role]);
  return found.length > 0 ? visible(marionette, found) : [];
}

const roleOf = (marionette: Marionette, element: ElementRef): Promise<string> =>
  marionette.send('WebDriver:GetComputedRole', { id: element[ELEMENT_KEY] });

async function labelOf(marionette: Marionette, role: Role, element: ElementRef): Promise<string> {
  // What is said has no name but its words.
  const label =
    role === 'status'
      ? await run<string>(marionette, 'return arguments[0].textContent', [element])
      : await marionette.send<string | null>('WebDriver:GetComputedLabel', {
          id: element[ELEMENT_KEY],
        });
  return (label ?? '').replace(/\s+/g, ' ').trim();
}

/** Controls hidden behind their own label count as visible, as they do for assistive programs. */
function visible(marionette: Marionette, elements: ElementRef[]): Promise<ElementRef[]> {
  return run(
    marionette,
    `return arguments[0].filter((element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))`,
    [elements],
  );
}

/** Clicks as a person would: on the label where it lies over its control. */
async function press(marionette: Marionette, element: ElementRef): Promise<void> {
  try {
    await marionette.send('WebDriver:ElementClick', { id: element[ELEMENT_KEY] });
  } catch (error) {
    const label = await run<ElementRef | null>(
      marionette,
      'return arguments[0].labels?.[0] ?? arguments[0].closest("label")',
      [element],
    );
    if (label === null) throw error;
    await marionette.send('WebDriver:ElementClick', { id: label[ELEMENT_KEY] });
  }
}

/** Runs a script in the current document, in the document's own world. */
function run<T>(marionette: Marionette, script: string, args: unknown[] = []): Promise<T> {
  return marionette.send<T>('WebDriver:ExecuteScript', { script, args, sandbox: null });
}
