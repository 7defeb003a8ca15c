import { readHeader } from './model-header';
import {
  ModelFileError,
  SECTION_TYPES,
  type SectionArray,
  type SectionType,
} from './section-types';

/** What a model file holds. Sections are views of the file's bytes: they are not to be written to. */
export interface ModelFile {
  /** Which part of the engine the file is for. */
  readonly name: string;
  readonly version: string;
  /** What the model says of itself, as its trainer wrote it; its reader checks it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** The numbers of a section. Throws ModelFileError when there is none of this name and type. */
  section<T extends SectionType>(name: string, type: T): SectionArray<T>;
  has(name: string): boolean;
}

/** "CLML" as little-endian bytes. */
export const MAGIC = 0x4c4d4c43;
export const FORMAT_VERSION = 1;
/** Sections begin at multiples of this many bytes: enough for every type and for SIMD loads. */
export const ALIGNMENT = 16;
/** Magic, format version, length of the header, length of the file: four uint32. */
export const PREFIX_BYTES = 16;

/**
 * Reads a model file: 16 bytes of prefix, a JSON header in ASCII, then sections of numbers, all
 * little-endian (as every machine that runs a browser is). Nothing in `bytes` is trusted: throws
 * ModelFileError, with one sentence for people, on a file that is not whole or not of this format.
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length < PREFIX_BYTES) throw new ModelFileError('The model file is cut short.');
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, PREFIX_BYTES);
  const [magic, format, headerBytes, fileBytes] = [0, 4, 8, 12].map((at) =>
    prefix.getUint32(at, true),
  ) as [number, number, number, number];
  if (magic !== MAGIC) throw new ModelFileError('This is not a model file.');
  if (format !== FORMAT_VERSION)
    throw new ModelFileError(`The model file has format ${format}, not ${FORMAT_VERSION}.`);
  if (fileBytes !== bytes.length)
    throw new ModelFileError(`The model file has ${bytes.length} of ${fileBytes} bytes.`);
  if (headerBytes > bytes.length - PREFIX_BYTES)
    throw new ModelFileError('The header of the model file is longer than the file.');
  const first = PREFIX_BYTES + headerBytes;
  const header = readHeader(bytes.subarray(PREFIX_BYTES, first), first, bytes.length, ALIGNMENT);
  const { name, version, metadata, sections } = header;
  // A part of a larger buffer may begin anywhere; views of numbers may not. Not `slice`: that of
  // Node's Buffer copies nothing.
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  return {
    name,
    version,
    metadata,
    has: (wanted) => sections.has(wanted),
    section(wanted, type) {
      const found = sections.get(wanted);
      if (found?.type !== type)
        throw new ModelFileError(`The model file "${name}" has no ${type} section "${wanted}".`);
      return SECTION_TYPES[type].view(whole, found.offset, found.length);
    },
  };
}
