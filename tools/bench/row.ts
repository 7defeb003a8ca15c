/** One line of a benchmark's result. */
export interface Row {
  name: string;
  ours: number;
  /** The same done by the peer in the same run, and who that is. */
  peer?: number;
  peerName?: string;
  unit: string;
}

/** How many times as much the peer takes; null without a peer. */
export function ratioOf({ ours, peer }: Row): number | null {
  return peer === undefined ? null : peer / ours;
}
