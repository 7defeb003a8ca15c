/** A model file that cannot be used; the message is one sentence for people. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

interface SectionArrays {
  int8: Int8Array;
  uint8: Uint8Array;
  int16: Int16Array;
  uint16: Uint16Array;
  int32: Int32Array;
  uint32: Uint32Array;
  float32: Float32Array;
}

export type SectionType = keyof SectionArrays;
export type SectionArray<T extends SectionType> = SectionArrays[T];

interface NumberType<T extends SectionType> {
  /** Bytes of one number. */
  readonly bytes: number;
  /** `length` numbers of `file` from byte `offset` on, without a copy. */
  view(file: Uint8Array, offset: number, length: number): SectionArray<T>;
}

const type = <T extends SectionType>(
  bytes: number,
  create: new (buffer: ArrayBufferLike, offset: number, length: number) => SectionArray<T>,
): NumberType<T> => ({
  bytes,
  view: (file, offset, length) => new create(file.buffer, file.byteOffset + offset, length),
});

/** The types of numbers that a section can hold. */
export const SECTION_TYPES: { readonly [T in SectionType]: NumberType<T> } = {
  int8: type(1, Int8Array),
  uint8: type(1, Uint8Array),
  int16: type(2, Int16Array),
  uint16: type(2, Uint16Array),
  int32: type(4, Int32Array),
  uint32: type(4, Uint32Array),
  float32: type(4, Float32Array),
};

/** True for the name of a type, not for what every object inherits. */
export const isSectionType = (name: unknown): name is SectionType =>
  typeof name === 'string' && Object.hasOwn(SECTION_TYPES, name);
