type Work<T> = () => Promise<T>;

/**
 * Does two rows of work side by side, each from its beginning, one piece at a time. A lane whose row is done
 * takes pieces from the end of the other's, so that neither idles. Returns what the pieces resolved to, row by
 * row. Rejects when a piece does.
 */
export async function sideBySide<T>(first: Work<T>[], second: Work<T>[]): Promise<T[]> {
  const pieces = [first, second].map((row) => row.map((work, place) => ({ work, place })));
  const results: T[][] = [[], []];
  const lane = async (own: number) => {
    for (;;) {
      const row = pieces[own]?.length ? own : 1 - own;
      const piece = row === own ? pieces[row]?.shift() : pieces[row]?.pop();
      if (!piece) return;
      const result = await piece.work();
      (results[row] ?? [])[piece.place] = result;
    }
  };
  await Promise.all([lane(0), lane(1)]);
  return results.flat();
}
