import { isCountry } from '@/lib/analysis/lists/places';
import { wordSet } from '@/lib/analysis/lists/word-set';

/** Last parts that make an adjective of a name: "NATO-led", "Lagos-based", "Lenin-era". */
const TAILS = wordSet(`
  led based backed born made held owned run funded sponsored controlled dominated brokered mediated
  flagged linked related ruled built speaking language language-speaking style like era wide bound
  allied aligned affiliated appointed trained inspired occupied administered imposed proposed
  drafted supported supplied installed educated friendly free only leaning inhabited chartered
  registered listed financed organized organised hosted approved mandated designed developed
  produced manufactured assisted facilitated initiated oriented orientated driven focused minded
  seeded ranked rated winning populated majority side area specific approved endorsed recognized
  recognised protected guided armed equipped enforced infected affected inflicted stricken bred
  raised trained themed branded powered operated managed sanctioned monitored supervised
  orchestrated engineered directed commanded patrolled flavored flavoured type time`);

/** First parts that leave the name after them a name: "pro-Moscow", "ex-FARC", "post-Brexit". */
const HEADS = wordSet(`
  anti pro ex non pre post mid neo pan un intra inter trans counter ultra semi half part all zero
  early late fellow then quasi pseudo cross extra near`);

/** Who stands beside a country in "EU-China summit" or "Israel-Hamas war". */
const PARTIES = wordSet('eu un nato asean opec hamas hezbollah taliban africa europe asia');

const HYPHEN = /[-‐‑]/;

/**
 * Where a hyphenated word, given as written, is several tokens: offsets in it, in rising order, of
 * both sides of each such hyphen. Names that are hyphenated themselves ("Coca-Cola", "al-Qaeda",
 * "Kim Jong-un") and ordinary words ("long-term") stay whole.
 */
export function compoundCuts(word: string): number[] {
  const first = word.search(HYPHEN);
  if (first <= 0) return [];
  const cuts: number[] = [];
  let from = 0;
  let to = word.length;
  if (HEADS.has(word.slice(0, first)) && /^\p{Lu}/u.test(word.slice(first + 1))) {
    cuts.push(first, first + 1);
    from = first + 1;
  }
  const last = lastHyphen(word);
  const named = /^\p{Lu}.*[\p{L}\d]/u.test(word.slice(from, last));
  if (last > from && named && TAILS.has(word.slice(last + 1))) {
    cuts.push(last, last + 1);
    to = last;
  }
  return [...cuts, ...countryCuts(word, from, to)].sort((a, b) => a - b);
}

/** "Russia-Ukraine": countries side by side are names of their own. */
function countryCuts(word: string, from: number, to: number): number[] {
  const inner = word.slice(from, to).toLowerCase();
  const parts = inner.split(HYPHEN);
  if (parts.length < 2 || parts.length > 4 || inner === 'austria-hungary') return [];
  if (!parts.some(isCountry)) return [];
  if (!parts.every((part) => isCountry(part) || PARTIES.has(part))) return [];
  const cuts: number[] = [];
  let at = from;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    cuts.push(at, at + 1);
    at++;
  }
  return cuts;
}

function lastHyphen(word: string): number {
  return Math.max(word.lastIndexOf('-'), word.lastIndexOf('‐'), word.lastIndexOf('‑'));
}
