import { fromBase64 } from './base64';
import { KERNEL } from './kernel.generated';
import { instantiate, type KernelExports } from './webassembly';

const PAGE = 65536;
/** Every allocation begins at a multiple of a vector's bytes. */
const ALIGNMENT = 16;

type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

/**
 * The compiled kernel with its memory, which is handed out like a stack: what models need for good
 * first, above it the scratch of one call, given back by `release`. Addresses are bytes. Memory grows
 * and never shrinks, so callers work in chunks.
 */
export class Kernel {
  readonly run: KernelExports;
  #top = ALIGNMENT;

  constructor(run: KernelExports) {
    this.run = run;
  }

  /** Room for this many bytes, of any content. Throws RangeError when there is no more memory. */
  allocate(bytes: number): number {
    const at = this.#top;
    const top = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    const { memory } = this.run;
    const missing = Math.ceil((top - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    this.#top = top;
    return at;
  }

  /** A copy of the numbers in the kernel's memory. */
  store(numbers: Numbers): number {
    const at = this.allocate(numbers.byteLength);
    new Uint8Array(this.run.memory.buffer, at, numbers.byteLength).set(
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    );
    return at;
  }

  /** Room for this many bytes, all zero. */
  zeros(bytes: number): number {
    const at = this.allocate(bytes);
    new Uint8Array(this.run.memory.buffer, at, bytes).fill(0);
    return at;
  }

  /** Where the free memory begins now; for `release`. */
  mark(): number {
    return this.#top;
  }

  /** Gives back all that was allocated since the mark. */
  release(mark: number): void {
    this.#top = mark;
  }

  /** Numbers in the kernel's memory. The view is dead after the next allocation. */
  float32(at: number, length: number): Float32Array {
    return new Float32Array(this.run.memory.buffer, at, length);
  }

  /** As `float32`. */
  int32(at: number, length: number): Int32Array {
    return new Int32Array(this.run.memory.buffer, at, length);
  }

  /** As `float32`. */
  int16(at: number, length: number): Int16Array {
    return new Int16Array(this.run.memory.buffer, at, length);
  }
}

/** Starts a kernel with an empty memory. Throws where WebAssembly or its SIMD is missing or forbidden. */
export const createKernel = (): Kernel => new Kernel(instantiate(fromBase64(KERNEL)));
