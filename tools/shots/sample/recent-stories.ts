import { COMPASS, claim, HARBOUR, LEDGER, MERIDIAN, type SampleStory, WIRE } from './story.ts';

/** Articles, publishers and people are invented. */
export const RECENT_STORIES: SampleStory[] = [
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
];
