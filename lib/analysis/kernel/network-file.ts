import type { ModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import type { ConvWeights } from './conv';
import type { LayerWeights, NetworkWeights } from './network';
import type { TableWeights } from './table';

/** A network as the metadata of its model file describe it, under `network`. */
export interface NetworkShape {
  readonly tables: readonly { readonly bits: 4 | 8; readonly width: number }[];
  readonly layers: readonly (Omit<LayerWeights, 'conv'> &
    Pick<ConvWeights, 'taps' | 'inputs' | 'outputs' | 'inputScale'>)[];
}

/** The scale of a table's row: 16 steps for each doubling, up to 1. */
export const scaleOfCode = (code: number): number => 2 ** ((code - 255) / 16);

const SCALES = Float32Array.from({ length: 256 }, (_, code) => scaleOfCode(code));

/** Names of the sections that hold the n-th table or layer. */
export const tableSection = (n: number): string => `table-${n}`;
export const layerSection = (n: number): string => `layer-${n}`;

/** Reads the network of a model file. Throws ModelFileError where parts are missing or of no use. */
export function readNetwork(file: ModelFile): NetworkWeights {
  const shape = file.metadata.network as NetworkShape | undefined;
  if (!Array.isArray(shape?.tables) || !Array.isArray(shape.layers))
    throw new ModelFileError(`The model file "${file.name}" describes no network.`);
  return {
    tables: shape.tables.map((table, n) => readTable(file, table, tableSection(n))),
    layers: shape.layers.map((layer, n) => readLayer(file, layer, layerSection(n))),
  };
}

type TableShape = NetworkShape['tables'][number];
type LayerShape = NetworkShape['layers'][number];

function readTable(file: ModelFile, { bits, width }: TableShape, name: string): TableWeights {
  if (bits !== 4 && bits !== 8) throw new ModelFileError(`${name} has no known width of numbers.`);
  const codes = file.section(`${name}-scales`, 'uint8');
  const rows = file.section(name, bits === 4 ? 'uint8' : 'int8');
  return { bits, width, rows, codes, scales: SCALES };
}

function readLayer(file: ModelFile, layer: LayerShape, name: string): LayerWeights {
  const { dilation, relu, residual, pool, taps, inputs, outputs, inputScale } = layer;
  const sizes = [dilation, taps, inputs, outputs];
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0) || !(inputScale > 0))
    throw new ModelFileError(`${name} has no usable sizes.`);
  const conv = {
    ...{ taps, inputs, outputs, inputScale },
    weights: file.section(name, 'int8'),
    scales: file.section(`${name}-scales`, 'float32'),
    biases: file.section(`${name}-biases`, 'float32'),
  };
  return { conv, dilation, relu, residual, pool };
}
