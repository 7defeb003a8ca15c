import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';

/**
 * Has live queries told of the tables that the current transaction changed so far, in place of each key: Dexie
 * keeps the keys of all that is deleted until the transaction ends, and sends them to every window. What is
 * written in large it tells of in this way by itself.
 */
export function coarsenChanges(): void {
  const trans = Dexie.currentTransaction?.idbtrans as
    | { mutatedParts?: ObservabilitySet }
    | undefined;
  const parts = trans?.mutatedParts ?? {};
  // The least and the greatest key that there can be.
  for (const name of Object.keys(parts)) parts[name] = new RangeSet(-Infinity, [[]]);
}
