/** The part of WebAssembly's interface that is used here; this layer has no types of a browser. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** What `assembly/` exports; pointers and counts are numbers, see there for what they mean. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  conv(
    ...values: [
      x: number,
      zeros: number,
      bounds: number,
      from: number,
      to: number,
      inputs: number,
      outputs: number,
      taps: number,
      dilation: number,
      weights: number,
      scales: number,
      biases: number,
      out: number,
      relu: number,
      add: number,
    ]
  ): void;
  quantize(x: number, count: number, inverse: number, limit: number, out: number): void;
  poolGroups(
    ...values: [
      x: number,
      width: number,
      count: number,
      tokens: number,
      groups: number,
      groupCount: number,
      sums: number,
      most: number,
      sizes: number,
      out: number,
    ]
  ): void;
  addRows4: AddRows;
  addRows8: AddRows;
  copyRows(out: number, width: number, count: number, ids: number, rows: number): void;
  addRowsAt(out: number, width: number, count: number, ids: number, rows: number): void;
}

type AddRows = (
  out: number,
  width: number,
  count: number,
  starts: number,
  ids: number,
  table: number,
  codes: number,
  scales: number,
) => void;

/** Compiles and starts the kernel at once: it is a few kB. Throws where WebAssembly or SIMD is missing. */
export function instantiate(bytes: Uint8Array): KernelExports {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});
  return exports as KernelExports;
}
