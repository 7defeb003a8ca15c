import { expect, test } from 'vitest';
import { WebUrl } from '@/lib/model/primitives';

test.each(['https://example.org/a?b#c', 'http://127.0.0.1:8080/'])('%s is a web address', (url) => {
  expect(WebUrl.safeParse(url).success).toBe(true);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.org', ''])(
  '%s is refused',
  (url) => {
    expect(WebUrl.safeParse(url).success).toBe(false);
  },
);
