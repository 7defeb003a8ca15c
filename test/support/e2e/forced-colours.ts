import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';

// The system's own few colours take the place of ours; what is chosen, on or in focus is still told apart.

/**
 * How each control looks by what forced colours leave: outline, border, mark and text; of a group of
 * those that differ in state, the looks of the ones that are on and of those that are off.
 */
const lookAlikes = (document: DocumentHandle): Promise<string[]> =>
  document.evaluate<string[]>(`(() => {
    const ON = '[aria-checked=true], [aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])';
    const isOn = (e) => e.matches('input') ? e.checked : e.matches(ON);
    // Over the ground of all, nothing and that ground are one.
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; background: Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const ground = (colour) => /, 0\\)$/.test(colour) ? canvas : colour;
    // What shows the state: the control itself, or the label around a hidden one.
    const shown = (e) => e.matches('input') && getComputedStyle(e).opacity === '0' ? e.closest('label') ?? e : e;
    const look = (e) => {
      const all = [];
      for (const part of ['', '::before', '::after']) {
        const s = getComputedStyle(shown(e), part || undefined);
        all.push([s.outlineStyle, s.outlineColor, ground(s.backgroundColor), s.color, s.borderBlockEndStyle,
          s.borderBlockEndColor, s.borderBlockEndWidth, s.content, s.insetInlineStart, s.fontWeight].join(' '));
      }
      return all.join('|');
    };
    const groups = new Map();
    for (const e of document.querySelectorAll('input[type=radio], input[type=checkbox], [role=switch], [role=tab], [aria-pressed]')) {
      // What the browser draws itself it draws in both states.
      const { appearance, opacity } = getComputedStyle(e);
      if (!e.checkVisibility() || (e.matches('input') && appearance === 'auto' && opacity !== '0')) continue;
      const key = e.closest('[role=radiogroup], fieldset, [role=tablist], [role=group], nav, table, [role=grid]') ?? document.body;
      const kind = e.getAttribute('role') ?? e.type;
      const group = groups.get(key) ?? groups.set(key, {}).get(key);
      (group[kind] ??= []).push(e);
    }
    const found = [];
    for (const [key, kinds] of groups) for (const [kind, items] of Object.entries(kinds)) {
      const on = items.filter(isOn), off = items.filter((e) => !isOn(e));
      const alike = on.find((a) => off.some((b) => look(a) === look(b)));
      if (alike) found.push(kind + ' ' + (alike.getAttribute('aria-label') || shown(alike).textContent || '').trim().slice(0, 40));
    }
    return found;
  })()`);

/** Controls on which the focus cannot be seen. */
const unseenFocus = (document: DocumentHandle): Promise<string[]> =>
  document.evaluate<
    string[]
  >(`[...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')]
    .filter((e) => e.checkVisibility() && !e.disabled && !e.closest('[inert]'))
    .slice(0, 40)
    .flatMap((e) => {
      const around = [e, e.closest('label'), e.parentElement].filter(Boolean);
      const ring = () => around.some((a) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(a);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      e.focus({ focusVisible: true });
      return document.activeElement !== e || ring() ? [] : [e.outerHTML.slice(0, 120)];
    })`);

/** What cannot be told apart in a page and its document of ours while colours are forced. */
export async function lostInForcedColours(
  page: PageHandle,
  document: DocumentHandle,
): Promise<string[]> {
  await page.emulate({ forcedColors: 'active', motion: 'reduce' });
  try {
    if (!(await document.evaluate<boolean>('matchMedia("(forced-colors: active)").matches')))
      return ['colours that are not forced'];
    return [...(await lookAlikes(document)), ...(await unseenFocus(document))];
  } finally {
    await page.emulate({ motion: 'reduce' });
  }
}
