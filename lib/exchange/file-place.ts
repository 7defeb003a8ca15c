/** Where the text of a file waits until it is whole. */
export interface FilePlace {
  write(text: string): Promise<void>;
  /** The file, once nothing more comes. */
  whole(mediaType: string): Promise<Blob>;
  /** Gives up what was written. */
  drop(): Promise<void>;
}

/** Keeps a file's text in memory, or wherever the browser keeps its blobs. */
export function placeInMemory(): FilePlace {
  let blobs: Blob[] = [];
  return {
    async write(text) {
      blobs.push(new Blob([text]));
    },
    whole: async (mediaType) => new Blob(blobs, { type: mediaType }),
    async drop() {
      blobs = [];
    },
  };
}
