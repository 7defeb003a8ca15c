import { describe, expect, test } from 'vitest';
import { loadClaimModel } from '@/lib/analysis/claims/claim-model';
import { REASONS } from '@/lib/analysis/claims/reasons';
import { SIGNALS } from '@/lib/analysis/claims/signals';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { analyze } from '@/test/support/engine';
import { readModels } from '@/tools/engine/load-engine';

const MODEL = loadClaimModel(readModelFile(readModels().claims ?? new Uint8Array()));
const score = (text: string) => analyze(text, { all: true }).sentences[0]?.score ?? -1;

test('a checkable statement scores above an opinion, a question and a greeting', () => {
  const fact = score('Unemployment in Spain fell by 3 percent in 2019, the ministry said.');
  expect(fact).toBeGreaterThan(0.7);
  expect(score('I think we should all be very happy about that.')).toBeLessThan(0.2);
  expect(score('What do you want me to say to them?')).toBeLessThan(0.2);
  expect(score('Thank you very much for the great evening.')).toBeLessThan(0.2);
});

describe('the score explains itself', () => {
  const text = 'The court sentenced 14 soldiers for the attack in Aleppo, because witnesses spoke.';
  const claim = analyze(text).claims[0];

  test('triggers are the words of the text', () => {
    for (const { trigger } of claim?.contributions ?? []) {
      if (trigger) expect(text.slice(trigger.start, trigger.end)).toBe(trigger.text);
    }
    expect(
      claim?.contributions.find(({ reason }) => reason === 'states a number')?.trigger?.text,
    ).toBe('14 soldiers');
  });

  test('reasons are the positive contributions, strongest first', () => {
    const positive = (claim?.contributions ?? []).filter(({ weight }) => weight > 0);
    expect(claim?.reasons).toEqual(positive.map(({ reason }) => reason));
    const weights = positive.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const reason of claim?.reasons ?? []) expect(REASONS).toContain(reason);
  });

  test('points and base rate add up to the score', () => {
    const base = 100 / (1 + Math.exp(-MODEL.alone.bias));
    const points = (claim?.contributions ?? []).reduce((sum, { weight }) => sum + weight, 0);
    expect(Math.abs(base + points - 100 * (claim?.score ?? 0))).toBeLessThan(3);
  });

  test('signals stay on their side', () => {
    SIGNALS.forEach(({ side }, i) => {
      expect((MODEL.article.weights[i] ?? 0) * side).toBeGreaterThanOrEqual(0);
      expect((MODEL.alone.weights[i] ?? 0) * side).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('kinds', () => {
  test.each([
    ['Some 300 people were killed in the flood.', 'statistic'],
    ['"The road to the coast is open again," said the minister.', 'quote'],
    ['The new bridge is longer than the old bridge.', 'comparison'],
    ['The fire was caused by a faulty cable.', 'causal'],
    ['The bank will close 20 branches in May.', 'prediction'],
    ['Parliament banned the sale of the drug.', 'law'],
    ['Troops entered the city of Mosul.', 'event'],
  ])('%s', (text, kind) => {
    expect(analyze(text, { threshold: 0 }).claims[0]?.kinds).toContain(kind);
  });
});

describe('page furniture', () => {
  const article =
    'Football     Market News\n\nThe court in Oslo fined the bank 30 million kroner on Friday.\n\nSubscribe.\nPrint this page';

  test('is never an entity or a claim', () => {
    const { entities, claims } = analyze(article, { threshold: 0 });
    expect(claims.map(({ text }) => text)).toEqual([
      'The court in Oslo fined the bank 30 million kroner on Friday',
    ]);
    expect(entities.map(({ text }) => text)).toEqual(['Oslo', '30 million kroner', 'Friday']);
  });
});

describe('options', () => {
  const text = 'The army shot 40 people in Aleppo in 2014. I like soup.';

  test('the threshold decides what is kept, "all" keeps every sentence', () => {
    expect(analyze(text).sentences).toHaveLength(1);
    expect(analyze(text, { all: true }).sentences).toHaveLength(2);
    expect(analyze(text, { threshold: 1 }).claims).toEqual([]);
    expect(analyze(text, { threshold: 0 }).claims).toHaveLength(2);
  });

  test('what is not English gives its language and empty lists', () => {
    const german =
      'Die Armee hat im Jahr 2014 in Aleppo 40 Menschen erschossen, und das ist nicht alles.';
    expect(analyze(german, { all: true })).toEqual({
      language: 'de',
      sentences: [],
      entities: [],
      claims: [],
    });
  });
});
