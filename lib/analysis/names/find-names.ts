import { isDemonym } from '@/lib/analysis/lists/demonyms';
import { isKnownOrganization } from '@/lib/analysis/lists/organizations';
import { isKnownPlace } from '@/lib/analysis/lists/places';
import { isCommonWord } from '@/lib/analysis/lists/words';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isAllCaps, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import { type NameKind, type Points, pointsOfContext, pointsOfForm } from './classify';
import { gatherEvidence } from './evidence';
import { joinNames } from './join';
import { findRuns } from './runs';
import { type Named, phrase, trimRun } from './trim';

/** A mention of a name before its kind is settled. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case; mentions with the same key are settled together. */
  readonly key: string;
  readonly words: number;
}

const KINDS: readonly NameKind[] = ['person', 'organization', 'place', 'other'];
/** What context may add to a name of known form, however often it is mentioned. */
const CONTEXT_LIMIT = 4;

/**
 * Finds the names in the sentences of one article. Each distinct name gets points for its form once
 * and for the context of every mention, so that clear mentions decide the doubtful ones.
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Entity[] {
  const evidence = gatherEvidence(tokens, sentences);
  const mentions: Mention[] = [];
  const forms = new Map<string, Points>();
  const contexts = new Map<string, Points>();
  for (const sentence of sentences) {
    for (const run of findRuns(tokens, sentence, evidence)) {
      for (const named of trimRun(tokens, run)) {
        for (const mention of mentionsOf(text, tokens, named)) {
          mentions.push(mention);
          if (!forms.has(mention.key))
            forms.set(mention.key, pointsOfForm(tokens, named, mention.key));
          add(contexts, mention.key, pointsOfContext(tokens, named));
        }
      }
    }
  }
  const kinds = new Map<string, NameKind>();
  for (const [key, form] of forms) kinds.set(key, settle(form, contexts.get(key)));
  return joinNames(mentions, kinds);
}

function add(all: Map<string, Points>, key: string, points: Points) {
  const sum = all.get(key);
  if (!sum) all.set(key, { ...points });
  else for (const kind of KINDS) sum[kind] += points[kind];
}

function settle(form: Points, context: Points | undefined): NameKind {
  let best: NameKind = 'other';
  let most = Number.NEGATIVE_INFINITY;
  for (const kind of KINDS) {
    const around = Math.max(-CONTEXT_LIMIT, Math.min(CONTEXT_LIMIT, context?.[kind] ?? 0));
    if (form[kind] + around > most) {
      most = form[kind] + around;
      best = kind;
    }
  }
  return best;
}

const HYPHEN = /[-‐‑–]/;

/** One mention, or the names in a hyphenated word ("US-led", "Russia-Ukraine"). */
function mentionsOf(text: string, tokens: readonly Token[], named: Named): Mention[] {
  const first = tokens[named.from];
  const last = tokens[named.to - 1];
  if (!first || !last) return [];
  if (named.to - named.from === 1 && HYPHEN.test(first.text)) return hyphenated(text, first);
  if (named.to - named.from === 1 && first.text.length < 2) return [];
  const key = phrase(tokens, named);
  return [mention(text, first.start, last.end, key, named.to - named.from)];
}

function mention(text: string, start: number, end: number, key: string, words: number): Mention {
  return { start, end, text: text.slice(start, end), key, words };
}

function hyphenated(text: string, token: Token): Mention[] {
  const known = (word: string) =>
    isKnownPlace(word) || isDemonym(word) || isKnownOrganization(word);
  if (isDemonym(token.lower)) return [mention(text, token.start, token.end, token.lower, 1)];
  const parts = token.text.split(HYPHEN);
  const names: Mention[] = [];
  let at = token.start;
  let capitals = 0;
  for (const part of parts) {
    const lower = part.toLowerCase();
    if (/^\p{Lu}/u.test(part)) capitals++;
    if (/^\p{Lu}/u.test(part) && known(lower))
      names.push(mention(text, at, at + part.length, lower, 1));
    at += part.length + 1;
  }
  if (names.length > 0 && (names.length === parts.length || capitals < parts.length)) return names;
  const tail = parts.at(-1) ?? '';
  const adjective = /^\p{Ll}/u.test(tail) && isCommonWord(tail);
  if (adjective)
    return isAllCaps({ ...token, text: parts[0] ?? '' })
      ? [
          mention(
            text,
            token.start,
            token.start + (parts[0]?.length ?? 0),
            (parts[0] ?? '').toLowerCase(),
            1,
          ),
        ]
      : [];
  return [mention(text, token.start, token.end, token.lower, 1)];
}
