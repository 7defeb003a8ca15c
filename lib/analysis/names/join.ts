import type { Entity } from '@/lib/model/analysis';
import { expansions, fullNames } from './full-names';
import type { Mention, NameKind } from './mentions';

/** Names that differ in writing only. */
const ALIASES = new Map(
  Object.entries({
    us: 'United States',
    'u.s.': 'United States',
    'u.s': 'United States',
    usa: 'United States',
    'u.s.a.': 'United States',
    america: 'United States',
    'united states of america': 'United States',
    uk: 'United Kingdom',
    'u.k.': 'United Kingdom',
    britain: 'United Kingdom',
    'great britain': 'United Kingdom',
    un: 'United Nations',
    'u.n.': 'United Nations',
    eu: 'European Union',
    'e.u.': 'European Union',
    uae: 'United Arab Emirates',
    kiev: 'Kyiv',
    burma: 'Myanmar',
    'washington d.c.': 'Washington',
    'washington dc': 'Washington',
  }),
);

const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/**
 * Gives every mention its kind and the name it shares with the other mentions of the same entity: a family or
 * given name takes the full name, capitals the name whose initials they are.
 */
export function joinNames(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, NameKind>,
): Entity[] {
  const personOf = fullNames(mentions, kinds);
  const expansionOf = expansions(mentions, kinds);
  return mentions.map(({ start, end, text, key, words }, order) => {
    const kind = kinds.get(key) ?? 'other';
    const alias = ALIASES.get(key);
    const whole = words.length === 1 && kind === 'person' ? personOf(key, order) : null;
    if (whole) return { start, end, text, kind: 'person', name: plain(whole.text) };
    const expansion =
      CAPITALS.test(text) && !alias ? expansionOf(key.replaceAll('.', ''), order) : null;
    if (expansion) return { start, end, text, kind: 'organization', name: plain(expansion.text) };
    return { start, end, text, kind, name: alias ?? plain(text) };
  });
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
