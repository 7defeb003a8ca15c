import { isCommonWord } from '@/lib/analysis/lists/words';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { FUNCTION_WORDS, SCRIPTS } from './profiles';

/** Words looked at; a longer text is sampled evenly. */
const SAMPLE = 2000;

/**
 * Tells the language of a text from its script and its function words. Returns a BCP 47 primary
 * subtag, or "und" when nothing speaks clearly. English is also known by its ordinary words, so that a
 * single sentence is enough.
 */
export function detectLanguage(text: string, tokens: readonly Token[]): string {
  const script = detectScript(text);
  if (script) return script;
  const hits = new Map<string, number>();
  const step = Math.max(1, Math.ceil(tokens.length / SAMPLE));
  let words = 0;
  let english = 0;
  for (let i = 0; i < tokens.length; i += step) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !/^\p{L}/u.test(token.text)) continue;
    words++;
    if (isCommonWord(token.lower) || token.lower === 'i') english++;
    for (const language of FUNCTION_WORDS.get(token.lower) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  return decide(hits, words, english);
}

function decide(hits: ReadonlyMap<string, number>, words: number, english: number): string {
  if (words === 0) return 'und';
  const share = (language: string) => (hits.get(language) ?? 0) / words;
  let rival = 'und';
  for (const language of hits.keys()) {
    if (language !== 'en' && share(language) > share(rival)) rival = language;
  }
  const common = english / words;
  const own = share('en');
  if (own >= 0.12 && own > share(rival) && common >= 0.4) return 'en';
  if (common >= 0.6 && own >= share(rival) && (own > 0 || words < 12)) return 'en';
  // In a headline or short sentence one word shared with another language proves nothing.
  if (common >= 0.8 && words < 15 && (hits.get(rival) ?? 0) - (hits.get('en') ?? 0) <= 1)
    return 'en';
  return share(rival) >= 0.1 && share(rival) > own ? rival : 'und';
}

/** The language of a script that has one, when a third of the letters are in it. */
function detectScript(text: string): string | undefined {
  const counts = new Map<string, number>();
  let letters = 0;
  const step = Math.max(1, Math.floor(text.length / 20_000));
  for (let at = 0; at < text.length; at += step) {
    const char = text[at] ?? '';
    if (char < 'ʰ') {
      if (/[\p{L}]/u.test(char)) letters++;
      continue;
    }
    for (const [language, pattern] of SCRIPTS) {
      if (!pattern.test(char)) continue;
      letters++;
      counts.set(language, (counts.get(language) ?? 0) + 1);
      break;
    }
  }
  let best: string | undefined;
  for (const [language, count] of counts) {
    // Han letters stand for words: fewer of them weigh as much.
    const needed = /^(?:zh|ja)$/.test(language) ? letters * 0.2 : letters * 0.34;
    if (count >= needed && count > (counts.get(best ?? '') ?? 0)) best = language;
  }
  if (best === 'zh' && (counts.get('ja') ?? 0) > (counts.get('zh') ?? 0) * 0.1) return 'ja';
  if (best === 'ru' && /[іїєґ]/i.test(text.slice(0, 20_000))) return 'uk';
  return best;
}
