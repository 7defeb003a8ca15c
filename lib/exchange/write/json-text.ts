/** JSON of a value, two spaces a level, each line indented by so many more. */
export const indented = (value: unknown, spaces: number): string =>
  JSON.stringify(value, null, 2).replace(/^/gm, ' '.repeat(spaces));
