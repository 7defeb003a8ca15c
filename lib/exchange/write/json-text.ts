/**
 * JSON of a value, two spaces a level, each line indented by so many more. Only JSON's own line breaks count:
 * a line separator (U+2028) may stand in a text as it is.
 */
export function indented(value: unknown, spaces: number): string {
  const margin = ' '.repeat(spaces);
  return margin + JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`);
}
