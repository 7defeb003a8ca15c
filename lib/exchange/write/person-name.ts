/** A name in the parts that reference managers ask for. `literal`: an organisation, or one word. */
export type PersonName =
  | { family: string; given: string; particle: string; suffix: string }
  | { literal: string };

/** Words before a family name that belong to it. */
const PARTICLES = new Set(
  'af al av bin da das de del della den der di do dos du el ibn la le ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;
/** Words that people's names do not have. */
const COLLECTIVE =
  /[&/@\d]|\b(?:agency|alliance|and|assembly|association|authority|bank|board|bureau|cent(?:er|re)|commission|committee|company|corporation|council|court|department|desk|division|editors|fact|federation|for|foundation|gmbh|government|group|in|inc|institute|institution|journal|limited|llc|ltd|media|ministry|museum|network|news|newsroom|observatory|of|office|organi[sz]ation|parliament|party|police|post|press|project|radio|register|reporters|research|school|senate|service|society|staff|statistics|team|the|times|trust|tv|union|university)\b/i;
const MOST_WORDS = 5;
/** Names in the scripts of China, Japan and Korea, where the family's comes first. */
const FAMILY_FIRST =
  /^([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+) (\S+)$/u;

/** Splits a name as bylines write it ("Zoë van der Berg", "Berg, Zoë"). */
export function personName(name: string): PersonName {
  const line = name.replace(/\s+/g, ' ').trim();
  if (COLLECTIVE.test(line)) return { literal: line };
  const [, first, rest] = FAMILY_FIRST.exec(line) ?? [];
  if (first && rest) return { particle: '', family: first, given: rest, suffix: '' };
  const comma = /^([^,]+), ?([^,]+)(?:, ?([^,]+))?$/.exec(line);
  if (comma?.[1] && comma[2]) {
    const [, last, second, third = ''] = comma;
    if (SUFFIX.test(second)) return withSuffix(last, second);
    return { ...familyOf(last.split(' ')), given: second, suffix: third };
  }
  return withSuffix(line, '');
}

function withSuffix(name: string, suffix: string): PersonName {
  const words = name.split(' ');
  const own = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2 || words.length > MOST_WORDS) return { literal: name };
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return {
    ...familyOf(words.slice(from)),
    given: words.slice(0, from).join(' '),
    suffix: own ?? suffix,
  };
}

/** Parts the particles, written small, from a family name. */
function familyOf(words: string[]): { particle: string; family: string } {
  let from = 0;
  while (from < words.length - 1 && isParticle(words[from] ?? '')) from += 1;
  return { particle: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}

const isParticle = (word: string): boolean =>
  PARTICLES.has(word.toLowerCase()) && word === word.toLowerCase();
