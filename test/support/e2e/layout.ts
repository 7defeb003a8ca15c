import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';

/**
 * What does not fit into a page and its document of ours as it is, from right to left and with all text twice as
 * large, what is too small to be hit, and what moves although nothing should. The text stays large.
 */
export async function unfitting(page: PageHandle, document: DocumentHandle): Promise<string[]> {
  const found: string[] = [];
  const take = (how: string, what: readonly string[]) =>
    found.push(...what.map((one) => `${how}: ${one}`));
  await page.emulate({});
  take('small', await smallTargets(document));
  take('plain', await misfits(document));
  await page.emulate({ motion: 'reduce' });
  take('moving', await movements(document));
  await setDirection(document, 'rtl');
  take('from right to left', await misfits(document));
  await setDirection(document, 'ltr');
  await page.emulate({});
  await doubleText(document);
  take('large', await misfits(document));
  return found;
}

/** Shows all text twice as large, as a browser does that enlarges text alone. */
async function doubleText(document: DocumentHandle): Promise<void> {
  await document.evaluate(`(() => {
    const root = document.documentElement;
    const said = getComputedStyle(root);
    for (const size of [11, 12, 13, 14, 16, 19, 24, 32, 48]) {
      root.style.setProperty('--t-' + size, 2 * parseFloat(said.getPropertyValue('--t-' + size)) + 'px');
    }
    // As for one whose text was large from the start: Firefox leaves parts of container queries as they were.
    root.style.display = 'none';
    void root.offsetWidth;
    root.style.display = '';
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
  })()`);
}

/** Lays a document out from the other side, as for Arabic or Hebrew. */
const setDirection = (document: DocumentHandle, dir: 'ltr' | 'rtl'): Promise<unknown> =>
  document.evaluate(`document.documentElement.dir = ${JSON.stringify(dir)}`);

/**
 * What of a document cannot be read or reached: a page wider than its window, text that is cut off
 * where nothing scrolls and no dots tell of more, or in a label or a menu, cells that run over into the next, and
 * controls that lie on one another.
 */
export const misfits = (document: DocumentHandle): Promise<string[]> =>
  document.evaluate<string[]>(`(() => {
    const found = [];
    const root = document.scrollingElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      found.push('the page is ' + root.scrollWidth + ' wide in ' + root.clientWidth);
    }
    const name = (e) => e.tagName.toLowerCase() + '.' + String(e.getAttribute('class')).split(' ')[0] +
      ' "' + (e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 50) + '"';
    const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      e.getBoundingClientRect().width > 2;
    for (const e of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(e);
      const hides = (value) => value === 'hidden' || value === 'clip';
      const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
      if (!own || !shown(e) || style.clipPath !== 'none') continue;
      // What a control is called has to be there in full.
      const dots = !e.closest('label') &&
        (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none');
      if (hides(style.overflowX) && !dots && e.scrollWidth > e.clientWidth + 1) found.push('cut: ' + name(e));
      if (hides(style.overflowY) && !dots && e.scrollHeight > e.clientHeight + 2) found.push('cut: ' + name(e));
    }
    for (const e of document.body.querySelectorAll('[role=gridcell], td')) {
      if (shown(e) && e.scrollWidth > e.clientWidth + 1) found.push('runs over: ' + name(e));
    }
    // What a menu's own words need, nothing tells: they are measured.
    const pen = document.createElement('canvas').getContext('2d');
    for (const e of document.body.querySelectorAll('select')) {
      if (!shown(e) || !e.selectedOptions[0]) continue;
      const style = getComputedStyle(e);
      pen.font = style.font;
      const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const words = e.selectedOptions[0].text;
      if (pen.measureText(words).width > room + 1) found.push('cut: select "' + words + '"');
    }
    const controls = [...document.body.querySelectorAll('button, a[href], input, select, textarea, [role=tab]')]
      .filter((e) => shown(e) && !e.closest('[inert]') && getComputedStyle(e).opacity !== '0');
    // What of a control is in sight: what scrolls cuts it off.
    const boxes = controls.map((e) => {
      let { left, top, right, bottom } = e.getBoundingClientRect();
      for (let at = e.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const box = at.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      return { left, top, right, bottom };
    });
    controls.forEach((a, i) => controls.slice(i + 1).forEach((b, j) => {
      if (a.contains(b) || b.contains(a)) return;
      const [r, s] = [boxes[i], boxes[i + 1 + j]];
      const wide = Math.min(r.right, s.right) - Math.max(r.left, s.left);
      const high = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
      if (wide <= 2 || high <= 2) return;
      // One under a bar that stays while it scrolls is not on the other.
      const seen = (e, box) => {
        const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return at && (e.contains(at) || at.contains(e));
      };
      if (seen(a, r) && seen(b, s)) found.push(name(a) + ' lies on ' + name(b));
    }));
    return found;
  })()`);

/** Targets of the pointer under 24 by 24 pixels; links in running text may be as high as it. */
const smallTargets = (document: DocumentHandle): Promise<string[]> =>
  document.evaluate<
    string[]
  >(`[...document.body.querySelectorAll('button, select, textarea, input, [role=tab], summary')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .map((e) => [e, (e.matches('input') && e.labels?.[0]) || e])
    .map(([e, target]) => [e, target.getBoundingClientRect()])
    .filter(([, box]) => box.width > 2 && (box.width < 23.5 || box.height < 23.5))
    .map(([e, box]) => (e.getAttribute('aria-label') || e.textContent || e.type).trim().slice(0, 40) +
      ' ' + Math.round(box.width) + ' by ' + Math.round(box.height))`);

/** Everything whose change takes time, where nothing may move. */
const movements = (document: DocumentHandle): Promise<string[]> =>
  document.evaluate<string[]>(`new Promise((drawn) => requestAnimationFrame(() =>
      requestAnimationFrame(() => drawn([...document.querySelectorAll('*')])))).then((all) => all
    .flatMap((e) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(e);
      const slow = (value) => value.split(', ').some((part) => parseFloat(part) > 0);
      return slow(transitionDuration) || (animationName !== 'none' && slow(animationDuration))
        ? [e.tagName + '.' + e.getAttribute('class')] : [];
    }))`);
