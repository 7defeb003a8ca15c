import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { type Message, readMessages } from '@/tools/locales/read-messages';

const FOLDER = 'lib/i18n/locales';
const source = (name: string) => readFileSync(`${FOLDER}/${name}.yml`, 'utf8');
const english = readMessages(source('en'));
const TRANSLATIONS = ['de'];

const forms = (message: Message | undefined): string[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : Object.values(message);

/** `$1`, `$2` as often as they stand in a text. */
const places = (text: string): string[] => (text.match(/\$\d/g) ?? []).sort();

describe('English', () => {
  test('has a note to translators at every text', () => {
    const noted = new Set<string>();
    let key = '';
    let above = false;
    for (const line of source('en').split('\n')) {
      const head = /^(\w+):$/.exec(line)?.[1];
      if (head) key = head;
      if ((head && above) || /^ {2}description: \S/.test(line)) noted.add(key);
      above = line.startsWith('# ');
    }
    const without = [...english.keys()].filter((each) => !noted.has(each));
    expect(without).toEqual([]);
  });

  test('is read by the build as it is by our tests', async () => {
    const built = await parseMessagesFile(`${FOLDER}/en.yml`);
    const keys = built.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@'));
    expect(keys).toEqual([...english.keys()]);
  });
});

describe.each(TRANSLATIONS)('%s', (name) => {
  const translated = readMessages(source(name));

  test('has every text and no other', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english])('%s is whole', (key, original) => {
    const ours = forms(translated.get(key));
    expect(ours).toHaveLength(forms(original).length);
    for (const text of ours) expect(text.trim()).not.toBe('');
    expect(ours.map(places)).toEqual(forms(original).map(places));
  });

  test('says something else than English', () => {
    const same = [...english].filter(
      ([key, original]) => forms(translated.get(key)).join() === forms(original).join(),
    );
    // Names, and words that both languages have.
    expect(same.length).toBeLessThan(english.size * 0.06);
  });

  test('is read by the build as it is by our tests', async () => {
    const built = await parseMessagesFile(`${FOLDER}/${name}.yml`);
    const texts = Object.fromEntries(
      built.flatMap((message) =>
        message.key[0]?.startsWith('@@') || message.type === 'plural'
          ? []
          : [[message.key.join('.'), message.message]],
      ),
    );
    const single = [...translated].filter(([, message]) => typeof message === 'string');
    expect(texts).toEqual(Object.fromEntries(single));
  });
});
