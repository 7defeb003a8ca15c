import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '@/lib/analysis/kernel/base64';
import { type ConvWeights, loadConv, quantize, runConv } from '@/lib/analysis/kernel/conv';
import { createKernel } from '@/lib/analysis/kernel/kernel';
import { addRows, loadTable } from '@/lib/analysis/kernel/table';
import { compileKernel, GENERATED, generatedModule } from '@/tools/kernel/compile';
import { packNibbles } from '@/tools/train/pack-nibbles';

/** A generator of numbers in -1..1, the same in every run (Park and Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  };
}

/** Sentences of 1 to 9 tokens that fill `count` tokens. */
function boundsOf(count: number): Int32Array {
  const bounds = new Int32Array(count * 2);
  let start = 0;
  for (let n = 1; start < count; n = (n % 9) + 1) {
    const end = Math.min(count, start + n);
    for (let t = start; t < end; t++) bounds.set([start, end], t * 2);
    start = end;
  }
  return bounds;
}

const { fround } = Math;
/** Rounds halves to the even neighbour, as the kernel does. */
const nearest = (x: number) => {
  const down = Math.floor(x);
  const rest = x - down;
  return rest > 0.5 || (rest === 0.5 && down % 2 !== 0) ? down + 1 : down;
};

interface Case {
  count: number;
  taps: number;
  inputs: number;
  outputs: number;
  dilation: number;
  relu: boolean;
  add: boolean;
}

function weightsOf({ taps, inputs, outputs }: Case): ConvWeights {
  const next = numbers(taps * 7919 + inputs * 31 + outputs);
  return {
    taps,
    inputs,
    outputs,
    weights: Int8Array.from({ length: outputs * taps * inputs }, () => Math.round(next() * 127)),
    scales: Float32Array.from({ length: outputs }, () => 0.001 + next() * 0.0005),
    biases: Float32Array.from({ length: outputs }, next),
    inputScale: 0.01,
  };
}

/** What the kernel computes, one number at a time. */
function reference(c: Case, w: ConvWeights, limit: number, x: Float32Array, out: Float32Array) {
  const bounds = boundsOf(c.count);
  const steps = x.map((value) =>
    nearest(Math.max(-limit, Math.min(limit, fround(value * fround(1 / w.inputScale))))),
  );
  const at = (list: ArrayLike<number>, i: number) => list[i] ?? Number.NaN;
  return Float32Array.from({ length: c.count * c.outputs }, (_, i) => {
    const [t, o] = [Math.floor(i / c.outputs), i % c.outputs];
    let sum = 0;
    for (let k = 0; k < c.taps; k++) {
      const from = t + (k - (c.taps >> 1)) * c.dilation;
      if (from < at(bounds, t * 2) || from >= at(bounds, t * 2 + 1)) continue;
      for (let n = 0; n < c.inputs; n++)
        sum += at(w.weights, (o * c.taps + k) * c.inputs + n) * at(steps, from * c.inputs + n);
    }
    let y = fround(fround(fround(sum) * fround(at(w.scales, o) * w.inputScale)) + at(w.biases, o));
    if (c.relu) y = Math.max(0, y);
    return c.add ? fround(y + at(out, i)) : y;
  });
}

const CASES = fc.record<Case>({
  count: fc.integer({ min: 0, max: 120 }),
  taps: fc.constantFrom(1, 3, 5),
  inputs: fc.constantFrom(8, 24, 64),
  outputs: fc.constantFrom(1, 8, 13, 32),
  dilation: fc.constantFrom(1, 2, 4),
  relu: fc.boolean(),
  add: fc.boolean(),
});

describe('the kernel', () => {
  it('is what its source compiles to', async () => {
    expect(readFileSync(GENERATED, 'utf8')).toBe(generatedModule(await compileKernel()));
  });

  it('convolves as the reference does, to the bit, and never across a sentence', () => {
    const kernel = createKernel();
    fc.assert(
      fc.property(CASES, (c) => {
        const mark = kernel.mark();
        const weights = weightsOf(c);
        const conv = loadConv(kernel, weights);
        const next = numbers(c.count + 1);
        const x = Float32Array.from({ length: c.count * c.inputs }, () => next() * 3);
        const before = Float32Array.from({ length: c.count * conv.width }, next);
        const from = kernel.store(x);
        const steps = kernel.allocate(c.count * c.inputs * 2);
        const out = kernel.store(before);
        const rows = { count: c.count, bounds: kernel.store(boundsOf(c.count)) };
        const after = kernel.allocate(64);
        kernel.int32(after, 16).fill(7);
        quantize(kernel, conv, c.count, from, steps);
        runConv(kernel, conv, rows, steps, out, c);
        const cut = (all: Float32Array) => all.filter((_, i) => i % conv.width < c.outputs);
        const found = cut(kernel.float32(out, c.count * conv.width));
        expect(found).toEqual(reference(c, weights, conv.limit, x, cut(before)));
        expect(kernel.int32(after, 16).every((value) => value === 7)).toBe(true);
        kernel.release(mark);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the largest sums within 32 bits, and takes what is no number for something', () => {
    const kernel = createKernel();
    const c = { count: 3, taps: 3, inputs: 512, outputs: 8, dilation: 1, relu: false, add: false };
    const weights = { ...weightsOf(c), weights: new Int8Array(8 * 3 * 512).fill(-127) };
    const conv = loadConv(kernel, weights);
    expect(conv.limit).toBeLessThan(32767);
    const rows = { count: 3, bounds: kernel.store(Int32Array.of(0, 3, 0, 3, 0, 3)) };
    const run = (value: number) => {
      const mark = kernel.mark();
      const steps = kernel.allocate(3 * 512 * 2);
      const out = kernel.allocate(3 * 8 * 4);
      quantize(kernel, conv, 3, kernel.store(new Float32Array(3 * 512).fill(value)), steps);
      runConv(kernel, conv, rows, steps, out);
      kernel.release(mark);
      return kernel.float32(out, 24).slice();
    };
    const largest = run(Infinity);
    expect(largest[8]).toBeCloseTo(-127 * 1536 * conv.limit * (weights.scales[0] ?? 0) * 0.01, -1);
    expect(run(1e30)).toEqual(largest);
    expect(run(-Infinity)[8]).toBeGreaterThan(0);
    expect(run(Number.NaN).every(Number.isFinite)).toBe(true);
  });

  it.each([4, 8] as const)('adds rows of %i bits, as many as a list has', (bits) => {
    const kernel = createKernel();
    const [width, length] = [48, 5];
    const next = numbers(bits);
    const most = bits === 4 ? 7 : 127;
    const values = Int8Array.from({ length: width * length }, () => Math.round(next() * most));
    values[0] = -most - 1;
    const scales = Float32Array.from({ length }, () => 0.01 + next() * 0.005);
    const codes = Uint8Array.from({ length }, (_, row) => length - 1 - row);
    const rows = bits === 4 ? packNibbles(values) : values;
    const table = loadTable(kernel, { bits, width, rows, codes, scales });
    const lists = { starts: Int32Array.of(0, 1, 1, 4), ids: Int32Array.of(4, 0, 3, 0) };
    const before = Float32Array.from({ length: 3 * width }, next);
    const out = kernel.store(before);
    const mark = kernel.mark();
    addRows(kernel, table, lists, out);
    expect(kernel.mark()).toBe(mark);
    const expected = before.map((value, i) => {
      const t = Math.floor(i / width);
      const ids = lists.ids.subarray(lists.starts[t], lists.starts[t + 1]);
      return ids.reduce(
        (sum, id) =>
          fround(
            sum + fround((values[id * width + (i % width)] ?? 0) * (scales[codes[id] ?? 0] ?? 0)),
          ),
        value,
      );
    });
    expect(kernel.float32(out, expected.length)).toEqual(expected);
    for (const id of [-1, length])
      expect(() =>
        addRows(kernel, table, { starts: Int32Array.of(0, 1), ids: Int32Array.of(id) }, out),
      ).toThrow(RangeError);
  });

  it('refuses weights and tables whose sizes do not fit', () => {
    const kernel = createKernel();
    const weights = weightsOf({ count: 0, taps: 3, inputs: 8, outputs: 4 } as Case);
    expect(() => loadConv(kernel, { ...weights, inputs: 12 })).toThrow(RangeError);
    expect(() => loadConv(kernel, { ...weights, outputs: 5 })).toThrow(RangeError);
    const rows = new Int8Array(24);
    const codes = new Uint8Array(2);
    const scales = new Float32Array(1);
    expect(() => loadTable(kernel, { bits: 8, width: 12, rows, codes, scales })).toThrow(
      RangeError,
    );
    expect(() => loadTable(kernel, { bits: 8, width: 8, rows, codes, scales })).toThrow(RangeError);
    expect(() => packNibbles(Int8Array.from({ length: 16 }, () => 8))).toThrow(RangeError);
  });

  it('gives memory back, grows where it must, and says so when there is none', () => {
    const kernel = createKernel();
    const mark = kernel.mark();
    const large = kernel.zeros(3_000_000);
    kernel.float32(large, 750_000)[749_999] = 1;
    kernel.release(mark);
    expect(kernel.mark()).toBe(mark);
    const size = kernel.run.memory.buffer.byteLength;
    for (let i = 0; i < 20; i++) {
      kernel.allocate(2_900_000);
      kernel.release(mark);
    }
    expect(kernel.run.memory.buffer.byteLength).toBe(size);
    expect(kernel.zeros(64)).toBe(mark);
    expect(() => kernel.allocate(2 ** 33)).toThrow(RangeError);
  });
});

it('decodes base64 of every length', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});
