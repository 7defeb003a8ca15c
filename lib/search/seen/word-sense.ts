const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that a claim can do with or without. */
export const LIGHT = set(`
  a an the of in on at to for by with from as and or so that which who whom whose this these those it its is
  are was were be been being am has have had having do does did will would shall he she they them his her their i
  we us our you your there then also very just still now said say says saying according told tells some about
  roughly around approximately all any single get gets got come comes came go goes went make makes made take takes
  took out s t rate level people out due because since into than per other own each way while when where if
  such percent percentage can could may might must should only even yet mr mrs ms dr`);

/** Words that turn what is said into its contrary. */
export const NEGATIONS = set(`
  not no never none nor neither nobody nothing nowhere without cannot hardly deny denies denied denying refuse
  refuses refused false untrue fail fails failed unable`);

/** Words of one sense; the first stands for all. */
const SENSES = `
  rise rises rose risen rising increase climb grow grew grown growth jump up soar surge raise raised
  fall fell fallen decline drop down decrease plunge tumble dip
  slow ease cool
  more over above exceed
  fewer less under below
  unemployment jobless joblessness unemployed
  company firm business corporation
  factory plant
  cut eliminate axe slash shed
  close shut closure
  open reopen
  before prior ahead
  resident inhabitant
  against oppose opposed opposition opponent
  support back favour favor
  spend spent cost
  buy bought purchase
  begin began begun start
  end ended stop cease
  car vehicle automobile
  child children kid
  doctor physician
  pay paid
  lose lost loss
  find found
  die died death dead
  kill killed
  flood flooding
  choose chose chosen
  vote voted voter
  sign signed
  live living lives
  tonne ton
  kilometre kilometer
  low lowest
  high highest
  woman women
  man men
  sell sold sale
  build built
  win won
  produce product production
  waste wasted
  import imported
  export exported
  cause caused causing
  year annual
  month monthly
  deliver delivery
  cancel cancelled canceled
  flee fled
  hold held
  lead led
  teach taught
  send sent
  leave left
  steal stole stolen
  prison jail
  murder homicide
  wage salary
  illegal unlawful
  legal lawful
  film movie
  aid assistance
  teacher schoolteacher
  lawmaker legislator
  us usa america american
  uk britain british`;

const KNOWN = new Map<string, string>();
for (const line of SENSES.trim().split('\n')) {
  const [first = '', ...others] = line.trim().split(/\s+/);
  for (const word of [first, ...others]) {
    KNOWN.set(word, first);
    KNOWN.set(stem(word), first);
  }
}

const senses = new Map<string, string>();

/** What stands for a word, in lower case, in comparisons: its sense, else its stem. */
export function senseOf(word: string): string {
  const before = senses.get(word);
  if (before !== undefined) return before;
  const sense = KNOWN.get(word) ?? KNOWN.get(stem(word)) ?? stem(word);
  if (senses.size < 20_000) senses.set(word, sense);
  return sense;
}

/** A word without the endings of its forms. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const base = word
    .replace(/(?:'s|s')$/, '')
    .replace(/(?:ss)es$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');
  const bare = base
    .replace(/(?<=\p{L}*[aeiouy]\p{L}+)(?<=\p{L}{3})(?:ing|ed|er)$/u, '')
    .replace(/(?<=\p{L}{2})ied$/u, 'y');
  const single = bare === base ? bare : bare.replace(/([bdgklmnprt])\1$/, '$1');
  return single.replace(/e$/, '');
}
