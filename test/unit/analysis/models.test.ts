import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError, type SectionType } from '@/lib/analysis/models/section-types';
import { writeModelFile } from '@/tools/train/write-model-file';

const HEADER = { name: 'names', version: '3', metadata: { tags: ['O', 'B'], note: 'é 𝒳 "' } };
const SECTIONS = {
  bytes: Int8Array.of(-128, 0, 127),
  codes: Uint8Array.of(0, 255),
  short: Int16Array.of(-32768, 32767),
  wide: Uint16Array.of(65535),
  int: Int32Array.of(-2147483648),
  hash: Uint32Array.of(4294967295, 1),
  scale: Float32Array.of(0.5, -1e-30, Infinity),
  none: new Float32Array(0),
};

const file = () => writeModelFile(HEADER, SECTIONS);

/** The file with another JSON header of the same length or less. */
function withHeader(change: (header: Record<string, unknown>) => unknown): Uint8Array {
  const bytes = file();
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(8, true);
  const json = Buffer.from(bytes.subarray(16, 16 + length)).toString('latin1');
  const changed = JSON.stringify(change(JSON.parse(json))).slice(0, length);
  bytes.set(Buffer.from(changed.padEnd(length, ' '), 'latin1'), 16);
  return bytes;
}

type Entry = { name: string; type: string; offset: number; length: number };
const withEntry = (change: (entry: Entry) => Partial<Record<keyof Entry, unknown>>) =>
  withHeader((header) => {
    const [first, ...rest] = header.sections as Entry[];
    return { ...header, sections: [{ ...first, ...change(first as Entry) }, ...rest] };
  });

describe('a model file', () => {
  it('gives back what was written, and always the same bytes', () => {
    const bytes = file();
    const read = readModelFile(bytes);
    expect(read.name).toBe('names');
    expect(read.version).toBe('3');
    expect(read.metadata).toEqual(HEADER.metadata);
    for (const [name, data] of Object.entries(SECTIONS)) {
      const type = data.constructor.name.replace('Array', '').toLowerCase() as SectionType;
      const section = read.section(name, type);
      expect(section).toEqual(data);
      expect(section.byteOffset % 16).toBe(0);
    }
    expect(read.has('scale')).toBe(true);
    expect(read.has('toString')).toBe(false);
    expect(file()).toEqual(bytes);
  });

  it('is read from any place in a larger buffer', () => {
    const bytes = file();
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 3);
    for (const whole of [larger, Buffer.from(larger.buffer)]) {
      const read = readModelFile(whole.subarray(3, 3 + bytes.length));
      expect(read.section('hash', 'uint32')).toEqual(SECTIONS.hash);
    }
  });

  it('refuses a section of another type or name', () => {
    const read = readModelFile(file());
    expect(() => read.section('bytes', 'uint8')).toThrow(ModelFileError);
    expect(() => read.section('toString', 'uint8')).toThrow('no uint8 section "toString"');
  });

  it('refuses every cut', () => {
    const bytes = file();
    for (let length = 0; length < bytes.length; length++)
      expect(() => readModelFile(bytes.slice(0, length))).toThrow(ModelFileError);
  });

  it('reads or refuses with its own error whatever the bytes are', () => {
    const bytes = file();
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const altered = bytes.slice();
        for (const [at, value] of changes) altered[at] = value;
        try {
          const read = readModelFile(altered);
          for (const name of Object.keys(SECTIONS))
            if (read.has(name)) read.section(name, 'float32');
        } catch (error) {
          expect(error).toBeInstanceOf(ModelFileError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, () => Uint8Array]>([
    ['another magic', () => set(0, 7)],
    ['another format', () => set(4, 2)],
    ['a huge header', () => set(8, 0xffffffff)],
    ['a header of no bytes', () => set(8, 0)],
    ['a huge length', () => set(12, 0xffffffff)],
    ['a header that is a list', () => withHeader(() => [])],
    ['a header that is null', () => withHeader(() => null)],
    ['no version', () => withHeader(({ name }) => ({ name }))],
    ['metadata that is a list', () => withHeader((header) => ({ ...header, metadata: [] }))],
    ['sections that are none', () => withHeader((header) => ({ ...header, sections: {} }))],
    ['a section that is null', () => withHeader((header) => ({ ...header, sections: [null] }))],
    ['an inherited type', () => withEntry(() => ({ type: 'valueOf' }))],
    ['a place in the header', () => withEntry(() => ({ offset: 0 }))],
    ['a crooked place', () => withEntry(({ offset }) => ({ offset: offset + 1 }))],
    ['a length past the end', () => withEntry(() => ({ length: 100000 }))],
    ['an overlap', () => withEntry(() => ({ length: 17 }))],
    ['half a number', () => withEntry(() => ({ length: 0.5 }))],
    ['less than nothing', () => withEntry(() => ({ length: -1 }))],
    ['a name twice', () => withEntry(() => ({ name: 'codes' }))],
  ])('refuses %s', (_, make) => {
    expect(() => readModelFile(make())).toThrow(ModelFileError);
  });
});

function set(at: number, value: number): Uint8Array {
  const bytes = file();
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
}
