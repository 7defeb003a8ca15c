import { isSectionType, ModelFileError, SECTION_TYPES, type SectionType } from './section-types';

/** Where a section lies in its file. */
export interface Section {
  readonly type: SectionType;
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** Count of numbers. */
  readonly length: number;
}

export interface ModelHeader {
  readonly name: string;
  readonly version: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Section>;
}

/**
 * Reads the JSON header of a model file. Sections must stand in order between the bytes `first` and
 * `end` of the file, each at a multiple of `alignment`, without overlap. Throws ModelFileError.
 */
export function readHeader(
  bytes: Uint8Array,
  first: number,
  end: number,
  alignment: number,
): ModelHeader {
  const header = parseObject(bytes);
  const { name, version, metadata, sections } = header;
  if (typeof name !== 'string' || typeof version !== 'string') throw broken('no name or version');
  if (!isObject(metadata)) throw broken('no metadata');
  if (!Array.isArray(sections)) throw broken('no sections');
  const found = new Map<string, Section>();
  let free = first;
  for (const entry of sections as readonly unknown[]) {
    if (!isObject(entry)) throw broken('a section without a description');
    const { name, type, offset, length } = entry;
    if (typeof name !== 'string' || found.has(name)) throw broken('a section without its own name');
    if (!isSectionType(type)) throw broken(`a section of unknown type in "${name}"`);
    if (!isCount(offset) || !isCount(length)) throw broken(`no place for section "${name}"`);
    const after = offset + length * SECTION_TYPES[type].bytes;
    if (offset < free || offset % alignment !== 0 || after > end)
      throw broken(`an impossible place for section "${name}"`);
    found.set(name, { type, offset, length });
    free = after;
  }
  return { name, version, metadata, sections: found };
}

/** The writer escapes all that is not ASCII, so that no decoder is needed. */
function parseObject(bytes: Uint8Array): Record<string, unknown> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  let value: unknown;
  try {
    value = JSON.parse(parts.join(''));
  } catch {
    throw broken('no JSON');
  }
  if (!isObject(value)) throw broken('no object');
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const broken = (what: string) => new ModelFileError(`The header of the model file has ${what}.`);
