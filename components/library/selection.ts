/** Chosen rows by their ids. `anchor` is where a range that is extended begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Chooses a row or lets go of it; ranges begin there from now on. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses all rows from the anchor to this one, besides what is chosen. Without an anchor, the row. */
export function extendTo(selection: Selection, id: string, rows: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor);
  const to = rows.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor };
}

/** All rows, or none where all are chosen. */
export function toggleAll({ ids }: Selection, rows: readonly string[]): Selection {
  if (rows.length > 0 && rows.every((id) => ids.has(id))) return NOTHING;
  return { ids: new Set(rows), anchor: rows[0] ?? null };
}

/** Without the rows that are not listed any more: nothing out of sight is ever acted on. */
export function within(selection: Selection, rows: readonly string[]): Selection {
  const ids = rows.filter((id) => selection.ids.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
