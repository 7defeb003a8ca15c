import { expect, test } from 'vitest';

test('this browser has the CSS Custom Highlight API', () => {
  expect(CSS.highlights).toBeDefined();
  expect(new Highlight().size).toBe(0);
});
