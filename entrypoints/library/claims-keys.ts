import type { RefObject } from 'preact';
import type { KeyMap } from '@/components/hooks/use-keys';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';

interface Surface {
  /** What is listed, which of it is chosen, and which claim is open. */
  ids: readonly string[];
  chosen: readonly string[];
  open: string | null;
  table: RefObject<RowGridHandle | null>;
  /** The open claim lies over the list. */
  covering: boolean;
  scale: Scale | undefined;
  /** Opens a claim; `pane` gives it the focus. */
  show: (id: string, pane: boolean) => void;
  close: () => void;
  select: (id: string, extend: boolean) => void;
  letGo: () => void;
  rate: (ids: readonly string[], level: VerdictLevel | null) => void;
  remove: (ids: readonly string[]) => void;
  exportClaims: () => void;
  search: () => void;
  /** Takes the search back, and the focus out of its field. */
  leaveSearch: () => void;
}

/**
 * The keys of the claims view. In the open claim, its own editor has the digits and letters; J and K
 * go to its neighbours.
 */
export function claimsKeys(surface: Surface): KeyMap {
  const { ids, chosen, open, table, scale } = surface;
  const focused = () => ids[table.current?.at() ?? -1];
  const move = (step: 1 | -1, key: 'letter' | 'arrow') => (event: KeyboardEvent) => {
    if (!inPane(event)) {
      if (key === 'arrow' && !inList(event)) return false;
      return table.current?.move(step) ? undefined : false;
    }
    const next = open === null ? undefined : ids[ids.indexOf(open) + step];
    if (key === 'arrow' || next === undefined) return false;
    return surface.show(next, true);
  };
  /** What a key acts on: all that is chosen, else the row with the focus. */
  const targets = (): readonly string[] => {
    const id = focused();
    return chosen.length > 0 ? chosen : id === undefined ? [] : [id];
  };
  const rate = (level: VerdictLevel | null) => (event: KeyboardEvent) => {
    // The editor of the open claim takes the key, unless it is meant for several.
    const editors = open !== null && chosen.length === 0;
    if (inPane(event) || editors || targets().length === 0) return false;
    return surface.rate(targets(), level);
  };
  return {
    ...Object.fromEntries((scale?.levels ?? []).map((level) => [level.key, rate(level)])),
    '0': rate(null),
    j: move(1, 'letter'),
    k: move(-1, 'letter'),
    ArrowDown: move(1, 'arrow'),
    ArrowUp: move(-1, 'arrow'),
    Enter: (event) => {
      const id = focused();
      return id === undefined || !inList(event) ? false : surface.show(id, true);
    },
    x: (event) => {
      const id = inPane(event) ? undefined : focused();
      return id === undefined ? false : surface.select(id, event.shiftKey);
    },
    Delete: (event) =>
      inPane(event) || targets().length === 0 ? false : surface.remove(targets()),
    e: surface.exportClaims,
    '/': surface.search,
    Escape: (event) => {
      if (inPane(event)) return surface.close();
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') {
        return surface.leaveSearch();
      }
      if (chosen.length > 0) return surface.letGo();
      return open === null ? false : surface.close();
    },
  };
}

const inPane = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[data-pane]') !== null;

/** On a row, or nowhere in particular. */
const inList = ({ target }: KeyboardEvent): boolean =>
  target === document.body || (target instanceof Element && target.matches('[data-row]'));
