import { ALIGNMENT, FORMAT_VERSION, MAGIC, PREFIX_BYTES } from '@/lib/analysis/models/model-file';
import {
  SECTION_TYPES,
  type SectionArray,
  type SectionType,
} from '@/lib/analysis/models/section-types';

export interface ModelFileHeader {
  name: string;
  version: string;
  /** Anything that JSON can say; kept in the order of its keys. */
  metadata: Record<string, unknown>;
}

/** Numbers by section name; the order is the order in the file. */
export type Sections = Record<string, SectionArray<SectionType>>;

/**
 * Writes a model file as `readModelFile` reads it. The same arguments give the same bytes.
 * Throws on numbers of a type that files do not hold.
 */
export function writeModelFile(header: ModelFileHeader, sections: Sections): Uint8Array {
  const entries = Object.entries(sections).map(([name, data]) => ({ name, data, ...place(data) }));
  // The header names offsets, and its own length moves them; both only grow, so this settles.
  let first = PREFIX_BYTES;
  for (;;) {
    const text = describe(header, entries, first);
    const needed = align(PREFIX_BYTES + text.length);
    if (needed === first) return assemble(text, entries, first);
    first = needed;
  }
}

interface Entry {
  name: string;
  data: SectionArray<SectionType>;
  type: SectionType;
  size: number;
}

function place(data: SectionArray<SectionType>): { type: SectionType; size: number } {
  const type = data.constructor.name.replace(/Array$/, '').toLowerCase();
  if (!Object.hasOwn(SECTION_TYPES, type)) throw new Error(`no section can hold ${type}`);
  return { type: type as SectionType, size: data.byteLength };
}

/** The header as ASCII JSON, padded with spaces to the next section's place. */
function describe({ name, version, metadata }: ModelFileHeader, entries: Entry[], first: number) {
  let offset = first;
  const sections = entries.map((entry) => {
    const at = offset;
    offset = align(offset + entry.size);
    return { name: entry.name, type: entry.type, offset: at, length: entry.data.length };
  });
  const text = JSON.stringify({ name, version, metadata, sections }).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return text.padEnd(align(PREFIX_BYTES + text.length) - PREFIX_BYTES, ' ');
}

function assemble(header: string, entries: Entry[], first: number): Uint8Array {
  const size = entries.reduce((offset, entry) => align(offset + entry.size), first);
  const bytes = new Uint8Array(size);
  const prefix = new DataView(bytes.buffer);
  [MAGIC, FORMAT_VERSION, header.length, size].forEach((value, i) => {
    prefix.setUint32(i * 4, value, true);
  });
  bytes.set(Buffer.from(header, 'latin1'), PREFIX_BYTES);
  let offset = first;
  for (const { data, size } of entries) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, size), offset);
    offset = align(offset + size);
  }
  return bytes;
}

const align = (offset: number) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
