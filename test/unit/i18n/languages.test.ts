import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PRESET_SCALES } from '@/lib/model/scales';

/** Stands for the browser, which reads what the build made of our texts. */
async function speak(language: string, browsersLocale: string): Promise<void> {
  vi.resetModules();
  const messages = generateChromeMessages(
    await parseMessagesFile(`lib/i18n/locales/${language}.yml`),
  );
  const getMessage = (key: string, values: string[] = []) =>
    key === '@@ui_locale'
      ? browsersLocale
      : (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');
  const { fakeBrowser } = await import('wxt/testing');
  Object.assign(fakeBrowser.i18n, { getMessage });
}

const texts = async () => (await import('@/lib/i18n/i18n')).i18n;
const format = () => import('@/lib/i18n/format');
const scales = async () => {
  const { scaleInWords } = await import('@/lib/i18n/scale-words');
  return PRESET_SCALES.map(scaleInWords);
};

describe('English', () => {
  beforeEach(() => speak('en', 'en_US'));

  test('numbers, dates and plural forms', async () => {
    const { formatNumber, formatDate } = await format();
    expect(formatNumber(12_345.5)).toBe('12,345.5');
    expect(formatDate('2024-05-12')).toBe('12 May 2024');
    expect(formatDate('2024-05')).toBe('May 2024');
    const i18n = await texts();
    expect([0, 1, 2].map((count) => i18n.t('source_count', count))).toEqual([
      '0 sources',
      '1 source',
      '2 sources',
    ]);
  });

  test('the presets say what they are stored with', async () => {
    expect(await scales()).toEqual(PRESET_SCALES);
  });
});

describe('German', () => {
  test('numbers, dates and plural forms', async () => {
    await speak('de', 'de');
    const { formatNumber, formatDate } = await format();
    expect(formatNumber(12_345.5)).toBe('12.345,5');
    expect(formatDate('2024-05-12')).toBe('12. Mai 2024');
    const i18n = await texts();
    expect([0, 1, 2].map((count) => i18n.t('source_count', count))).toEqual([
      '0 Quellen',
      '1 Quelle',
      '2 Quellen',
    ]);
  });

  test('dates are written as in the reader’s country', async () => {
    await speak('de', 'de_AT');
    expect((await format()).formatDate('2024-01-12')).toBe('12. Jänner 2024');
  });

  test('every preset is in German; what a person wrote stays', async () => {
    await speak('de', 'de');
    const [truth] = await scales();
    expect(truth?.name).toBe('Wahrheitsskala');
    expect(truth?.levels.map(({ word }) => word)).toEqual([
      'Wahr',
      'Eher wahr',
      'Halb wahr',
      'Eher falsch',
      'Falsch',
      'Nicht prüfbar',
    ]);
    const said = (await scales()).flatMap(({ levels }) =>
      levels.flatMap((l) => [l.word, l.meaning]),
    );
    const english = PRESET_SCALES.flatMap(({ levels }) =>
      levels.flatMap((l) => [l.word, l.meaning]),
    );
    expect(said.filter((words) => english.includes(words))).toEqual([]);
    const { scaleInWords } = await import('@/lib/i18n/scale-words');
    const preset = PRESET_SCALES[0];
    if (!preset) throw new Error('no preset');
    const renamed = preset.levels.map((level) =>
      level.id === 'half' ? { ...level, word: 'Needs context' } : level,
    );
    expect(scaleInWords({ ...preset, levels: renamed }).levels[2]).toMatchObject({
      word: 'Needs context',
      meaning: 'Teils zutreffend, wichtiger Kontext fehlt.',
    });
    const own = { ...preset, id: 'mine' };
    expect(scaleInWords(own)).toBe(own);
  });
});

test('in a language we have no texts in, numbers and dates go with the English texts', async () => {
  await speak('en', 'fr');
  const { formatNumber, formatDate } = await format();
  expect(formatDate('2024-05-12')).toBe('12 May 2024');
  expect(formatNumber(12_345)).toBe('12,345');
});
