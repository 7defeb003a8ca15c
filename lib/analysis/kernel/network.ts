import { type Conv, type ConvWeights, loadConv, quantize, type Rows, runConv } from './conv';
import { cutInput } from './cut-input';
import type { Kernel } from './kernel';
import { poolGroups } from './pool';
import { addRows, loadTable, type Table, type TableWeights } from './table';

/**
 * One layer over the rows h of all tokens: h becomes conv(h), or with `residual` h + conv(h); `relu` cuts the
 * convolution's result at zero. With `pool` the convolution sees, instead of h, what the other tokens of
 * each token's group are like (`poolGroups`): twice as many numbers.
 */
export interface LayerWeights {
  readonly conv: ConvWeights;
  readonly dilation: number;
  readonly relu: boolean;
  readonly residual: boolean;
  readonly pool: boolean;
}

/** A convolutional network over tokens: rows of tables are added up, then the layers follow each other. */
export interface NetworkWeights {
  readonly tables: readonly TableWeights[];
  readonly layers: readonly LayerWeights[];
}

/** A network in the kernel's memory. */
export interface Network {
  readonly width: number;
  readonly tables: readonly Table[];
  readonly layers: readonly (Omit<LayerWeights, 'conv'> & { readonly conv: Conv })[];
}

/** Puts a network into the kernel's memory. Throws RangeError where its sizes do not fit each other. */
export function loadNetwork(kernel: Kernel, { tables, layers }: NetworkWeights): Network {
  const first = tables[0]?.width ?? 0;
  if (first === 0 || tables.some(({ width }) => width !== first))
    throw new RangeError('the tables of a network have one width');
  let width = first;
  const loaded = layers.map((layer) => {
    const conv = loadConv(kernel, layer.conv);
    const fits = conv.inputs === (layer.pool ? 2 * width : width);
    if (!fits || (layer.residual && conv.width !== width))
      throw new RangeError(`no layer of ${conv.inputs} inputs after ${width} numbers`);
    width = conv.width;
    return { ...layer, conv };
  });
  return { width: first, tables: tables.map((table) => loadTable(kernel, table)), layers: loaded };
}

/** Tokens whose rows stay in the nearest cache while rows of all tables are added to them. */
const STRIP = 32;

/** Tokens as a network sees them: one document, or a part of one. */
export interface NetworkInput {
  readonly count: number;
  /** Two numbers a token: the first token of its sentence, the one after its last. */
  readonly bounds: Int32Array;
  /** Which rows of which table each token gets; a table may come more than once. A negative id is none. */
  readonly lookups: readonly { readonly table: number; readonly ids: Int32Array }[];
  /** The group of each token, for layers that pool; negative for none. */
  readonly groups?: Int32Array;
  readonly groupCount?: number;
}

/** What a network gives: `count` rows of `width` numbers, one after the other. */
export interface NetworkOutput {
  readonly width: number;
  readonly rows: Float32Array;
}

/**
 * Runs a network. It takes some kB of the kernel's memory a token, so very long inputs are cut. Throws
 * RangeError on ids outside their table.
 */
export function runNetwork(kernel: Kernel, network: Network, input: NetworkInput): NetworkOutput {
  const mark = kernel.mark();
  try {
    const [first, ...others] = cutInput(input).map((part) => run(kernel, network, part, mark));
    if (!first || others.length === 0) return first ?? { width: 0, rows: new Float32Array(0) };
    const rows = new Float32Array(input.count * first.width);
    let at = 0;
    for (const part of [first, ...others]) {
      rows.set(part.rows, at);
      at += part.rows.length;
    }
    return { width: first.width, rows };
  } finally {
    kernel.release(mark);
  }
}

function run(
  kernel: Kernel,
  { width, tables, layers }: Network,
  input: NetworkInput,
  mark: number,
): NetworkOutput {
  kernel.release(mark);
  const { count, bounds, lookups } = input;
  const rows: Rows = { count, bounds: kernel.store(bounds) };
  const widest = layers.reduce((most, { conv }) => Math.max(most, conv.inputs, conv.width), width);
  let h = kernel.allocate(count * widest * 4);
  let next = kernel.allocate(count * widest * 4);
  const steps = kernel.allocate(count * widest * 2);
  kernel.float32(h, count * width).fill(0);
  embed(kernel, tables, count, lookups, h);
  let last = width;
  for (const { conv, pool, residual, relu, dilation } of layers) {
    if (pool) poolGroups(kernel, input, last, h, next);
    quantize(kernel, conv, count, pool ? next : h, steps);
    runConv(kernel, conv, rows, steps, residual ? h : next, { dilation, relu, add: residual });
    if (!residual) [h, next] = [next, h];
    last = conv.width;
  }
  return { width: last, rows: kernel.float32(h, count * last).slice() };
}

function embed(
  kernel: Kernel,
  tables: readonly Table[],
  count: number,
  lookups: NetworkInput['lookups'],
  h: number,
) {
  const mark = kernel.mark();
  const stored = lookups.map(({ table, ids }) => {
    const found = tables[table];
    if (!found || ids.length !== count || ids.some((id) => id >= found.length))
      throw new RangeError(`no such rows of table ${table}`);
    return { table: found, ids: kernel.store(ids) };
  });
  for (let from = 0; from < count; from += STRIP) {
    const some = Math.min(STRIP, count - from);
    for (const { table, ids } of stored)
      addRows(kernel, table, some, ids + from * 4, h + from * table.width * 4);
  }
  kernel.release(mark);
}
