import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordId } from '@/lib/exchange/record-id';
import { sha1 } from '@/lib/exchange/sha1';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('is the SHA-1 of everybody else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
    }),
    { numRuns: 400 },
  );
});

it('knows the end of a block at every length', () => {
  for (let length = 0; length < 130; length += 1) {
    const bytes = new Uint8Array(length).fill(0xa5);
    expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
  }
});

it('gives the same words the same id for ever', () => {
  expect(recordId('article', 'https://news.example/2024/story')).toBe(
    'ab63f77e-c5ee-5d61-8b04-f2890ac28ef4',
  );
});
