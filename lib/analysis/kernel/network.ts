import { type Conv, type ConvWeights, loadConv, quantize, type Rows, runConv } from './conv';
import type { Kernel } from './kernel';
import { type Companions, findCompanions, poolGroups } from './pool';
import { addRows, loadTable, type RowLists, type Table, type TableWeights } from './table';

/**
 * One layer over the rows h of all tokens: h becomes conv(h), or with `residual` h + conv(h); `relu` cuts the
 * convolution's result at zero. With `pool`, which has one tap and is residual, only tokens that share their
 * group with others change: the convolution sees, instead of h, what those are like (`poolGroups`): twice
 * as many numbers.
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
    const own = !layer.pool || (layer.residual && conv.taps === 1);
    if (!fits || !own || (layer.residual && conv.width !== width))
      throw new RangeError(`no layer of ${conv.inputs} inputs after ${width} numbers`);
    width = conv.width;
    return { ...layer, conv };
  });
  return { width: first, tables: tables.map((table) => loadTable(kernel, table)), layers: loaded };
}

/** Tokens as a network sees them: one document, or a part of one. */
export interface NetworkInput {
  readonly count: number;
  /** Two numbers a token: the first token of its sentence, the one after its last. */
  readonly bounds: Int32Array;
  /** Sums of rows that are in the kernel's memory already, and which of them each token begins with. */
  readonly known?: { readonly rows: number; readonly ids: Int32Array };
  /** Rows of tables that are added to them, table by table. */
  readonly lookups: readonly (RowLists & { readonly table: number })[];
  /** The group of each token, for layers that pool; negative for none. */
  readonly groups?: Int32Array;
}

/** What a network gives: `count` rows of `width` numbers, one after the other. */
export interface NetworkOutput {
  readonly width: number;
  readonly rows: Float32Array;
}

/**
 * Runs a network. It takes some kB of the kernel's memory a token, so callers cut long inputs. Throws
 * RangeError on ids outside their table.
 */
export function runNetwork(kernel: Kernel, network: Network, input: NetworkInput): NetworkOutput {
  const mark = kernel.mark();
  try {
    return run(kernel, network, input);
  } finally {
    kernel.release(mark);
  }
}

function run(
  kernel: Kernel,
  { width, tables, layers }: Network,
  input: NetworkInput,
): NetworkOutput {
  const { count, bounds, groups } = input;
  const rows: Rows = { count, bounds: kernel.store(bounds) };
  const companions = findCompanions(groups ?? new Int32Array(0));
  const widest = layers.reduce((most, { conv }) => Math.max(most, conv.inputs, conv.width), width);
  let h = kernel.allocate(count * widest * 4);
  let next = kernel.allocate(count * widest * 4);
  const steps = kernel.allocate(count * widest * 2);
  embed(kernel, width, tables, input, h);
  let last = width;
  for (const { conv, pool, residual, relu, dilation } of layers) {
    if (pool) {
      addCompanions(kernel, conv, companions, relu, { h, pooled: next, steps });
      continue;
    }
    quantize(kernel, conv, count, h, steps);
    runConv(kernel, conv, rows, steps, residual ? h : next, { dilation, relu, add: residual });
    if (!residual) [h, next] = [next, h];
    last = conv.width;
  }
  return { width: last, rows: kernel.float32(h, count * last).slice() };
}

function embed(
  kernel: Kernel,
  width: number,
  tables: readonly Table[],
  { count, known, lookups }: NetworkInput,
  h: number,
) {
  if (known) {
    const mark = kernel.mark();
    kernel.run.copyRows(h, width, count, kernel.store(known.ids), known.rows);
    kernel.release(mark);
  } else kernel.float32(h, count * width).fill(0);
  for (const { table, ...lists } of lookups) {
    const found = tables[table];
    if (!found || lists.starts.length !== count + 1) throw new RangeError(`no table ${table}`);
    addRows(kernel, found, lists, h);
  }
}

/** Adds to the rows of tokens what the others of their groups say. */
function addCompanions(
  kernel: Kernel,
  conv: Conv,
  companions: Companions,
  relu: boolean,
  { h, pooled, steps }: { h: number; pooled: number; steps: number },
) {
  const count = companions.tokens.length;
  if (count === 0) return;
  poolGroups(kernel, companions, conv.width, h, pooled);
  quantize(kernel, conv, count, pooled, steps);
  // One tap sees nothing but its own token: no bounds are read.
  runConv(kernel, conv, { count, bounds: 0 }, steps, pooled, { relu });
  const mark = kernel.mark();
  kernel.run.addRowsAt(h, conv.width, count, kernel.store(companions.tokens), pooled);
  kernel.release(mark);
}
