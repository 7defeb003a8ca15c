import { CALENDAR_WORDS, isCommonWord, NAME_PARTICLES } from '@/lib/analysis/lists/words';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { FUNCTION_WORDS } from './profiles';
import { quotedTokens } from './quoted';
import { detectScript } from './script';

/** Tokens looked at, about; a longer text is sampled evenly. */
const SAMPLE = 4000;

/** A word, not an address, a tag or a name with figures. */
const PLAIN = /^\p{L}[\p{L}\p{M}'’‐‑-]*$/u;

/** What the words of a text speak for. */
interface Tally {
  words: number;
  /** Words of ordinary English, and those among them that no other language's list has. */
  english: number;
  onlyEnglish: number;
  /** Function words of English. */
  own: number;
  /** By language: function words, those among them that are none of English, those of no other. */
  hits: Map<string, { all: number; foreign: number; sure: number }>;
}

/**
 * Tells the language of a text from its script and its words. Returns a BCP 47 primary subtag, or
 * "und" when nothing speaks clearly. Quotations count only where there is little else, so that an
 * article is of the language it is told in. English is known by its ordinary words, not by its
 * function words alone, and names are left aside: a headline is enough.
 */
export function detectLanguage(text: string, tokens: readonly Token[]): string {
  const script = detectScript(text);
  if (script) return script;
  const words = sampleWords(tokens);
  const lower = words.filter(({ text: word }) => !/^\p{Lu}/u.test(word));
  // Names say nothing; but in a title or in capitals all words look like names.
  const needed = lower.length < 3 ? 0.2 : 0.08;
  const told = lower.length >= words.length * needed ? decide(tally(lower)) : 'und';
  return told === 'und' && lower.length < 6 ? decide(tally(words)) : told;
}

/** The words outside quotations, or all where those are few; evenly chosen from a long text. */
function sampleWords(tokens: readonly Token[]): Token[] {
  const quoted = quotedTokens(tokens);
  const all: Token[] = [];
  const outside: Token[] = [];
  // An odd step, so that no column of a table is left out.
  const step = Math.floor(tokens.length / SAMPLE / 2) * 2 + 1;
  for (let i = 0; i < tokens.length; i += step) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !PLAIN.test(token.text) || isInName(tokens, i)) continue;
    all.push(token);
    if (quoted[i] === 0) outside.push(token);
  }
  return outside.length >= 5 && outside.length >= all.length * 0.2 ? outside : all;
}

/** Whether a small word stands inside a name: "Real Academia de la Lengua". */
function isInName(tokens: readonly Token[], at: number): boolean {
  if (!NAME_PARTICLES.has(tokens[at]?.lower ?? '')) return false;
  const named = (token: Token | undefined) =>
    isCapitalized(token) || NAME_PARTICLES.has(token?.lower ?? '');
  return named(tokens[at - 1]) && named(tokens[at + 1]);
}

function tally(words: readonly Token[]): Tally {
  const sum: Tally = { words: words.length, english: 0, onlyEnglish: 0, own: 0, hits: new Map() };
  for (const { lower } of words) {
    const languages = FUNCTION_WORDS.get(lower) ?? [];
    const own = languages.includes('en') || lower === 'i';
    const english = own || isEnglish(lower);
    if (english) sum.english++;
    if (own) sum.own++;
    if (english && languages.every((language) => language === 'en')) sum.onlyEnglish++;
    for (const language of languages) {
      if (language === 'en') continue;
      const hit = sum.hits.get(language) ?? { all: 0, foreign: 0, sure: 0 };
      hit.all++;
      if (!english || (!own && lower.length <= 2)) hit.foreign++;
      if (languages.length === 1) hit.sure++;
      sum.hits.set(language, hit);
    }
  }
  return sum;
}

/** Whether a word, in lower case, or what it is inflected from is ordinary English. */
function isEnglish(word: string): boolean {
  if (isCommonWord(word) || CALENDAR_WORDS.has(word)) return true;
  const stem = /^([a-z]{3,})(?:s|es|ed|d|ing|ly|['’](?:s|t|re|ve|ll|d|m))$/.exec(word)?.[1];
  return stem !== undefined && (isCommonWord(stem) || isCommonWord(`${stem}e`));
}

function decide({ words, english, onlyEnglish, own, hits }: Tally): string {
  if (words === 0) return 'und';
  let rival = 'und';
  let most = { all: 0, foreign: 0, sure: 0 };
  for (const [language, hit] of hits) {
    const lead = hit.all - most.all || hit.foreign - most.foreign || hit.sure - most.sure;
    if (lead > 0) {
      rival = language;
      most = hit;
    }
  }
  const known = english / words;
  const clear = onlyEnglish > most.foreign;
  // A long text shows its function words; a short one needs to be English nearly throughout.
  if (clear && own > most.all && own >= words * 0.12 && known >= 0.4) return 'en';
  if (clear && known >= 0.6 && own + onlyEnglish > most.all) return 'en';
  if (clear && known >= 0.8) return 'en';
  const told = most.sure > 0 || most.all >= 2;
  return told && most.all >= words * 0.1 && most.all > own ? rival : 'und';
}
