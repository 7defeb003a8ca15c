import { expect, it } from 'vitest';
import { greetingFor } from '@/lib/model/news';

it.each([
  ['install', null, '0.1.0', 'welcome'],
  ['update', null, '0.2.0', null],
  ['install', '0.1.0', '0.1.0', null],
  ['update', '0.1.0', '0.1.0', null],
  ['update', '0.1.0', '0.1.9', null],
  ['update', '0.1.9', '0.2.0', 'news'],
  ['update', '0.9.3', '1.0.0', 'news'],
  ['update', '0.2.0', '0.10.0', null],
  ['update', '1.0.0', '0.2.0', null],
  ['chrome_update', 'nonsense', '1.0.0', 'news'],
] as const)('%s, greeted by %s, now %s: %s', (reason, seen, version, greeting) => {
  expect(greetingFor(reason, seen, version, ['1.0', '0.2'])).toBe(greeting);
});
