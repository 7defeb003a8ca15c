import { readFileSync } from 'node:fs';
import { dateText } from '@/lib/i18n/date-text';
import type { ReportWords } from '@/lib/model/report-words';
import { readMessages } from '@/tools/locales/read-messages';

const TEXTS = new URL('../../lib/i18n/locales/en.yml', import.meta.url);
const LOCALE = 'en-GB';

/** The English texts of exports, read from the extension's own. */
export function englishWords(): ReportWords {
  const messages = readMessages(readFileSync(TEXTS, 'utf8'));
  const filled = (text: string, values: readonly string[]) =>
    text.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');
  const forms = (key: string) => {
    const found = messages.get(key);
    if (found === undefined) throw new Error(`no such text: ${key}`);
    return found;
  };
  return {
    locale: LOCALE,
    word: (key, ...values) => {
      const text = forms(key);
      return filled(typeof text === 'string' ? text : text.other, values);
    },
    count: (key, n) => {
      const text = forms(key);
      return filled(typeof text === 'string' ? text : n === 1 ? text.one : text.other, [String(n)]);
    },
    scale: (scale) => scale,
    date: (text) => dateText(LOCALE, text),
  };
}
