import { expect } from 'vitest';
import { Analysis } from '@/lib/model/analysis';

/** Whether all that an analysis found are parts of the text, in order where they have one, by its schema. */
export function expectSound(result: Analysis, text: string): void {
  expect(Analysis.safeParse(result).error?.message).toBeUndefined();
  const { sentences, entities, claims } = result;
  expectInOrder(sentences, text);
  const parts = claims.flatMap(({ attribution, quantities, contributions }) => [
    ...quantities,
    ...(attribution ? [attribution.speaker, attribution.cue] : []),
    ...contributions.flatMap(({ trigger }) => trigger ?? []),
  ]);
  for (const { start, end, text: said } of [...entities, ...claims, ...parts]) {
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(said);
  }
  for (const { start, end, sentence } of claims) {
    expect(start).toBeGreaterThanOrEqual(sentence.start);
    expect(end).toBeLessThanOrEqual(sentence.end);
  }
}

/** Whether these are parts of the text one after the other, none of them empty. */
export function expectInOrder(
  parts: readonly { start: number; end: number }[],
  text: string,
): void {
  let last = 0;
  for (const { start, end } of parts) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}
