import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Token } from '@/lib/analysis/tokens/tokenize';

/** Signs of currencies and their ISO 4217 codes. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₴', 'UAH'],
]);

/** Names of currencies, in lower case, and their codes. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    usd: 'USD',
    cents: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    eur: 'EUR',
    pounds: 'GBP',
    gbp: 'GBP',
    pence: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rmb: 'CNY',
    rubles: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rouble: 'RUB',
    rupees: 'INR',
    rupee: 'INR',
    won: 'KRW',
    pesos: 'MXN',
    peso: 'MXN',
    lira: 'TRY',
    liras: 'TRY',
    francs: 'CHF',
    franc: 'CHF',
    rand: 'ZAR',
    naira: 'NGN',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    krona: 'SEK',
    kronor: 'SEK',
    kroner: 'NOK',
    shekels: 'ILS',
    shekel: 'ILS',
    riyals: 'SAR',
    dirhams: 'AED',
    baht: 'THB',
    ringgit: 'MYR',
    rupiah: 'IDR',
    zloty: 'PLN',
    reais: 'BRL',
    shillings: 'KES',
    taka: 'BDT',
    dong: 'VND',
  }),
);

/** ISO 4217 codes that are written before an amount. */
const CODES =
  wordSet(`USD EUR GBP JPY CHF CNY RMB INR RUB ZAR NGN KES GHS UGX TZS AUD NZD CAD HKD SGD TWD
  MXN BRL ARS COP CLP PEN SEK NOK DKK PLN CZK HUF TRY ILS SAR AED QAR KWD EGP MAD DZD TND PKR BDT LKR
  THB VND IDR MYR PHP KRW UAH NAD BWP ETB XAF XOF`);

/** Letters that make another currency of a dollar sign. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['NZ', 'NZD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['NT', 'TWD'],
  ['R', 'BRL'],
]);

/** "US$", "NZ $" or "EUR" before an amount: the currency and the index after it, or null. */
export function readCurrencyPrefix(tokens: readonly Token[], at: number, limit: number) {
  const letters = tokens[at]?.text ?? '';
  if (at + 1 >= limit) return null;
  if (CODES.has(letters)) return { unit: letters === 'RMB' ? 'CNY' : letters, to: at + 1 };
  const unit = tokens[at + 1]?.text === '$' ? DOLLARS.get(letters) : undefined;
  return unit ? { unit, to: at + 2 } : null;
}
