import type { Claim } from '@/lib/model/claim';
import type { Snapshot } from '@/lib/model/snapshot';
import type { Evidence, Source } from '@/lib/model/source';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const claim = (patch: Partial<Claim> & { id: string; quote: string }, start: number): Claim => ({
  articleId: id(1),
  anchor: {
    quote: { exact: patch.quote, prefix: 'Mayor Ada Vane said ', suffix: '. Nobody objected' },
    position: { start, end: start + patch.quote.length },
  },
  context: `Mayor Ada Vane said ${patch.quote}.`,
  detection: null,
  attribution: null,
  entities: [],
  quantities: [],
  verdict: null,
  note: '',
  tags: [],
  origin: 'detected',
  state: 'found',
  createdAt: '2024-05-20T08:00:00.000Z',
  updatedAt: '2024-05-21T09:30:00.500Z',
  deletedAt: null,
  ...patch,
});

export const rated = claim(
  {
    id: id(11),
    quote: 'the levy 🚢 "raised" 4% more',
    detection: {
      score: 0.916,
      kinds: ['statistic', 'quote'],
      reasons: ['states a number'],
      model: 'test-1',
    },
    attribution: {
      speaker: { start: 0, end: 14, text: 'Mayor Ada Vane', name: 'Ada Vane' },
      cue: { start: 15, end: 19, text: 'said' },
      stance: 'asserts',
    },
    verdict: {
      scale: 'truth',
      value: 'half',
      word: 'Half true',
      note: 'True of 2023 alone; see <b>table 4</b>.',
      at: '2024-05-21T09:00:00.000Z',
    },
    note: '=HYPERLINK("https://evil.example")',
    tags: ['port', 'money & tax'],
  },
  120,
);

export const unrated = claim(
  {
    id: id(12),
    quote: '</script><script>alert(1)</script> *no* ship & crew',
    tags: [],
    state: 'missing',
    origin: 'selection',
  },
  20,
);

const deleted = claim({ id: id(13), quote: 'gone', deletedAt: '2024-05-22T00:00:00.000Z' }, 500);

export const sources: Source[] = [
  {
    id: id(21),
    url: 'https://statistics.example/levy?year=2023&q=a#page=4',
    title: 'Harbour levy: 5 % & more {final}',
    publisher: 'Müller & Söhne Statistics',
    authors: ['Zoë van der Berg', 'Office for Ports'],
    publishedAt: '2024-01-15',
    accessedAt: '2024-05-21T08:59:00.000Z',
    archiveUrl: 'https://archive.example/1',
    kind: 'dataset',
    note: 'Table 4',
  },
  {
    id: id(22),
    url: 'https://court.example/case/12',
    title: '',
    publisher: '',
    authors: [],
    publishedAt: null,
    accessedAt: '2024-05-20T08:59:00.000Z',
    archiveUrl: null,
    kind: 'court-record',
    note: '',
  },
];

const evidence: Evidence[] = [
  {
    id: id(31),
    claimId: id(11),
    sourceId: id(22),
    stance: 'context',
    quote: '',
    note: '',
    order: 1,
    addedAt: '2024-05-21T09:10:00.000Z',
  },
  {
    id: id(32),
    claimId: id(11),
    sourceId: id(21),
    stance: 'refutes',
    quote: 'The levy raised\n3.1 percent.',
    note: '- not adjusted',
    order: 0,
    addedAt: '2024-05-21T09:05:00.000Z',
  },
];

/** One article with a rated, an unrated and a deleted claim, and words that are awkward to write. */
export const sample: Snapshot = {
  articles: [
    {
      id: id(1),
      url: 'https://news.example/2024/levy?a=1&b=2',
      urls: ['https://news.example/2024/levy?a=1&b=2'],
      title: 'Levy <up> & "running" [again]',
      publisher: 'The Quay',
      authors: ['Rosa Lind', 'Bo Ek'],
      publishedAt: '2024-05-19T06:00:00+02:00',
      language: 'en',
      firstSeenAt: '2024-05-20T08:00:00.000Z',
      lastSeenAt: '2024-05-21T09:30:00.000Z',
    },
  ],
  claims: [rated, unrated, deleted],
  sources,
  evidence,
  revisions: [],
  scales: [],
  dismissals: [],
};
