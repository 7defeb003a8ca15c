import { type GeneratedI18nStructure, i18n as generated } from '#i18n';

type Structure = GeneratedI18nStructure;
/** The texts of a kind, as one union that is worked out once. */
type TextsWith<F> = { [K in keyof Structure]: Structure[K] extends F ? K : never }[keyof Structure];

type Plain = TextsWith<{ plural: false; substitutions: 0 }>;
type Uncounted = TextsWith<{ plural: false }>;
type Counted = TextsWith<{ plural: true }>;
/** Counted texts that name the number alone, or nothing. */
type CountedAlone = TextsWith<{ plural: true; substitutions: 0 | 1 }>;

type Value = string | number;
interface Values {
  0: [];
  1: [Value];
  2: [Value, Value];
  3: [Value, Value, Value];
  4: [Value, Value, Value, Value];
}
/** As many values as a text has places for them. */
type ValuesOf<K extends keyof Structure> = Values[Structure[K]['substitutions']];

interface Texts {
  t(key: Plain): string;
  t<K extends Uncounted>(key: K, values: ValuesOf<K>): string;
  t(key: CountedAlone, count: number): string;
  t<K extends Counted>(key: K, count: number, values: ValuesOf<K>): string;
}

/**
 * The texts for people, by their key in `locales/en.yml`; a count chooses the plural form. The module's own
 * type says the same in nine signatures that are worked out anew for every call, which took most of the time
 * of a type check.
 */
export const i18n = generated as unknown as Texts;
