import { LINKING_HEADS, ORGANIZATION_HEADS } from '@/lib/analysis/lists/organizations';
import { isKnownPlace } from '@/lib/analysis/lists/places';
import { OFFICES } from '@/lib/analysis/lists/titles';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isCommonWord, isFirstName, NAME_PARTICLES } from '@/lib/analysis/lists/words';
import { isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { isName } from './name-word';

/** Index after a link ("of the", "and", "de", "&") and the name word it leads to, or 0. */
export function readLink(
  tokens: readonly Token[],
  from: number,
  at: number,
  limit: number,
): number {
  const token = tokens[at];
  if (!token || at + 1 >= limit) return 0;
  const word = token.lower;
  let next = at + 1;
  if (tokens[next]?.lower === 'the' && /^(?:of|for|to|on|in|with|and)$/.test(word)) next++;
  if (NAME_PARTICLES.has(word))
    while (next < at + 3 && NAME_PARTICLES.has(tokens[next]?.lower ?? '')) next++;
  if (next >= limit || !isName(tokens[next])) return 0;
  const done = next + 1;
  if (token.text === '&') return done;
  if (NAME_PARTICLES.has(word)) return done;
  const head = headIn(tokens, from, at);
  if (word === 'of') return linksWithOf(tokens, from, at) ? done : 0;
  if (isPossessive(token)) return isAdministrative(tokens, at, next, limit) ? done : 0;
  if (word === 'for') return linksWithFor(tokens, from, at) && !isPerson(tokens, next) ? done : 0;
  if (word === 'on') return head ? done : 0;
  if (word === 'with') return head && hasLink(tokens, from, at) ? done : 0;
  if (word === 'and') return joinsWithAnd(tokens, from, at, next) ? done : 0;
  return 0;
}

/** Heads of places, events and states that "of" ties to what follows. */
const OF_HEADS =
  wordSet(`republic kingdom gulf bay strait straits isle state university emirates cape horn
  sea statue tower battle treaty statute peace siege edict declaration day order states medal hall lake
  mount city duke bill festival feast`);

function linksWithOf(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (OFFICES.has(before)) return false;
  if (LINKING_HEADS.has(before)) return true;
  if (OF_HEADS.has(before)) return true;
  return headIn(tokens, from, at) && hasLink(tokens, from, at) && !isKnownPlace(before);
}

/** Bodies that exist for a purpose; leagues and clubs are left or signed for. */
const PURPOSEFUL =
  wordSet(`association associations organization organisation committee council center centre
  institute institution ministry department agency fund commission office bureau society foundation federation
  network alliance coalition board campaign school academy conference directorate trust partnership initiative
  authority administration program programme group movement union museum secretariat`);

function linksWithFor(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PURPOSEFUL.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

const headIn = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from; i < to; i++) if (LINKING_HEADS.has(tokens[i]?.lower ?? '')) return true;
  return false;
};

const hasLink = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
};

const isPerson = (tokens: readonly Token[], at: number) =>
  isFirstName(tokens[at]?.lower ?? '') && isName(tokens[at + 1]);

/** "Yunfu City's Association for ...": an administered place owns the body named after it. */
function isAdministrative(tokens: readonly Token[], at: number, next: number, limit: number) {
  if (!/^(?:city|county|province|district|municipality)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  for (let i = next; i < Math.min(next + 4, limit) && isName(tokens[i]); i++) {
    const follows = tokens[i + 1]?.lower ?? '';
    if (LINKING_HEADS.has(tokens[i]?.lower ?? '') && /^(?:of|for|on)$/.test(follows)) return true;
  }
  return false;
}

/** "Department of Health and Human Services", "Food and Drug Administration". */
function joinsWithAnd(tokens: readonly Token[], from: number, at: number, next: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  if (!before || !after || !isCommonWord(before.lower) || !isCommonWord(after.lower)) return false;
  if (headIn(tokens, from, at) && hasLink(tokens, from, at)) return true;
  if (ORGANIZATION_HEADS.has(before.lower)) return false;
  for (let i = next; i < next + 4 && isName(tokens[i]); i++) {
    if (ORGANIZATION_HEADS.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
