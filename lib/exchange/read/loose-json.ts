/*
 * JSON of other programs says one thing in many ways: a value or a list of one, a name or an object
 * with a name. These take any of them; nothing here throws, whatever the value is.
 */

/** A value as a list: nothing, one or many. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A property, where the value is an object that has it. */
export const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** The first text among these; empty for none. Numbers count as text. */
export function textOf(...values: unknown[]): string {
  for (const value of values.flatMap(listOf)) {
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** The names in a value: texts, or objects with a `name`. */
export const namesOf = (value: unknown): string[] =>
  listOf(value)
    .map((each) => textOf(each, at(each, 'name')))
    .filter(Boolean);

/** Whether an object is of a type, written with or without its vocabulary's address. */
export const isOfType = (value: unknown, type: string): boolean =>
  [...listOf(at(value, '@type')), ...listOf(at(value, 'type'))].some(
    (each) => typeof each === 'string' && each.replace(/^.*[/:#]/, '') === type,
  );
