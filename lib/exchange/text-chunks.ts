import { UnreadableFile } from './import-row';

/**
 * The text of a file as it is read: UTF-8, or UTF-16 where a byte order mark says so. Throws
 * `UnreadableFile` at bytes that are no text.
 */
export async function* textChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let first = new Uint8Array(0);
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder?.decode(piece, { stream }) ?? '';
    } catch {
      throw new UnreadableFile('encoding');
    }
  };
  for await (let piece of bytes) {
    if (!decoder) {
      // A mark may be cut in two.
      first = joined(first, piece);
      if (first.length < 4) continue;
      piece = first;
      decoder = decoderFor(first);
    }
    const text = decode(piece, true);
    if (text.includes('\0')) throw new UnreadableFile('encoding');
    if (text !== '') yield text;
  }
  let rest = '';
  if (!decoder) {
    decoder = decoderFor(first);
    rest = decode(first, true);
  }
  rest += decode(new Uint8Array(0), false);
  if (rest !== '') yield rest;
}

function decoderFor(head: Uint8Array): TextDecoder {
  const [a, b] = head;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
