/**
 * Runs reads that no live query is to remember: it would keep every key that they come across, which takes
 * longer than the reads where keys are very many. Whoever calls this watches something else that moves with
 * what is read.
 */
export const unwatched = <T>(read: () => Promise<T>): Promise<T> =>
  // A live query knows its reads by the turn in which they begin.
  new Promise((resolve, reject) => setTimeout(() => read().then(resolve, reject)));
