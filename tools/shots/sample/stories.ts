import type { ClaimKind } from '@/lib/model/analysis';
import type { EvidenceStance } from '@/lib/model/source';

/** A claim of the invented press. `verdict` is a level of the truth scale, or null. */
export interface SampleClaim {
  quote: string;
  kind: ClaimKind;
  /** 0 to 100. */
  score: number;
  /** Null where the article itself states it. */
  speaker: string | null;
  verdict: string | null;
  stances: EvidenceStance[];
  tags?: string[];
  note?: string;
}

export interface SampleStory {
  publisher: string;
  site: string;
  title: string;
  author: string;
  /** ISO date, of 2024. */
  date: string;
  claims: SampleClaim[];
}

const STANCES = { s: 'supports', r: 'refutes', c: 'context' } as const;

/** `ssr` is two sources that support and one that refutes. */
const claim = (
  score: number,
  kind: ClaimKind,
  quote: string,
  speaker: string | null,
  verdict: string | null,
  stances: string,
  more: Pick<SampleClaim, 'tags' | 'note'> = {},
): SampleClaim => ({
  score,
  kind,
  quote,
  speaker,
  verdict,
  stances: [...stances].map((letter) => STANCES[letter as keyof typeof STANCES]),
  ...more,
});

const HARBOUR = { publisher: 'Harbour Post', site: 'harbour.example', author: 'Nell Adair' };
const COMPASS = { publisher: 'Daily Compass', site: 'compass.example', author: 'Jonas Reyk' };
const LEDGER = { publisher: 'Northern Ledger', site: 'ledger.example', author: 'Ilse Sandoval' };
const WIRE = { publisher: 'Wire & Record', site: 'wire.example', author: 'Mara Okafor' };
const MERIDIAN = { publisher: 'The Meridian', site: 'meridian.example', author: 'Petra Lund' };

/** Articles, publishers and people are invented. */
export const STORIES: SampleStory[] = [
  {
    ...HARBOUR,
    title: 'Rents in the old port rise again',
    date: '2024-05-29',
    claims: [
      claim(
        88,
        'statistic',
        'rents in the city have risen 41 percent since 2019',
        'Councillor Ines Marrow',
        'mostly-true',
        'sssc',
        {
          tags: ['housing'],
          note: 'The city’s own table gives 38.6 percent for all flats, 41 for new contracts.',
        },
      ),
      claim(
        71,
        'prediction',
        'the new tram line will cut commuting times in half',
        'Mayor Tomas Eide',
        'unverifiable',
        'rc',
        { tags: ['transport'] },
      ),
    ],
  },
  {
    ...COMPASS,
    title: 'Grain ships wait as the strike goes on',
    date: '2024-05-27',
    claims: [
      claim(
        90,
        'causal',
        'wheat exports fell 14 percent after the port strike',
        'Agriculture ministry',
        'true',
        'ssss',
        { tags: ['trade'] },
      ),
      claim(
        62,
        'event',
        'the crews have not been paid since the middle of March',
        'The dockers’ union',
        'half',
        'src',
        { tags: ['labour'] },
      ),
    ],
  },
  {
    ...HARBOUR,
    title: 'A ward without infections, says the hospital',
    date: '2024-05-24',
    claims: [
      claim(
        86,
        'statistic',
        'the hospital has not had a single infection since March',
        'Dr Lena Varga',
        'mostly-false',
        'rrrc',
        { tags: ['health'] },
      ),
    ],
  },
  {
    ...LEDGER,
    title: 'What heat pumps can and cannot do',
    date: '2024-05-22',
    claims: [
      claim(
        84,
        'causal',
        'heat pumps stop working below minus five degrees',
        'An installer, unnamed',
        'false',
        'rrrrr',
        { tags: ['energy', 'homes'] },
      ),
      claim(
        67,
        'statistic',
        'every third house in the valley is heated with oil',
        null,
        'true',
        'ss',
        { tags: ['energy'] },
      ),
    ],
  },
  {
    ...COMPASS,
    title: 'The young are leaving the coast',
    date: '2024-05-20',
    claims: [
      claim(
        82,
        'statistic',
        'one in five graduates leaves the region within two years',
        null,
        'half',
        'sscc',
      ),
      claim(
        58,
        'prediction',
        'half of the village schools will have closed by 2030',
        'The teachers’ union',
        'unverifiable',
        'c',
        { tags: ['schools'] },
      ),
    ],
  },
  {
    ...WIRE,
    title: 'Water meters come to the hill districts',
    date: '2024-05-18',
    claims: [
      claim(
        79,
        'comparison',
        'households on the hill use twice as much water as those by the river',
        'The water board',
        'mostly-true',
        'ss',
        { tags: ['water'] },
      ),
      claim(54, 'event', 'the reservoir was last full in the spring of 2021', null, 'true', 's', {
        tags: ['water'],
      }),
    ],
  },
  {
    ...MERIDIAN,
    title: 'Ferry company defends its winter timetable',
    date: '2024-05-17',
    claims: [
      claim(
        76,
        'statistic',
        'nine out of ten crossings left on time last winter',
        'A spokeswoman for the line',
        'mostly-true',
        'ssr',
        { tags: ['transport'] },
      ),
      claim(
        49,
        'prediction',
        'prices will stay as they are until the end of next year',
        'A spokeswoman for the line',
        null,
        '',
      ),
    ],
  },
  {
    ...MERIDIAN,
    title: 'Council approves the night market after a long debate',
    date: '2024-05-15',
    claims: [
      claim(
        73,
        'statistic',
        'the market brought the city 2.4 million in its first season',
        'The trade office',
        'true',
        'sss',
      ),
      claim(
        61,
        'comparison',
        'no other square in the city is as loud after ten in the evening',
        'A residents’ group',
        'false',
        'rr',
      ),
    ],
  },
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
