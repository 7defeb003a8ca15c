import { expect, test } from 'vitest';
import { Id } from '@/lib/model/primitives';
import { newId } from '@/lib/store/new-id';

test('ids are random UUIDs, and no two are alike', () => {
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids) {
    expect(Id.safeParse(id).success).toBe(true);
    expect(id).toMatch(/^.{14}4.{4}[89ab].{16}$/);
  }
  expect(new Set(ids).size).toBe(ids.length);
});
