import common from './common-words.json';
import first from './first-names.json';
import { lazy, wordSet } from './word-set';

const commonWords = lazy(() => wordSet(common.words));
const firstNames = lazy(() => wordSet(first.words));

/** Whether a word, in lower case, is written in lower case in ordinary English text. */
export const isCommonWord = (word: string) => commonWords().has(word);
/** Whether a word, in lower case, is a given name. */
export const isFirstName = (word: string) => firstNames().has(word);

/** Particles inside a person's name. */
export const NAME_PARTICLES = wordSet(
  `de la van von der den del della di da dos das du le bin ibn bint al el ul ter ten zu y abu ben`,
);

/** Heads of names of events, works, laws, prizes and days. */
export const OTHER_HEADS = wordSet(`
  cup championship championships olympics paralympics games war wars award awards prize prizes act
  treaty agreement accord accords amendment festival open prix revolution day christmas easter ramadan
  bible koran quran constitution holocaust protocol convention pact code bill law medal trophy
  tournament super bowl series tour marathon derby ballet symphony opera movie film album song
  language calendar doctrine plan deal crisis uprising massacre intifada hurricane typhoon cyclone
  earthquake exhibition expo fair show week month millennium century empire dynasty age renaissance
  enlightenment reformation oscars grammys emmys grammy oscar emmy nobel pulitzer playoffs final finals
  star cross challenge competition parade eve clause resolution declaration charter spring`);

/** Acronyms of things, which are not names. */
export const GENERIC_ACRONYMS = wordSet(`
  tv uav uavs pc pcs dvd cd dna rna hiv aids gdp gnp ceo cfo cto vip iq gmt utc est edt pst pdt suv atm gps
  wmd ied ieds pm mp mps am fm vat hr pr it ai gp gps faq diy id phd md qc kc ngo ngos pow pows sms pdf
  usb lgbt lgbtq ok asap ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii mvp bc ad ce bce rsvp fbo
  covid led lcd hd url html ip ipo ev evs icu er ppe pcr x-ray`);

/** Days and months: never names by themselves. */
export const CALENDAR_WORDS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun
  jul aug sep sept oct nov dec`);
