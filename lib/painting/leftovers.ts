import { allHighlights } from './highlight-names';

/** Removes highlights that an earlier copy of the extension left when it was reloaded or updated. */
export function removeLeftovers(registry: HighlightRegistry): void {
  for (const name of allHighlights()) registry.delete(name);
}
