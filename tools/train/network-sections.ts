import type { LayerWeights } from '@/lib/analysis/kernel/network';
import {
  layerSection,
  type NetworkShape,
  scaleOfCode,
  tableSection,
} from '@/lib/analysis/kernel/network-file';
import { packNibbles } from './pack-nibbles.ts';
import type { Sections } from './write-model-file.ts';

/** A table in float32: `rows` of `width` numbers each. */
export interface FloatTable {
  bits: 4 | 8;
  width: number;
  rows: Float32Array;
}

/**
 * The metadata (for the key `network`) and sections of a network, as `readNetwork` reads them. Tables are
 * quantised here: each row to its own scale, rounded up to the next that a code stands for.
 */
export function networkSections(
  tables: readonly FloatTable[],
  layers: readonly LayerWeights[],
): { network: NetworkShape; sections: Sections } {
  const sections: Sections = {};
  tables.forEach((table, n) => {
    const { steps, codes } = quantizeRows(table);
    sections[tableSection(n)] = table.bits === 4 ? packNibbles(steps) : steps;
    sections[`${tableSection(n)}-scales`] = codes;
  });
  const shapes = layers.map(({ conv, dilation, relu, residual, pool }, n) => {
    const name = layerSection(n);
    sections[name] = conv.weights;
    sections[`${name}-scales`] = conv.scales;
    sections[`${name}-biases`] = conv.biases;
    const { taps, inputs, outputs, inputScale } = conv;
    return { taps, inputs, outputs, inputScale, dilation, relu, residual, pool };
  });
  const network = { tables: tables.map(({ bits, width }) => ({ bits, width })), layers: shapes };
  return { network, sections };
}

function quantizeRows({ bits, width, rows }: FloatTable): { steps: Int8Array; codes: Uint8Array } {
  const most = 2 ** (bits - 1) - 1;
  const codes = new Uint8Array(rows.length / width);
  const steps = new Int8Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const numbers = rows.subarray(row * width, (row + 1) * width);
    const peak = numbers.reduce((peak, number) => Math.max(peak, Math.abs(number)), 0);
    const code = Math.ceil(16 * Math.log2(peak / most)) + 255;
    codes[row] = Math.max(0, Math.min(255, code));
    const scale = scaleOfCode(codes[row] ?? 0);
    numbers.forEach((number, i) => {
      const step = Math.round(number / scale);
      steps[row * width + i] = Math.max(-most, Math.min(most, step));
    });
  }
  return { steps, codes };
}
