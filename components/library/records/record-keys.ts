import type { RefObject } from 'preact';
import type { KeyMap } from '@/components/hooks/use-keys';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import type { RecordRow } from '@/lib/model/record-row';

interface Inputs {
  rows: readonly RecordRow[];
  table: RefObject<RowGridHandle | null>;
  field: RefObject<HTMLInputElement | null>;
  open: (id: string) => void;
  text: string;
  /** Empties the search. */
  clear: () => void;
  /** Lets go of what is selected; null where nothing is. */
  letGo: (() => void) | null;
}

/** The keys of a list of sources or articles. */
export function recordKeys({ rows, table, field, open, text, clear, letGo }: Inputs): KeyMap {
  const move = (step: number) => () => table.current?.move(step) && undefined;
  return {
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    '/': () => field.current?.focus(),
    Escape: ({ target }) => {
      if (letGo && target !== field.current) return letGo();
      return text ? clear() : false;
    },
    Enter: () => {
      const row = rows[table.current?.at() ?? -1];
      return row ? open(row.id) : false;
    },
  };
}
