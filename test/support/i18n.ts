import english from '@/lib/i18n/locales/en.yml?raw';
import { readMessages } from '@/tools/locales/read-messages';

/** Stands for `#i18n` in tests that run in a plain page: the real English texts. */
const messages = readMessages(english);
messages.set('@@ui_locale', 'en_GB');

export const i18n = {
  t(key: string, ...args: (number | readonly (string | number)[])[]): string {
    const forms = messages.get(key);
    if (forms === undefined) throw new Error(`no such text: ${key}`);
    const count = args.find((arg) => typeof arg === 'number');
    const values = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
    const text = typeof forms === 'string' ? forms : count === 1 ? forms.one : forms.other;
    return text.replace(/\$(\d)/g, (_, at) => String(values[Number(at) - 1] ?? ''));
  },
};
