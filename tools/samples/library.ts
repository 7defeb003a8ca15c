import type { Snapshot } from '@/lib/model/snapshot';
import { sampleRecords } from '@/tools/shots/sample/records';

/** When the samples were exported, as they say. */
export const MADE = '2024-06-01T10:00:00.000Z';

/** What a person would write to each verdict of the truth scale. */
const REASONS: Record<string, string> = {
  true: 'The office’s own tables give the same figure for the same period.',
  'mostly-true': 'Right for new contracts; for all flats the figure is a little lower.',
  half: 'The number is right, but it leaves out that the count was changed in 2022.\nBefore and after cannot be compared.',
  'mostly-false': 'There was a rise, though less than half of what was said, and not everywhere.',
  false: 'The records show the opposite for every year since 2019.',
  unverifiable: 'Nobody has published figures, and the ministry did not answer by 1 June.',
};

/** The sample library with reasons for its verdicts, and names and signs that formats have to get right. */
export function sampleLibrary(): Snapshot {
  const records = sampleRecords(new Date(MADE));
  const { articles, claims, sources } = records;
  return {
    ...records,
    dismissals: articles.slice(0, 1).map(({ id: articleId }) => ({
      ...{ id: '00000000-0000-4000-8000-00000000d001', articleId, at: MADE },
      quote: 'the harbour is the oldest in the region',
    })),
    claims: claims.map((claim) =>
      claim.verdict
        ? {
            ...claim,
            verdict: { ...claim.verdict, note: REASONS[claim.verdict.value] ?? '' },
          }
        : claim,
    ),
    sources: sources.map((source, i) => ({ ...source, ...(SPECIAL[i] ?? {}) })),
  };
}

const SPECIAL: Partial<Snapshot['sources'][number]>[] = [
  {
    title: 'Rents & wages: 5 % {per year}, § 3 “old port”',
    authors: ['Zoë van der Berg', 'Office for Statistics'],
    archiveUrl: 'https://archive.example/2024/https://stat.example/rents?year=2023&q=a#page=4',
    note: 'Table 4; the total is in cell F_12.',
  },
  { authors: ['King, Martin, Jr.', '李 明'], publishedAt: '2024-04' },
  { publishedAt: 'spring 2024' },
];
