import { wordSet } from '@/lib/analysis/lists/word-set';

/** Abbreviations that a name follows: their full stop ends no sentence before a capital. */
export const TITLES = wordSet(`
  mr mrs ms mx messrs mme mlle dr drs prof sen sens rep reps gov govs cong pres amb atty supt insp det
  gen lt lieut col sgt maj capt cmdr comdr adm cpl pvt brig spc pfc ssgt tsgt msgt sfc cpo cwo ofc pte
  flt wg rev hon fr msgr sr sra srta cllr st ste mt ft asst assoc al-haj sheikh dept`);

/** Abbreviations that a number follows: "No. 5", "Fig. 2", "p. 12", "b. 1950". */
export const NUMBERED = wordSet(`
  no nos p pp fig figs vol vols art arts sec secs ch para paras eq eqs app tel ext nr rs op col ca cf
  c b d m r div max min est`);

/** Abbreviations in the middle of a clause, whatever follows. */
export const INNER = wordSet(
  'vs v eg ie viz cf ca trans eds approx incl esp resp lb lbs oz hr hrs yr yrs',
);

/** Shortened months and days: more of the date follows, or the sentence ends. */
export const DATES = wordSet(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`);

/** Abbreviations that end a name: the sentence may end there too. */
export const TRAILING = wordSet(`
  etc al inc corp co cos ltd llc plc bros pty jr sr esq ave blvd rd dist univ assn ala ariz ark calif colo
  conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex
  va vt wash wis wyo ph.d m.d`);

/** Words that show a new sentence even where it begins in lower case. */
export const LOW_STARTERS = wordSet(`
  i it he she they we you this that these those there the what who why how where when if is are do
  does did can my your his`);

/** What a single capital letter may be the last word of: "World War I", "vitamin C", "Plan B". */
export const LETTERED = wordSet(`
  war vitamin hepatitis influenza plan type class grade group category section schedule appendix annex
  exhibit option model serie part act phase division`);

/** Words that begin sentences far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS = wordSet(`
  the a an this that these those it he she they we i you his her its their our my your there here
  in on at by for from with after before during since while when if as although though because
  but and or so yet however meanwhile moreover according what who why how where which
  some many most all both each every no not one two three several other another such
  under over about despite until unless also then now later today yesterday earlier last next
  is are was were has have had do does did will would can could may might should must
`);

/** Starters that are also the first word of names ("U.S. Under Secretary", "John A. Will"). */
export const NAME_STARTERS = wordSet('i will may so an do under one last next all can over no');

/** Names of days and months in full. */
export const DATE_NAMES = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december`);

/** Time zones, which follow an hour in its sentence. */
export const ZONES = wordSet(`
  est edt et pst pdt pt cst cdt ct mst mdt gmt bst utc cet cest ist eastern pacific central mountain`);

/** Verbs that give a question or a cry to its speaker. */
export const ASKING_VERBS = wordSet(`
  said says asked asks told tells replied answered cried shouted yelled exclaimed wondered wrote
  tweeted added demanded joked quipped continued called screamed recalled read reads inquired posted`);

/** Words that begin the credit of a picture when a colon follows. */
export const CREDITS = wordSet(
  'image images photo photos photograph picture credit video graphic illustration',
);

/** Names that end with an exclamation mark. */
export const EXCLAIMED = wordSet('yahoo jeopardy');

/** Whether a word, in lower case, is one of the abbreviations above. */
export const isAbbreviation = (word: string) =>
  [TITLES, NUMBERED, INNER, DATES, TRAILING].some((words) => words.has(word));
