import { afterEach, expect, test } from 'vitest';
import { groundOf } from '@/lib/painting/ground';

afterEach(() => {
  document.body.replaceChildren();
});

function groundIn(style: string, inner = '') {
  const outer = document.createElement('div');
  outer.style.cssText = style;
  const text = document.createElement('p');
  text.style.cssText = inner;
  outer.append(text);
  document.body.append(outer);
  return groundOf(text);
}

test('tells light pages from dark ones', () => {
  expect(groundIn('').tone).toBe('light');
  expect(groundIn('background:#111;color:#eee').tone).toBe('dark');
  expect(groundIn('background:#111', 'background:rgb(255 250 240)').tone).toBe('light');
  expect(groundIn('background:white', 'background:rgba(0,0,0,.1)').tone).toBe('light');
  expect(groundIn('background:oklch(0.2 0.02 250)').tone).toBe('dark');
  expect(groundIn('background:linear-gradient(#000,#222);color:#fff').tone).toBe('dark');
  expect(groundIn('background:linear-gradient(#fff,#eee);color:#222').tone).toBe('light');
});

test('pale text gets weaker tints, and none under the pointer', () => {
  expect(groundIn('color:#222').tints).toEqual({
    claim: 3,
    hover: true,
    strength: 3,
  });
  expect(groundIn('color:#767676;background:#fff').tints).toEqual({
    claim: 1,
    hover: false,
    strength: 3,
  });
});

test('text in a shadow tree stands on what is behind its host', () => {
  const host = document.createElement('div');
  host.style.background = '#101010';
  document.body.append(host);
  const text = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(text);
  expect(groundOf(text).tone).toBe('dark');
});
