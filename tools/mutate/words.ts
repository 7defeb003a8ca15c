const pairs = (list: string) =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [a = '', b = ''] = line.trim().split(' / ');
        return [
          [a, b],
          [b, a],
        ] as [string, string][];
      }),
  );

/** Words that say the same, as an editor swaps them. */
export const SAME = pairs(`
  said / stated
  big / large
  began / started
  help / assist
  show / demonstrate
  shows / demonstrates
  showed / demonstrated
  get / obtain
  use / employ
  used / employed
  using / employing
  about / concerning
  people / persons
  make / create
  made / created
  found / discovered
  important / significant
  several / various
  also / additionally
  near / close to
  however / nevertheless
  company / firm
  country / nation
  told / informed
  need / require
  think / believe
  want / wish
  look / appear
  way / manner
  often / frequently
  try / attempt
  called / named
  work / labour
  problem / difficulty
  part / portion
  place / location
  small / little
  quickly / rapidly
  recent / latest
  ties / links
  including / among them
  giving / providing
  claims / asserts
  such as / like
  because of / owing to
  while / whereas
  ensure / make sure`);

/** Words that say the opposite. */
export const OPPOSITE = pairs(`
  rose / fell
  more / fewer
  higher / lower
  increased / decreased
  increase / decrease
  up / down
  above / below
  over / under
  before / after
  first / last
  win / lose
  won / lost
  allowed / banned
  support / oppose
  best / worst
  better / worse
  most / least
  all / some
  always / never
  many / few
  new / old
  true / false
  must / may
  will / might
  gained / lost
  grew / shrank
  with / without
  likely / unlikely
  legal / illegal
  possible / impossible
  strong / weak
  open / closed
  everyone / nobody
  accepted / rejected
  men / women
  north / south`);

export const NAMES = `Halvorsen Okafor Bergamo Tallinn Mirabel Castellan Uruguay Nokia Ferreira
  Ljubljana Bristol Kowalski Senegal Adebayo Quebec Ramirez Oslo Siemens Novak Lisbon`.split(/\s+/);

/** Words an editor slips in without another meaning. */
export const FILLERS = ['reportedly', 'also', 'then', 'now', 'indeed', 'in fact'];

export const UNRELATED = [
  'The weather stayed mild along the coast for most of the week.',
  'Tickets for the evening concert went on sale in the old town hall.',
  'A correction was made to the headline of an earlier story.',
  'Gardeners were told to water in the early morning.',
  'The library opens later on days with a market.',
  'Readers sent in photographs of their favourite bridges.',
];
