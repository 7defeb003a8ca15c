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

/** Single keys that belong to a list; all others are those of a claim that is open in it. */
const OF_LISTS = 'jkxe/?';

/**
 * Keeps single keys that are pressed on a row from the claim that is open beside it: they would rate a claim
 * that is not the one looked at.
 */
export function keepFromOpen(event: KeyboardEvent): void {
  const onRow = event.target instanceof Element && event.target.matches('[data-row]');
  if (onRow && event.key.length === 1 && !OF_LISTS.includes(event.key.toLowerCase())) {
    event.stopPropagation();
  }
}
