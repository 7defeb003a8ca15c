import { SCRIPTS } from './profiles';

/** The language of a script that has one, when a third of the letters are in it. */
export function detectScript(text: string): string | undefined {
  const counts = new Map<string, number>();
  let letters = 0;
  const step = Math.max(1, Math.floor(text.length / 20_000));
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      // Most characters are of ASCII; the patterns are for the rest.
      if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
      continue;
    }
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
