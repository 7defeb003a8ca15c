/**
 * Spreadsheets run a cell as a formula when it begins with one of these (the wide forms too). An
 * apostrophe in front makes it text. A cell that has such an apostrophe of its own gets one more, so
 * that taking one away always gives the cell back.
 */
export const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Takes the guard off a cell. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
