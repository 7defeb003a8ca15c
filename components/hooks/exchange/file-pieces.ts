/** Ends the reading of a file that was changed, moved or deleted since it was chosen. */
export class FileGone extends Error {
  override readonly name = 'FileGone';
}

/**
 * The bytes of a file as they come; streams cannot be looped over in every browser's types. Throws `FileGone`
 * where they cannot be read, or are not as many as they were when the file was chosen.
 */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const read = () =>
    reader.read().catch((cause: unknown) => {
      throw new FileGone(undefined, { cause });
    });
  let size = 0;
  try {
    for (let next = await read(); !next.done; next = await read()) {
      size += next.value.length;
      yield next.value;
    }
    if (size !== file.size) throw new FileGone();
  } finally {
    await reader.cancel().catch(() => null);
  }
}
