import { describe, expect, it } from 'vitest';
import { createKernel } from '@/lib/analysis/kernel/kernel';
import {
  type LayerWeights,
  loadNetwork,
  type NetworkInput,
  runNetwork,
} from '@/lib/analysis/kernel/network';
import { readNetwork, scaleOfCode } from '@/lib/analysis/kernel/network-file';
import { addRows } from '@/lib/analysis/kernel/table';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import { type FloatTable, networkSections } from '@/tools/train/network-sections';
import { writeModelFile } from '@/tools/train/write-model-file';

const WIDTH = 32;
const OUTPUTS = 17;

/** Numbers in -1..1, the same in every run (Park and Miller 1988). */
let state = 1;
const next = () => {
  state = (state * 48271) % 2147483647;
  return (state / 2147483647) * 2 - 1;
};

function layer(how: Partial<LayerWeights>, taps: number, inputs: number, outputs: number) {
  const length = outputs * taps * inputs;
  const scale = 2 / Math.sqrt(taps * inputs) / 127;
  const conv = {
    ...{ taps, inputs, outputs, inputScale: 1 / 2048 },
    weights: Int8Array.from({ length }, () => Math.round(next() * 127)),
    scales: Float32Array.from({ length: outputs }, () => scale),
    biases: Float32Array.from({ length: outputs }, () => next() / 10),
  };
  return { dilation: 1, relu: true, residual: true, pool: false, ...how, conv };
}

/** Rows that are kept without loss: steps of a scale that has a code, the largest step in each row. */
function table(bits: 4 | 8, length: number, scale: number): FloatTable {
  const most = 2 ** (bits - 1) - 1;
  const step = (_: unknown, i: number) => (i % WIDTH === 0 ? most : Math.round(next() * most));
  const rows = Float32Array.from({ length: length * WIDTH }, step).map((value) => value * scale);
  return { bits, width: WIDTH, rows };
}

const TABLES = [table(4, 50, 2 ** -3), table(8, 20, 2 ** -11)];
const LAYERS: LayerWeights[] = [
  layer({}, 3, WIDTH, WIDTH),
  layer({ pool: true }, 1, 2 * WIDTH, WIDTH),
  layer({ dilation: 2 }, 3, WIDTH, WIDTH),
  layer({ relu: false, residual: false }, 1, WIDTH, OUTPUTS),
];

const { network, sections } = networkSections(TABLES, LAYERS);
const file = (metadata: Record<string, unknown> = { network }, kept = sections) =>
  readModelFile(writeModelFile({ name: 'test', version: '1', metadata }, kept));

/** Sentences of five tokens; words come again all over the text, and one of a few is in no group. */
function inputOf(count: number): NetworkInput {
  const bounds = new Int32Array(count * 2);
  for (let t = 0; t < count; t++) {
    const start = t - (t % 5);
    bounds.set([start, Math.min(count, start + 5)], t * 2);
  }
  const some = (most: number, length: number) =>
    Int32Array.from({ length }, () => Math.floor(((next() + 1) / 2) * most));
  const lookups = [0, 1].map((table) => {
    const starts = new Int32Array(count + 1);
    const sizes = some(4, count);
    for (const [t, size] of sizes.entries()) starts[t + 1] = (starts[t] ?? 0) + size;
    return { table, starts, ids: some(table === 0 ? 50 : 20, starts[count] ?? 0) };
  });
  return { count, bounds, lookups, groups: some(60, count).map((group) => group - 1) };
}

/** The same network in plain numbers, without any rounding. */
function reference({ count, bounds, lookups, groups }: NetworkInput): number[][] {
  let h = Array.from({ length: count }, (_, t) =>
    Array.from({ length: WIDTH }, (_, i) =>
      lookups.reduce((sum, { table, starts, ids }) => {
        for (const id of ids.subarray(starts[t], starts[t + 1]))
          sum += TABLES[table]?.rows[id * WIDTH + i] ?? 0;
        return sum;
      }, 0),
    ),
  );
  for (const { conv, pool, dilation, relu, residual } of LAYERS) {
    const x = pool ? h.map((_, t) => pooled(h, groups ?? new Int32Array(0), t)) : h;
    h = h.map((old, t) => {
      if (x[t]?.length === 0) return old;
      return Array.from({ length: conv.outputs }, (_, o) => {
        let y = conv.biases[o] ?? 0;
        for (let k = 0; k < conv.taps; k++) {
          const at = t + (k - (conv.taps >> 1)) * dilation;
          if (at < (bounds[t * 2] ?? 0) || at >= (bounds[t * 2 + 1] ?? 0)) continue;
          for (let i = 0; i < conv.inputs; i++) {
            const weight = conv.weights[(o * conv.taps + k) * conv.inputs + i] ?? 0;
            y += weight * (conv.scales[o] ?? 0) * (x[at]?.[i] ?? 0);
          }
        }
        if (relu) y = Math.max(0, y);
        return residual ? (old[o] ?? 0) + y : y;
      });
    });
  }
  return h;
}

function pooled(h: readonly number[][], groups: Int32Array, t: number): number[] {
  const same = h.flatMap((row, i) => (groups[i] === groups[t] ? [row] : []));
  const own = h[t] ?? [];
  if ((groups[t] ?? -1) < 0 || same.length < 2) return [];
  const column = (i: number) => same.map((row) => row[i] ?? 0);
  const sum = (i: number) => column(i).reduce((a, b) => a + b, 0);
  return [
    ...own.map((value, i) => (sum(i) - value) / (same.length - 1)),
    ...own.map((_, i) => Math.max(...column(i))),
  ];
}

describe('a network', () => {
  it('gives what the reference gives, but for the rounding of its numbers', () => {
    const kernel = createKernel();
    const loaded = loadNetwork(kernel, readNetwork(file()));
    for (const count of [1, 4, 83, 1000]) {
      const input = inputOf(count);
      const { width, rows } = runNetwork(kernel, loaded, input);
      let squares = 0;
      let size = 0;
      reference(input).forEach((row, t) => {
        row.forEach((value, o) => {
          squares += ((rows[t * width + o] ?? 0) - value) ** 2;
          size += value ** 2;
        });
      });
      expect(Math.sqrt(squares / size)).toBeLessThan(0.002);
      expect(runNetwork(kernel, loaded, input).rows).toEqual(rows);
    }
  });

  it('does nothing for no token, and leaves the memory as it was', () => {
    const kernel = createKernel();
    const loaded = loadNetwork(kernel, readNetwork(file()));
    const mark = kernel.mark();
    expect(runNetwork(kernel, loaded, inputOf(0)).rows).toHaveLength(0);
    const input = inputOf(9);
    const ids = new Int32Array(9).fill(50);
    const starts = Int32Array.from({ length: 10 }, (_, t) => t);
    const wrong = { ...input, lookups: [{ table: 0, starts, ids }] };
    expect(() => runNetwork(kernel, loaded, wrong)).toThrow(RangeError);
    const short = { ...input, lookups: [{ table: 0, starts: starts.subarray(1), ids }] };
    expect(() => runNetwork(kernel, loaded, short)).toThrow(RangeError);
    expect(kernel.mark()).toBe(mark);
  });

  it('begins with sums that are known already as if it added them up itself', () => {
    const kernel = createKernel();
    const loaded = loadNetwork(kernel, readNetwork(file()));
    const input = inputOf(30);
    const [first, second] = input.lookups;
    if (!first || !second || !loaded.tables[0]) throw new Error('two tables');
    const at = kernel.zeros(31 * WIDTH * 4);
    addRows(kernel, loaded.tables[0], first, at + WIDTH * 4);
    const ids = Int32Array.from({ length: 30 }, (_, t) => t + 1);
    const rest = { ...input, known: { rows: at, ids }, lookups: [second] };
    const { rows } = runNetwork(kernel, loaded, rest);
    expect(rows).toEqual(runNetwork(kernel, loaded, input).rows);
  });

  it('is refused by its file when parts are missing, and by the kernel when they do not fit', () => {
    const { 'layer-1': _, ...rest } = sections;
    expect(() => readNetwork(file({ network }, rest))).toThrow(ModelFileError);
    expect(() => readNetwork(file({}))).toThrow(ModelFileError);
    const layers = network.layers.map((shape) => ({ ...shape, taps: 0 }));
    expect(() => readNetwork(file({ network: { ...network, layers } }))).toThrow(ModelFileError);
    const wider = network.tables.map((table) => ({ ...table, width: 64 }));
    const other = readNetwork(file({ network: { ...network, tables: wider } }));
    expect(() => loadNetwork(createKernel(), other)).toThrow(RangeError);
  });
});

it('keeps the rows of tables to half a step of their own scale', () => {
  const rows = Float32Array.from({ length: 20 * WIDTH }, () => next() / 20);
  const { sections: kept } = networkSections([{ bits: 8, width: WIDTH, rows }], []);
  const codes = kept['table-0-scales'] as Uint8Array;
  const steps = kept['table-0'] as Int8Array;
  rows.forEach((value, i) => {
    const scale = scaleOfCode(codes[Math.floor(i / WIDTH)] ?? 0);
    expect(Math.abs((steps[i] ?? 0) * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
  });
});
