import { expect, test } from 'vitest';
import { Id } from '@/lib/model/primitives';
import { newId, newOrderedId } from '@/lib/store/new-id';

test('ids are random UUIDs, and no two are alike', () => {
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids) {
    expect(Id.safeParse(id).success).toBe(true);
    expect(id).toMatch(/^.{14}4.{4}[89ab].{16}$/);
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test('ordered ids are UUIDs that sort as they were made, also many in one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newOrderedId);
  for (const id of ids.slice(0, 100)) {
    expect(Id.safeParse(id).success).toBe(true);
    expect(id).toMatch(/^.{14}7.{4}[89ab].{16}$/);
  }
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const at = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
});
