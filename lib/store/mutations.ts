import { Dexie, type ObservabilitySet } from 'dexie';
import type { ClaimlightDatabase } from './database';

/** More changed records than this are one big change: reading all again is then quicker. */
const MOST = 500;

/** Ids of changed records by table, as far as a search depends on them. */
export interface Mutated {
  claims: Set<string>;
  articles: Set<string>;
  sources: Set<string>;
}

/**
 * Tells which records any window wrote to this database; `everything` when they are too many to
 * name. A change of evidence counts as a change of its claim.
 */
export function watchMutations(
  db: ClaimlightDatabase,
  onMutated: (mutated: Mutated | 'everything') => void,
): void {
  const prefix = `idb://${db.name}/`;
  Dexie.on('storagemutated', (parts) => {
    const names = Object.keys(parts).filter((part) => part.startsWith(prefix));
    if (names.length === 0) return;
    const ids = (name: string) => singleKeys(parts[`${prefix}${name}`]);
    const claims = [ids('claims/'), ids('claims/:dels'), ids('evidence/claimId')];
    const articles = ids('articles/');
    const sources = ids('sources/');
    if (!articles || !sources || !claims.every((keys) => keys !== undefined)) {
      return onMutated('everything');
    }
    const claimIds = new Set(claims.flatMap((keys) => [...keys]));
    onMutated({ claims: claimIds, articles, sources });
  });
}

/** The keys of a set of ranges; undefined when a range spans several keys, or they are too many. */
function singleKeys(ranges: RangeTree | undefined): Set<string> | undefined {
  const keys = new Set<string>();
  // Sets of other windows come as bare trees, without the methods of Dexie's class.
  const left: (RangeTree | null | undefined)[] = [ranges];
  while (left.length > 0) {
    const range = left.pop();
    if (!range || !('from' in range)) continue;
    if (typeof range.from !== 'string' || range.from !== range.to || keys.size === MOST) {
      return undefined;
    }
    keys.add(range.from);
    left.push(range.l, range.r);
  }
  return keys;
}

type RangeTree = ObservabilitySet[string];
