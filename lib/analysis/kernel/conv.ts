import type { Kernel } from './kernel';

/** A convolution over tokens; one tap makes it a matrix product. */
export interface ConvWeights {
  readonly taps: number;
  /** Numbers a token comes with; a multiple of 8. */
  readonly inputs: number;
  readonly outputs: number;
  /** [output][tap][input], the leftmost tap first. */
  readonly weights: Int8Array;
  /** By output: what one step of its weights stands for. */
  readonly scales: Float32Array;
  /** By output. */
  readonly biases: Float32Array;
  /** What one step of the int16 inputs stands for; chosen so that inputs stay under `limit` steps. */
  readonly inputScale: number;
}

/** A convolution in the kernel's memory. */
export interface Conv {
  readonly taps: number;
  readonly inputs: number;
  /** Numbers of an output row: the outputs, filled up with zeros to a multiple of 8. */
  readonly width: number;
  readonly inputScale: number;
  /** Inputs are cut off at this many steps, so that no sum leaves 32 bits. */
  readonly limit: number;
  /** Addresses. */
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly zeros: number;
}

/** Channels of one block of packed weights. */
const CHANNELS = 8;

/** Puts a convolution into the kernel's memory, as `assembly/conv.ts` wants it. Throws RangeError on sizes that do not fit. */
export function loadConv(kernel: Kernel, conv: ConvWeights): Conv {
  const { taps, inputs, outputs, weights, inputScale } = conv;
  const row = taps * inputs;
  if (inputs % 8 !== 0 || weights.length !== outputs * row || conv.biases.length !== outputs)
    throw new RangeError(`no convolution of ${outputs} by ${taps} by ${inputs} numbers`);
  const width = Math.ceil(outputs / CHANNELS) * CHANNELS;
  const packed = new Int16Array(width * row);
  let most = 1;
  for (let o = 0; o < outputs; o++) {
    const block = Math.floor(o / CHANNELS) * CHANNELS * row + (o % CHANNELS) * 2;
    let sum = 0;
    for (let i = 0; i < row; i++) {
      const weight = weights[o * row + i] ?? 0;
      packed[block + (i >> 1) * CHANNELS * 2 + (i & 1)] = weight;
      sum += Math.abs(weight);
    }
    most = Math.max(most, sum);
  }
  const scales = new Float32Array(width);
  const biases = new Float32Array(width);
  for (let o = 0; o < outputs; o++) scales[o] = (conv.scales[o] ?? 0) * inputScale;
  biases.set(conv.biases);
  return {
    taps,
    inputs,
    width,
    inputScale,
    limit: Math.min(32767, Math.floor(0x7fffffff / most)),
    weights: kernel.store(packed),
    scales: kernel.store(scales),
    biases: kernel.store(biases),
    zeros: kernel.zeros(inputs * 2),
  };
}

/** The tokens that a convolution runs over. */
export interface Rows {
  readonly count: number;
  /** Address of two int32 a token: the first token of its sentence, the one after the last. */
  readonly bounds: number;
}

/** Writes the float32 rows at `x` as int16 rows of the layer's own scale to `to`, for `runConv`. */
export function quantize(kernel: Kernel, conv: Conv, count: number, x: number, to: number): void {
  kernel.run.quantize(x, count * conv.inputs, 1 / conv.inputScale, conv.limit, to);
}

export interface ConvOptions {
  /** Tokens between taps; 1 unless told. */
  dilation?: number;
  /** Cut at zero. */
  relu?: boolean;
  /** Add to what is at `out` instead of replacing it. */
  add?: boolean;
}

/**
 * Tokens of one call of the kernel, as many as it takes at once in any case: engines replace a function by a
 * faster one between calls, and the first text should not wait for the second.
 */
const STRIP = 48;

/**
 * Runs a convolution from int16 rows at `x` to float32 rows at `out`, of `width` numbers each. Taps that
 * fall outside a token's sentence see zeros.
 */
export function runConv(
  kernel: Kernel,
  conv: Conv,
  { count, bounds }: Rows,
  x: number,
  out: number,
  { dilation = 1, relu = false, add = false }: ConvOptions = {},
): void {
  const { zeros, inputs, width, taps, weights, scales, biases } = conv;
  for (let from = 0; from < count; from += STRIP)
    kernel.run.conv(
      ...([x, zeros, bounds, from, Math.min(from + STRIP, count), inputs, width, taps] as const),
      ...([dilation, weights, scales, biases, out, Number(relu), Number(add)] as const),
    );
}
