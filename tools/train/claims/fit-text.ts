import { newNgrams, readNgrams } from '@/lib/analysis/claims/ngrams';
import type { TextModel } from '@/lib/analysis/claims/text-model';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import type { Debated } from './corpora';
import { fitLogistic, type Rows } from './logistic';

/** Slots of the table of weights: 2^16 pairs are 128 kB; 2^18 score 0.001 better. */
const BITS = 16;
/** Weight of the loss against the penalty; sentences with agreeing coders count double. */
const COST = 4;
const AGREED = 2;
/** The bias is a slot of its own past the table, with this value. */
const BIAS_VALUE = 0.5;

/** The unit vectors of distinct n-grams of some texts. */
export function toRows(texts: readonly string[], bits = BITS): Rows {
  const starts = new Uint32Array(texts.length + 1);
  const slots: number[] = [];
  const values: number[] = [];
  const ngrams = newNgrams();
  texts.forEach((text, i) => {
    const tokens = tokenize(text);
    readNgrams(tokens, 0, tokens.length, bits, ngrams);
    const distinct = new Set(ngrams.slots.subarray(0, ngrams.length));
    const value = 1 / Math.sqrt(Math.max(1, distinct.size));
    for (const slot of distinct) {
      slots.push(slot);
      values.push(value);
    }
    slots.push(1 << bits);
    values.push(BIAS_VALUE);
    starts[i + 1] = slots.length;
  });
  return { starts, slots: Uint32Array.from(slots), values: Float32Array.from(values) };
}

/** Fits both text classifiers on the debates that `keep` takes; weights are rounded to 8 bits. */
export function fitText(
  debates: readonly Debated[],
  rows: Rows,
  keep: (index: number) => boolean = () => true,
  bits = BITS,
): TextModel {
  const costs = debates.map(({ agreed }, i) => (keep(i) ? COST * (agreed ? AGREED : 1) : 0));
  const weights = new Int8Array(2 << bits);
  const scale = new Float32Array(2);
  const bias = new Float32Array(2);
  const targets = [(d: Debated) => d.kind === 'CFS', (d: Debated) => d.kind !== 'NFS'];
  targets.forEach((target, head) => {
    const labels = debates.map((one) => (target(one) ? 1 : 0));
    const fitted = fitLogistic(rows, labels, costs, (1 << bits) + 1);
    bias[head] = (fitted[1 << bits] ?? 0) * BIAS_VALUE;
    const table = fitted.subarray(0, 1 << bits);
    const unit = table.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    scale[head] = unit;
    table.forEach((weight, slot) => {
      weights[2 * slot + head] = Math.round(weight / unit);
    });
  });
  return { bits, weights, scale, bias };
}
