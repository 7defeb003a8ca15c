/** A text from its end to its start, in UTF-16 code units: what stands before a place is compared that way. */
export function reverse(text: string): string {
  return text.split('').reverse().join('');
}
