const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Abbreviations that a name or number follows: their full stop never ends a sentence before one. */
export const LEADING_ABBREVIATIONS = set(`
  mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt maj capt cmdr adm cpl pvt rev hon
  fr sr st ste mt ft pres supt insp det messrs mme mlle vs v no nos art sec fig figs vol vols pp p
  ch ed eds trans approx ca cf eg ie viz est dept al-haj sheikh amb atty asst assoc brig lieut
`);

/** Abbreviations that may stand before more of the sentence or end it. */
export const TRAILING_ABBREVIATIONS = set(`
  inc corp co ltd llc plc bros jr sr esq etc al jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ave blvd rd dist ill ala ariz ark calif colo conn del
  fla ga ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash
  wis wyo ph.d m.d
`);

/** Words that begin sentences far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS = set(`
  the a an this that these those it he she they we i you his her their its our my your there here
  in on at by for from with after before during since while when if as although though because
  but and or so yet however meanwhile moreover according what who why how where which
  some many most all both each every no not one two three several other another such
  under over about despite until unless also then now later today yesterday earlier last next
  is are was were has have had do does did will would can could may might should must
`);
