export interface Ranked {
  score: number;
  label: number;
}

/** Precision, recall and their harmonic mean from counts; 0 where nothing is counted. */
export function prf(right: number, found: number, wanted: number) {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Area under the precision-recall curve as the mean precision at each positive, best score first. */
export function averagePrecision(items: readonly Ranked[]): number {
  const sorted = [...items].sort((a, b) => b.score - a.score);
  let right = 0;
  let sum = 0;
  sorted.forEach(({ label }, i) => {
    if (label !== 1) return;
    right++;
    sum += right / (i + 1);
  });
  return right === 0 ? 0 : sum / right;
}

/** F1 of the positives at a threshold. */
export function f1At(items: readonly Ranked[], threshold: number): number {
  const found = items.filter(({ score }) => score >= threshold);
  const right = found.filter(({ label }) => label === 1).length;
  return prf(right, found.length, items.filter(({ label }) => label === 1).length).f1;
}

/** The threshold in steps of 0.01 with the highest F1, and that F1. */
export function bestF1(items: readonly Ranked[]): { threshold: number; f1: number } {
  let best = { threshold: 0, f1: 0 };
  for (let step = 1; step < 100; step++) {
    const f1 = f1At(items, step / 100);
    if (f1 > best.f1) best = { threshold: step / 100, f1 };
  }
  return best;
}

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(items: readonly Ranked[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = items.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    if (inside.length === 0) continue;
    const mean = (pick: (item: Ranked) => number) =>
      inside.reduce((sum, item) => sum + pick(item), 0) / inside.length;
    error +=
      (Math.abs(mean((item) => item.score) - mean((item) => item.label)) * inside.length) /
      items.length;
  }
  return error;
}
