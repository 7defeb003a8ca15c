/** One line of a benchmark's result. */
export interface Row {
  name: string;
  ours: number;
  /** The same done by the peer in the same run, and who that is. */
  peer?: number;
  peerName?: string;
  unit: string;
  /** More is better: words a second, not ms. */
  more?: boolean;
}

export interface Report {
  title: string;
  rows: Row[];
}

/** How many times as good as the peer; null without a peer, or where nothing can be divided by. */
export function ratioOf({ ours, peer, more = false }: Row): number | null {
  if (peer === undefined) return null;
  const ratio = more ? ours / peer : peer / ours;
  return Number.isFinite(ratio) ? ratio : null;
}

/** A row in words, for a terminal. */
export function inWords(row: Row): string {
  const ratio = ratioOf(row);
  const times = ratio === null ? '' : `: ${ratio.toFixed(1)} times`;
  const peer = row.peer === undefined ? '' : `${row.peerName} ${figure(row.peer)}${times}`;
  return `${row.name.padEnd(72)} ${figure(row.ours).padStart(9)} ${row.unit.padEnd(10)} ${peer}`.trimEnd();
}

function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}
