/** ISO 4217 codes of signs and names of currencies. Local names that many states share take the best known. */

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const at = pair.lastIndexOf(':');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });

/** Signs that stand before an amount. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  pairs(`$:USD £:GBP €:EUR ¥:JPY ₹:INR ₽:RUB ₩:KRW ₺:TRY ₦:NGN ₴:UAH ₱:PHP ₫:VND ₪:ILS ₵:GHS ₡:CRC ฿:THB
    ₲:PYG ₸:KZT ₾:GEL ₼:AZN ₨:PKR ¢:USD`),
);

/** Letters that make another currency of a dollar sign, and others written before one. */
export const DOLLAR_LETTERS: ReadonlyMap<string, string> = new Map(
  pairs(`US:USD A:AUD AU:AUD Aus:AUD NZ:NZD C:CAD CA:CAD Can:CAD CDN:CAD HK:HKD S:SGD NT:TWD R:BRL N:NAD
    J:JMD TT:TTD BZ:BZD Z:ZWL COP:COP MX:MXN Mex:MXN AR:ARS CLP:CLP FJ:FJD EC:XCD B:BND`),
);

/** Letters and codes written before an amount, with a space or without: "Rs 500", "RM50", "USD 3". */
export const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...pairs(`Rs:INR Re:INR INR:INR Ksh:KES KSh:KES Kshs:KES KShs:KES Sh:KES Shs:KES TSh:TZS Tsh:TZS USh:UGX Ush:UGX
    RM:MYR Tk:BDT Dh:AED Dhs:AED QR:QAR KD:KWD BD:BHD SR:SAR GHC:GHS NIS:ILS CFA:XOF FCFA:XAF SFr:CHF Fr:CHF
    Php:PHP Rp:IDR Bs:VES Le:SLL RMB:CNY Kr:SEK Kc:CZK Nu:BTN MK:MWK`),
  ...`USD EUR GBP JPY CHF CNY RUB ZAR NGN KES GHS UGX TZS AUD NZD CAD HKD SGD TWD MXN BRL ARS COP CLP PEN
    SEK NOK DKK PLN CZK HUF TRY ILS SAR AED QAR KWD OMR BHD JOD EGP MAD DZD TND LYD PKR BDT LKR NPR THB VND
    IDR MYR PHP KRW UAH NAD BWP ETB XAF XOF RWF ZMW MWK MZN AOA SDG SLL LRD MUR KZT GEL AZN AMD IRR IQD SYP
    LBP YER AFN MMK KHR LAK MNT JMD TTD VES`
    .split(/\s+/)
    .map((code): [string, string] => [code, code]),
]);

/** Single letters that are a currency only before a large amount: "N5bn", "R120 million", "K50,000". */
export const LETTER_PREFIXES: ReadonlyMap<string, string> = new Map(
  pairs('N:NGN R:ZAR K:ZMW P:PHP L:HNL Q:GTQ E:SZL M:LSL'),
);

/** Names of currencies, in lower case. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  pairs(`dollar:USD dollars:USD usd:USD bucks:USD euro:EUR euros:EUR eur:EUR pound:GBP pounds:GBP gbp:GBP
    quid:GBP yen:JPY yuan:CNY renminbi:CNY rmb:CNY rubles:RUB roubles:RUB ruble:RUB rouble:RUB rupees:INR
    rupee:INR pesos:MXN peso:MXN lira:TRY liras:TRY lire:ITL francs:CHF franc:CHF rand:ZAR rands:ZAR
    naira:NGN hryvnia:UAH hryvnias:UAH krona:SEK kronor:SEK krone:NOK kroner:NOK shekels:ILS shekel:ILS
    riyals:SAR riyal:SAR rials:IRR rial:IRR dirhams:AED dirham:AED dinars:IQD dinar:IQD baht:THB
    ringgit:MYR rupiah:IDR rupiahs:IDR zloty:PLN zlotys:PLN reais:BRL shilling:KES shillings:KES taka:BDT
    dong:VND won:KRW birr:ETB cedi:GHS cedis:GHS kwacha:ZMW kwanza:AOA pula:BWP leu:RON lei:RON lev:BGN
    leva:BGN forint:HUF forints:HUF koruna:CZK kuna:HRK tenge:KZT manat:AZN lari:GEL dram:AMD somoni:TJS
    afghani:AFN afghanis:AFN kyat:MMK kyats:MMK riel:KHR kip:LAK tugrik:MNT gourde:HTG gourdes:HTG
    guarani:PYG guaranies:PYG bolivar:VES bolivars:VES bolivares:VES bolivianos:BOB colones:CRC
    quetzales:GTQ lempiras:HNL cordobas:NIO soles:PEN kina:PGK vatu:VUV ariary:MGA metical:MZN
    meticais:MZN leone:SLL leones:SLL dalasi:GMD ouguiya:MRU kronur:ISK deutschmarks:DEM crowns:CZK
    sterling:GBP`),
);

/** Names that are other words as well: a currency only from a hundred upwards. */
export const DOUBTFUL_WORDS = /^(?:won|crowns|soles|dong|kip|bucks|rand|colones|lei|kuna)$/;

/** Coins, in hundredths of the unit named. */
export const COINS: ReadonlyMap<string, string> = new Map(
  pairs(
    'cent:USD cents:USD pence:GBP penny:GBP pennies:GBP kobo:NGN paise:INR paisa:INR pesewas:GHS',
  ),
);

/** Whose dollars, pounds, pesos or shillings they are, where the word before tells. */
export const NATIONAL: ReadonlyMap<string, string> = new Map(
  pairs(`canadian_dollars:CAD australian_dollars:AUD zealand_dollars:NZD kong_dollars:HKD singapore_dollars:SGD
    taiwan_dollars:TWD jamaican_dollars:JMD namibian_dollars:NAD zimbabwean_dollars:ZWL liberian_dollars:LRD
    egyptian_pounds:EGP lebanese_pounds:LBP syrian_pounds:SYP sudanese_pounds:SDG philippine_pesos:PHP
    argentine_pesos:ARS colombian_pesos:COP chilean_pesos:CLP cuban_pesos:CUP ugandan_shillings:UGX
    tanzanian_shillings:TZS somali_shillings:SOS pakistani_rupees:PKR lankan_rupees:LKR nepali_rupees:NPR
    cfa_francs:XOF congolese_francs:CDF rwandan_francs:RWF danish_kroner:DKK danish_crowns:DKK
    swedish_crowns:SEK norwegian_crowns:NOK kuwaiti_dinars:KWD jordanian_dinars:JOD tunisian_dinars:TND
    algerian_dinars:DZD libyan_dinars:LYD serbian_dinars:RSD iranian_rials:IRR omani_rials:OMR
    qatari_riyals:QAR moroccan_dirhams:MAD`),
);
