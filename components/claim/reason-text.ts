/** A reason of the scorer in the reader's language; one that is not known yet is said as it is. */
export function reasonText(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
