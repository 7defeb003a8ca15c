import { isKnownPlace } from '@/lib/analysis/lists/places';
import type { Entity } from '@/lib/model/analysis';
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

const SMALL = /^(?:of|the|for|and|on|in|to|with|&)$/;

/**
 * Gives every mention its kind and the name it shares with the other mentions of the same entity:
 * a surname or first name takes the full name, an acronym its expansion, a short form the long one.
 */
export function joinNames(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, NameKind>,
): Entity[] {
  const parts = new Map<string, Mention>();
  const acronyms = new Map<string, Mention>();
  const ambiguous = new Set<string>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    const kind = kinds.get(mention.key);
    const words = mention.key.split(' ');
    if (kind === 'person') {
      note(parts, ambiguous, words.at(-1) ?? '', mention);
      note(parts, ambiguous, words[0] ?? '', mention);
    } else if (kind === 'organization') {
      const initials = words
        .filter((word) => !SMALL.test(word))
        .map((word) => word[0])
        .join('');
      if (initials.length > 2) acronyms.set(initials, mention);
    }
  }
  return mentions.map((mention) => {
    let kind = kinds.get(mention.key) ?? 'other';
    let name = ALIASES.get(mention.key) ?? mention.text.replace(/\s+/g, ' ');
    const whole = mention.words.length === 1 ? parts.get(mention.key) : undefined;
    if (whole && !ambiguous.has(mention.key) && kind !== 'other' && !isKnownPlace(mention.key)) {
      kind = 'person';
      name = whole.text.replace(/\s+/g, ' ');
    }
    const expansion = /^\p{Lu}[\p{Lu}.]+$/u.test(mention.text)
      ? acronyms.get(mention.key.replaceAll('.', ''))
      : undefined;
    if (expansion && !ALIASES.has(mention.key)) {
      kind = 'organization';
      name = expansion.text.replace(/\s+/g, ' ');
    }
    return { start: mention.start, end: mention.end, text: mention.text, kind, name };
  });
}

/** Notes whose part a word is; two different people make it ambiguous. */
function note(parts: Map<string, Mention>, ambiguous: Set<string>, word: string, mention: Mention) {
  const known = parts.get(word);
  if (known && known.key !== mention.key) ambiguous.add(word);
  else parts.set(word, mention);
}
