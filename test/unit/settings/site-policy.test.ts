import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { mayRead, siteRule } from '@/lib/settings/site-policy';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  sites: {
    'a.example': 'always',
    'n.example': 'never',
    'c.example': 'click',
    '*.w.example': 'never',
    '*.live.w.example': 'claims',
    'open.w.example': 'always',
  },
};
const onClick: Settings = { ...settings, highlight: 'click' };
const listed: Settings = { ...settings, highlight: 'listed' };

it.each([
  [settings, 'other.example', true, 'read'],
  [settings, 'other.example', false, 'click'],
  [onClick, 'other.example', true, 'click'],
  [onClick, 'www.A.example', true, 'read'],
  [settings, 'a.example', false, 'read'],
  [settings, 'www.n.example', true, 'never'],
  [settings, 'c.example', true, 'click'],
  [listed, 'other.example', true, 'click'],
  [listed, 'a.example', true, 'read'],
  [settings, 'w.example', true, 'never'],
  [settings, 'www.w.example', true, 'never'],
  [settings, 'x.y.w.example', true, 'never'],
  [settings, 'open.w.example', false, 'read'],
  [settings, 'deep.open.w.example', true, 'never'],
  [settings, 'a.live.w.example', false, 'read'],
  [settings, 'evilw.example', true, 'read'],
  [settings, 'w.example.evil.test', true, 'read'],
] as const)('mayRead %#', (given, host, isArticle, expected) => {
  expect(mayRead({ settings: given, host, isArticle })).toBe(expected);
});

it('siteRule knows no rule that nobody made', () => {
  expect(siteRule(settings, 'constructor')).toBeUndefined();
  expect(siteRule(settings, 'sub.a.example')).toBeUndefined();
  expect(siteRule({ sites: { '*.0.0.1': 'never' } }, '127.0.0.1')).toBeUndefined();
  expect(siteRule(settings, 'WWW.a.example')).toBe('always');
});
