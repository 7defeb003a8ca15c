import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConvWeights } from '@/lib/analysis/kernel/conv';
import type { LayerWeights } from '@/lib/analysis/kernel/network';
import { FEATURE_ROWS } from '@/lib/analysis/tagger/article-features';
import { vectorHash } from '@/lib/analysis/tagger/vector-key';
import { networkSections } from '../network-sections.ts';
import { writeModelFile } from '../write-model-file.ts';

/** What the trainer writes as `weights.json`; the numbers are float32, one after the other, in `weights.bin`. */
interface TrainedNames {
  readonly width: number;
  readonly layers: readonly {
    readonly name: string;
    readonly taps: number;
    readonly inputs: number;
    readonly outputs: number;
    readonly dilation: number;
    readonly relu: boolean;
    readonly residual: boolean;
    readonly pool: boolean;
    /** The largest input that was seen, cut at a far quantile. */
    readonly peak: number;
  }[];
  /** Where each array begins, in numbers, and how many it has. */
  readonly arrays: Readonly<Record<string, readonly [start: number, length: number]>>;
}

/**
 * Makes the model file of the name tagger from what the trainer wrote to `folder`: tables of vectors
 * (4 bits a number) and of features (8 bits), layers with int8 weights, transitions, and the lexicon.
 */
export function packNames(
  folder: string,
  version: string,
  words: readonly string[],
  lexicon: ReadonlyMap<number, number>,
): Uint8Array {
  const trained = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8')) as TrainedNames;
  const bytes = readFileSync(join(folder, 'weights.bin'));
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const array = (name: string): Float32Array => {
    const [start, length] = trained.arrays[name] ?? [0, 0];
    if (length === 0) throw new Error(`the trainer wrote no ${name}`);
    return numbers.subarray(start, start + length);
  };
  const { width } = trained;
  const features = array('features');
  if (features.length !== (FEATURE_ROWS - 1) * width) throw new Error('features of another size');
  const layers = trained.layers.map((layer): LayerWeights => {
    const { dilation, relu, residual, pool } = layer;
    const conv = quantizeLayer(
      layer,
      array(`${layer.name}-weights`),
      array(`${layer.name}-biases`),
    );
    return { conv, dilation, relu, residual, pool };
  });
  const { network, sections } = networkSections(
    [
      { bits: 4, width, rows: array('vectors') },
      { bits: 8, width, rows: features },
    ],
    layers,
  );
  const hashes = [...lexicon.keys()].sort((a, b) => a - b);
  return writeModelFile(
    { name: 'names', version, metadata: { network } },
    {
      words: Uint32Array.from(words, vectorHash),
      lexicon: Uint32Array.from(hashes),
      'lexicon-classes': Uint16Array.from(hashes, (hash) => lexicon.get(hash) ?? 0),
      transitions: Float32Array.from(array('transitions')),
      ...sections,
    },
  );
}

/** Rounds the weights of each output to 8 bits with a scale of its own. */
function quantizeLayer(
  { taps, inputs, outputs, peak }: TrainedNames['layers'][number],
  weights: Float32Array,
  biases: Float32Array,
): ConvWeights {
  const row = taps * inputs;
  const steps = new Int8Array(outputs * row);
  const scales = new Float32Array(outputs);
  for (let o = 0; o < outputs; o++) {
    const numbers = weights.subarray(o * row, (o + 1) * row);
    const scale = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 1e-6) / 127;
    scales[o] = scale;
    numbers.forEach((number, i) => {
      steps[o * row + i] = Math.round(number / scale);
    });
  }
  // 12 bits and a sign: far finer than the weights, and no sum comes near 32 bits.
  const inputScale = peak / 4096;
  return {
    taps,
    inputs,
    outputs,
    weights: steps,
    scales,
    biases: Float32Array.from(biases),
    inputScale,
  };
}
