import { COMPASS, claim, HARBOUR, LEDGER, MERIDIAN, type SampleStory, WIRE } from './story.ts';

/** Articles, publishers and people are invented. */
export const EARLIER_STORIES: SampleStory[] = [
  {
    ...LEDGER,
    title: 'The dam that nobody inspected',
    date: '2024-05-13',
    claims: [
      claim(
        91,
        'event',
        'the dam was inspected every year since it was built',
        'The operator',
        'false',
        'rrr',
        { tags: ['water', 'safety'] },
      ),
      claim(69, 'law', 'the law asks for an inspection every second year', null, 'true', 'ss', {
        tags: ['safety'],
      }),
      claim(
        46,
        'causal',
        'the crack came from the earthquake in January',
        'The operator',
        'unverifiable',
        'cc',
      ),
    ],
  },
  {
    ...HARBOUR,
    title: 'Fewer fires, more false alarms',
    date: '2024-05-11',
    claims: [
      claim(
        80,
        'statistic',
        'false alarms have doubled in a single year',
        'The fire service',
        'mostly-false',
        'rrs',
      ),
      claim(
        52,
        'quote',
        'we turn out for toast more often than for fire',
        'Station officer Rui Aalto',
        null,
        'c',
      ),
    ],
  },
  {
    ...COMPASS,
    title: 'Orchards bloom three weeks early',
    date: '2024-05-09',
    claims: [
      claim(
        77,
        'comparison',
        'the blossom has not come this early in sixty years',
        'The growers’ association',
        'half',
        'sr',
        { tags: ['climate'] },
      ),
      claim(
        57,
        'causal',
        'late frost destroyed a third of the cherry harvest',
        null,
        'true',
        'sss',
        { tags: ['climate'] },
      ),
    ],
  },
  {
    ...WIRE,
    title: 'The library that opens at night',
    date: '2024-05-07',
    claims: [
      claim(
        64,
        'statistic',
        'four in ten visitors come after eight in the evening',
        'The head librarian',
        'mostly-true',
        's',
      ),
    ],
  },
  {
    ...MERIDIAN,
    title: 'Bridge repair runs over its budget',
    date: '2024-05-06',
    claims: [
      claim(
        85,
        'statistic',
        'the repair costs three times what was planned',
        'The court of audit',
        'true',
        'ssss',
        { tags: ['transport', 'budget'] },
      ),
      claim(66, 'event', 'the bridge closed twice in April', null, 'true', 'ss', {
        tags: ['transport'],
      }),
      claim(
        55,
        'prediction',
        'it will carry trains again before Christmas',
        'The railway',
        'unverifiable',
        'c',
      ),
    ],
  },
  {
    ...LEDGER,
    title: 'Broadband for the islands',
    date: '2024-05-03',
    claims: [
      claim(
        75,
        'statistic',
        'every household on the islands now has a fast connection',
        'The ministry',
        'mostly-false',
        'rrr',
      ),
      claim(
        59,
        'comparison',
        'the islands are better connected than the capital',
        'The ministry',
        'false',
        'rr',
      ),
    ],
  },
  {
    ...HARBOUR,
    title: 'The fish are back, and so are the boats',
    date: '2024-05-02',
    claims: [
      claim(
        70,
        'statistic',
        'cod stocks in the bay have grown by a quarter',
        'The fisheries institute',
        'mostly-true',
        'ssc',
        { tags: ['climate'] },
      ),
      claim(50, 'law', 'boats under eight metres need no licence', null, null, ''),
    ],
  },
  {
    ...COMPASS,
    title: 'A quarter of the buses are electric',
    date: '2024-04-30',
    claims: [
      claim(
        78,
        'statistic',
        'every fourth bus in the city runs on electricity',
        'The transport company',
        'true',
        'ss',
        { tags: ['transport', 'energy'] },
      ),
      claim(
        63,
        'causal',
        'the electric buses broke down because of the cold',
        'A driver, unnamed',
        'mostly-false',
        'rr',
        { tags: ['transport'] },
      ),
    ],
  },
  {
    ...MERIDIAN,
    title: 'School meals, counted',
    date: '2024-04-26',
    claims: [
      claim(
        81,
        'statistic',
        'one meal in three ends up in the bin',
        'A parents’ group',
        'half',
        'src',
        { tags: ['schools'] },
      ),
      claim(47, 'quote', 'nobody ever asked the children', 'Head teacher Ada Brandt', null, 'c', {
        tags: ['schools'],
      }),
    ],
  },
];
