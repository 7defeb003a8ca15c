import { benchLibrary } from '../library/library.ts';
import type { Row } from '../row.ts';
import { growthRows } from './exponent.ts';

/** Claims in the library. */
const CLAIMS = [12_500, 25_000, 50_000, 100_000];
const ROUNDS = 2;
/** Tasks that are shorter are not told by the browser, in ms. */
const TOLD = 50;

/** What the library costs with so many claims, by each of what its own bench measures. */
export async function growLibrary(): Promise<Row[]> {
  const rows = await benchLibrary(CLAIMS, ROUNDS);
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const kind = row.name.slice(row.name.indexOf(': ') + 2);
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return [...kinds].flatMap(([kind, of]) =>
    growthRows(
      `claims in the library, ${kind}`,
      of[0]?.unit ?? '',
      of.map(({ ours }, i) => ({
        size: CLAIMS[i] ?? 0,
        cost: Math.max(ours, kind.startsWith('longest task') ? TOLD : 1),
      })),
    ),
  );
}
