import type { ModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import type { Readers } from './context';
import { SIGNALS } from './signals';
import { createTextReader } from './text-model';
import { createWordReader } from './word-model';

/** How signals make a score. */
export interface SignalWeights {
  /** Log-odds of a sentence without any signal. */
  readonly bias: number;
  /** Log-odds a signal adds where it holds wholly, in the order of `SIGNALS`. */
  readonly weights: ArrayLike<number>;
}

/** What scores sentences: the weights of the signals, and the tables behind the trained signals. */
export interface ClaimModel {
  /** For the sentences of an article, calibrated on news. */
  readonly article: SignalWeights;
  /** For a sentence or two out of any article, such as one of a debate. */
  readonly alone: SignalWeights;
  readonly readers: Readers;
}

/**
 * Reads the claim model from its file. Throws ModelFileError when the file is for other signals than this code
 * reads, or its tables do not have the sizes they tell.
 */
export function loadClaimModel(file: ModelFile): ClaimModel {
  const names = file.metadata.signals;
  if (JSON.stringify(names) !== JSON.stringify(SIGNALS.map(({ name }) => name)))
    throw new ModelFileError('The claim model was trained for other signals.');
  const text = {
    bits: bitsOf(file, 'text'),
    weights: file.section('text.weights', 'int8'),
    scale: file.section('text.scale', 'float32'),
    bias: file.section('text.bias', 'float32'),
  };
  const words = {
    bits: bitsOf(file, 'words'),
    keys: file.section('words.keys', 'uint16'),
    weights: file.section('words.weights', 'int8'),
    scale: file.section('words.scale', 'float32'),
  };
  const fits =
    text.weights.length === 2 << text.bits &&
    words.keys.length === 1 << words.bits &&
    words.weights.length === 2 << words.bits &&
    [text.scale, text.bias, words.scale].every(({ length }) => length === 2);
  if (!fits) throw new ModelFileError('The claim model has tables of the wrong size.');
  return {
    article: weightsOf(file, 'article.weights'),
    alone: weightsOf(file, 'alone.weights'),
    readers: { text: createTextReader(text), words: createWordReader(words) },
  };
}

function weightsOf(file: ModelFile, section: string): SignalWeights {
  const weights = file.section(section, 'float32');
  if (weights.length !== SIGNALS.length + 1)
    throw new ModelFileError('The claim model has weights of the wrong number.');
  return { bias: weights[SIGNALS.length] ?? 0, weights: weights.subarray(0, SIGNALS.length) };
}

function bitsOf(file: ModelFile, table: string): number {
  const bits = file.metadata[`${table}Bits`];
  if (Number.isInteger(bits) && Number(bits) > 0 && Number(bits) <= 20) return Number(bits);
  throw new ModelFileError(`The claim model does not tell the size of its table "${table}".`);
}
