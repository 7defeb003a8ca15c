import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { mayRead, siteRule } from '@/lib/settings/site-policy';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'a.example': 'always', 'n.example': 'never', 'c.example': 'click' },
};
const onClick: Settings = { ...settings, highlight: 'click' };

it.each([
  [settings, 'other.example', true, 'read'],
  [settings, 'other.example', false, 'click'],
  [onClick, 'other.example', true, 'click'],
  [onClick, 'www.A.example', true, 'read'],
  [settings, 'a.example', false, 'read'],
  [settings, 'www.n.example', true, 'never'],
  [settings, 'c.example', true, 'click'],
] as const)('mayRead %#', (given, host, isArticle, expected) => {
  expect(mayRead({ settings: given, host, isArticle })).toBe(expected);
});

it('siteRule knows no rule that nobody made', () => {
  expect(siteRule(settings, 'constructor')).toBeUndefined();
  expect(siteRule(settings, 'sub.a.example')).toBeUndefined();
  expect(siteRule(settings, 'WWW.a.example')).toBe('always');
});
