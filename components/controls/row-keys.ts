/**
 * Moves the focus between the rows of a list (`data-row`), starting at its ends when no row has
 * it. Tells whether there was a row to go to.
 */
export function moveRow(list: Element | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]:enabled') ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
