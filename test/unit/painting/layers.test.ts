import { expect, test } from 'vitest';
import type { Entity } from '@/lib/model/analysis';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { layers, type PaintClaim, type Picture } from '@/lib/painting/layers';

const claim = (key: string, start: number, patch: Partial<PaintClaim> = {}): PaintClaim => ({
  key,
  start,
  end: start + 50,
  score: 60,
  slot: null,
  ...patch,
});
const mention = (name: string, start: number, kind: Entity['kind'] = 'person'): Entity => ({
  start,
  end: start + 10,
  text: name,
  kind,
  name,
});
const picture = (patch: Partial<Picture>): Picture => ({
  claims: [],
  entities: [],
  article: { words: 10_000, length: 100_000 },
  focus: null,
  hover: null,
  entity: null,
  kinds: DEFAULT_SETTINGS.entities,
  ...patch,
});
const names = (map: ReturnType<typeof layers>) => [...map.keys()].sort();

test('detected claims are graded by their score', () => {
  const claims = [
    claim('a', 0, { score: 49 }),
    claim('b', 100, { score: 50 }),
    claim('c', 200, { score: 70 }),
  ];
  expect(names(layers(picture({ claims })))).toEqual([
    'claimlight-claim-1',
    'claimlight-claim-2',
    'claimlight-claim-3',
  ]);
});

test('a claim is in one of claim, verdict and focus at a time', () => {
  const claims = [claim('a', 0, { slot: 'half' })];
  expect(names(layers(picture({ claims })))).toEqual(['claimlight-verdict-half']);
  expect(names(layers(picture({ claims, focus: 'a', hover: 'a' })))).toEqual(['claimlight-focus']);
  expect(names(layers(picture({ claims, hover: 'a' })))).toEqual([
    'claimlight-hover',
    'claimlight-verdict-half',
  ]);
});

test('only the first mention of an entity is marked, every one of the chosen', () => {
  const entities = [mention('Ada Lark', 0), mention('Ada Lark', 100), mention('Bo Finch', 200)];
  const first = layers(picture({ entities })).get('claimlight-entity-person');
  expect(first?.map(({ start }) => start)).toEqual([0, 200]);
  const chosen = layers(picture({ entities, entity: 'Ada Lark' })).get('claimlight-entity-person');
  expect(chosen?.map(({ start }) => start)).toEqual([0, 100, 200]);
});

test('entities are cut out of saved and focused claims, not of detected ones', () => {
  const entities = [mention('Ada Lark', 45)];
  const saved = layers(picture({ entities, claims: [claim('a', 0, { slot: 'true' })] }));
  expect(saved.get('claimlight-entity-person')).toEqual([{ start: 50, end: 55 }]);
  const lit = layers(picture({ entities, claims: [claim('a', 0)] }));
  expect(lit.get('claimlight-entity-person')).toEqual([
    expect.objectContaining({ start: 45, end: 55 }),
  ]);
});

test('kinds that are switched off are not marked', () => {
  const entities = [mention('3 May', 0, 'date'), mention('Oslo', 50, 'place')];
  expect(names(layers(picture({ entities })))).toEqual(['claimlight-entity-place']);
});

test('a focus lights a claim that was too weak to be lit, and puts out no other', () => {
  const claims = [90, 80, 70, 10].map((score, i) => claim(`${i}`, i * 100, { score }));
  const article = { words: 70, length: 100_000 };
  const before = layers(picture({ claims, article }));
  expect(names(before)).toEqual(['claimlight-claim-3']);
  const after = layers(picture({ claims, article, focus: '3' }));
  expect(after.get('claimlight-claim-3')).toEqual(before.get('claimlight-claim-3'));
  expect(after.get('claimlight-focus')).toHaveLength(1);
});

test('where tints would make the text unreadable, weaker ones are taken, and the focus for the pointer', () => {
  const claims = [claim('a', 0, { score: 90 }), claim('b', 100, { score: 90 })];
  const painted = layers(
    picture({ claims, hover: 'b', tints: { claim: 1, hover: false, strength: 3 } }),
  );
  expect(names(painted)).toEqual(['claimlight-claim-1', 'claimlight-focus']);
  expect(painted.get('claimlight-claim-1')?.map(({ start }) => start)).toEqual([0]);
  expect(painted.get('claimlight-focus')?.map(({ start }) => start)).toEqual([100]);
});
