import { useEffect, useId, useState } from 'preact/hooks';
import { type ListOption, optionId } from './Listbox';

/** What ties a field to its list, for a screen reader. */
export interface ComboboxAttributes {
  role: 'combobox';
  'aria-autocomplete': 'list';
  'aria-expanded': boolean;
  'aria-controls': string;
  'aria-activedescendant'?: string;
}

interface Combobox {
  listId: string;
  /** Index of the option that Enter takes; -1 for none. */
  active: number;
  attributes: ComboboxAttributes;
  /** Takes a key that is for the list; false where it is for the field. */
  onKey: (event: KeyboardEvent) => boolean;
}

/**
 * The keys of a field with a list, after the ARIA combobox pattern: arrows move through the open
 * list, Enter takes the option reached, Escape closes it. Nothing is reached until an arrow is pressed.
 */
export function useCombobox(
  options: readonly ListOption[],
  open: boolean,
  act: { choose: (option: ListOption) => void; close: () => void },
): Combobox {
  const listId = useId();
  const [active, setActive] = useState(-1);
  const shown = open && active < options.length ? active : -1;
  const names = options.map(({ id }) => id).join('\n');
  // Other options: what was reached is not there any more.
  useEffect(() => setActive(-1), [names, open]);
  const onKey = (event: KeyboardEvent) => {
    if (!open) return false;
    const option = options[shown];
    if (event.key === 'Enter' && option) act.choose(option);
    else if (event.key === 'Escape') act.close();
    else if (event.key === 'ArrowDown') setActive((shown + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setActive(shown > 0 ? shown - 1 : options.length - 1);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const attributes: ComboboxAttributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': listId,
    ...(shown < 0 ? {} : { 'aria-activedescendant': optionId(listId, shown) }),
  };
  return { listId, active: shown, attributes, onKey };
}
