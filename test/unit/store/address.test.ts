import { describe, expect, it } from 'vitest';
import { articleAddress, pageAddress } from '@/lib/store/address';

describe('articleAddress', () => {
  it.each([
    ['https://a.example/x#part', 'https://a.example/x'],
    ['https://a.example/x#!part', 'https://a.example/x#!part'],
    ['https://a.example/x#!/', 'https://a.example/x'],
    ['https://a.example/x?utm_source=n&id=7&fbclid=1&gclid=2', 'https://a.example/x?id=7'],
    ['https://a.example/x?utm_campaign=n', 'https://a.example/x'],
    ['HTTPS://A.example', 'https://a.example/'],
    ['https://a.example/?q=a%20b&c', 'https://a.example/?q=a%20b&c'],
    ['not an address', 'not an address'],
  ])('%s', (url, expected) => expect(articleAddress(url)).toBe(expected));
});

it('pageAddress keeps a fragment that names a place and drops a text directive', () => {
  expect(pageAddress('https://a.example/r.pdf#page=12')).toBe('https://a.example/r.pdf#page=12');
  expect(pageAddress('https://a.example/r#:~:text=rate')).toBe('https://a.example/r');
  expect(pageAddress('https://a.example/r#top:~:text=rate')).toBe('https://a.example/r#top');
});
