/**
 * Where a spreadsheet may find a formula: at the beginning of a cell, and after what parts cells in other
 * countries, semicolons and tabs, quotes between. An apostrophe there makes it text. Where there is such an apostrophe
 * already it gets one more, so that taking one away always gives the cell back.
 */
const FORMULA = /(?<=^)(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t]"{0,2})(?='*[=+\-@＝＋－＠])/g;
const GUARD = new RegExp(FORMULA.source.replaceAll("(?='*", "'(?='*"), 'g');

/** A cell that no spreadsheet runs. */
export const guarded = (cell: string): string => cell.replace(FORMULA, "'");

/** Takes the guard off a cell. */
export const withoutGuard = (cell: string): string => cell.replace(GUARD, '');
