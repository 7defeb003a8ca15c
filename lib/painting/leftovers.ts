import { ENTITY_KINDS } from '@/lib/model/analysis';
import { VERDICT_SLOTS } from '@/lib/model/verdict';
import {
  claimHighlight,
  entityHighlight,
  entityLayer,
  FOCUS,
  HOVER,
  verdictHighlight,
} from './highlight-names';

/** Removes highlights that an earlier copy of the extension left when it was reloaded or updated. */
export function removeLeftovers(registry: HighlightRegistry): void {
  const names = new Set([
    ...[0, 50, 100].map(claimHighlight),
    ...VERDICT_SLOTS.map(verdictHighlight),
    ...ENTITY_KINDS.map((kind) => entityHighlight(entityLayer(kind))),
    HOVER,
    FOCUS,
  ]);
  for (const name of names) registry.delete(name);
}
