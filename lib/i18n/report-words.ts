import type { ReportWord, ReportWords } from '@/lib/model/report-words';
import { formatDate, locale } from './format';
import { i18n } from './i18n';
import { scaleInWords } from './scale-words';

/** The texts of exports for people, in the reader's language. */
export function reportWords(): ReportWords {
  // Every key is one of ours (the type says so); how many values each takes, its text says.
  const t = i18n.t as (key: ReportWord, values: string[]) => string;
  return {
    locale: locale(),
    word: (key, ...values) => t(key, values),
    count: (key, n) => i18n.t(key, n),
    scale: scaleInWords,
    date: formatDate,
  };
}
