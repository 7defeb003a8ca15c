import { expect, test } from 'vitest';
import { PRESET_SCALES } from '@/lib/model/scales';
import { Snapshot } from '@/lib/model/snapshot';
import { sampleRecords } from '@/tools/shots/sample/records';

test('the sample data are what the store keeps, and every record belongs to another', () => {
  const records = Snapshot.parse(sampleRecords());
  const ids = Object.values(records)
    .flat()
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const claims = new Set(records.claims.map(({ id }) => id));
  const sources = new Set(records.sources.map(({ id }) => id));
  for (const { claimId, sourceId } of records.evidence) {
    expect(claims.has(claimId) && sources.has(sourceId)).toBe(true);
  }
  const levels = PRESET_SCALES.flatMap(({ levels }) => levels.map(({ id }) => id));
  for (const { verdict } of records.claims) if (verdict) expect(levels).toContain(verdict.value);
  for (const { attribution, context, anchor } of records.claims) {
    if (!attribution) continue;
    const at =
      attribution.speaker.start - anchor.position.start + context.indexOf(anchor.quote.exact);
    expect(context.slice(at, at + attribution.speaker.text.length)).toBe(attribution.speaker.text);
  }
});
