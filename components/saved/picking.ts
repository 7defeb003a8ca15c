import { useRef, useState } from 'preact/hooks';

/** Which rows of a list are picked. */
export interface Picking {
  /** Null while rows are opened, not picked. */
  picked: ReadonlySet<string> | null;
  begin: () => void;
  end: () => void;
  /** Picks a row or lets it go; `extend`: takes all from the one picked last. Begins, if need be. */
  pick: (id: string, extend: boolean) => void;
  pickAll: (ids: readonly string[]) => void;
}

/** `ids` are those of the list, in order. */
export function usePicking(ids: readonly string[]): Picking {
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const last = useRef<string | null>(null);
  return {
    picked,
    begin: () => setPicked(new Set()),
    end: () => {
      last.current = null;
      setPicked(null);
    },
    pick(id, extend) {
      const next = new Set(picked);
      const [from, to] = [ids.indexOf(last.current ?? ''), ids.indexOf(id)];
      if (extend && from >= 0) {
        for (const each of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
      } else if (!next.delete(id)) next.add(id);
      last.current = id;
      setPicked(next);
    },
    pickAll: (all) => setPicked(new Set(all)),
  };
}
