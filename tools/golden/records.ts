/*
 * An invented library that has some of everything. What a version wrote stays as that version wrote
 * it: fields that came later stand in one record of a kind and are missing in another.
 */

const at = (day: number): string => `2024-06-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const id = (kind: number, n: number): string =>
  `${String(kind).repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const article = (n: number, title: string, address: string) => ({
  id: id(1, n),
  url: address,
  urls: [address, `${address}?ref=home`],
  title,
  publisher: 'Harbour Post',
  authors: ['Ines Marrow'],
  publishedAt: '2024-05-29',
  language: 'en',
  firstSeenAt: at(1),
  lastSeenAt: at(3),
});

const claim = (n: number, articleId: string, quote: string) => ({
  id: id(2, n),
  articleId,
  quote,
  anchor: {
    quote: { exact: quote, prefix: 'The councillor said ', suffix: ' last year.' },
    position: { start: 100 * n, end: 100 * n + quote.length },
  },
  context: `The councillor said ${quote} last year.`,
  detection: null,
  attribution: null,
  entities: [],
  quantities: [],
  verdict: null,
  note: '',
  tags: [],
  origin: 'selection',
  state: 'found',
  createdAt: at(n),
  updatedAt: at(n),
  deletedAt: null,
});

const articles = [
  article(1, 'Council approves budget', 'https://harbourpost.example/budget'),
  article(2, 'Tram line opens', 'https://harbourpost.example/tram'),
];

const rated = {
  ...claim(1, id(1, 1), 'rents have risen 41 percent'),
  detection: {
    score: 0.88,
    kinds: ['statistic'],
    reasons: ['states a number'],
    contributions: [
      {
        reason: 'states a number',
        weight: 31,
        trigger: { start: 116, end: 126, text: '41 percent' },
      },
    ],
    model: 'claims 3',
  },
  attribution: {
    speaker: { start: 80, end: 94, text: 'The councillor' },
    cue: { start: 95, end: 99, text: 'said' },
    stance: 'asserts',
  },
  entities: [{ start: 80, end: 94, text: 'The councillor', kind: 'person', name: 'Ada Holm' }],
  quantities: [
    {
      ...{ start: 116, end: 126, text: '41 percent' },
      ...{ value: 41, bound: 'exactly', unit: 'percent' },
    },
  ],
  verdict: { scale: 'truth', value: 'half', word: 'Half true', note: 'One district.', at: at(4) },
  note: 'Überprüft mit dem Mietspiegel.\n“Two” districts only.',
  tags: ['housing', 'Haushalt 2024'],
  origin: 'detected',
  updatedAt: at(6),
};

const old = {
  ...claim(2, id(1, 1), 'the deficit has halved'),
  detection: { score: 0.7, kinds: ['comparison'], reasons: [], model: 'rules-1' },
  verdict: { scale: 'mine', value: 'no', note: '', at: at(5) },
  tags: ['housing'],
  state: 'changed',
  updatedAt: at(5),
};

const deleted = { ...claim(3, id(1, 2), 'the line cost 90 million'), deletedAt: at(7) };

const source = (n: number, url: string) => ({
  id: id(3, n),
  url,
  title: 'Rent index',
  publisher: 'Statistics Office',
  authors: [],
  publishedAt: '2024-01-15',
  kind: 'dataset',
  accessedAt: at(4),
  archiveUrl: null,
  note: '',
});

const evidence = {
  id: id(4, 1),
  claimId: rated.id,
  sourceId: id(3, 1),
  stance: 'refutes',
  quote: 'Rents rose by 14 percent.',
  note: '',
  order: 0,
  addedAt: at(4),
};

const revision = (n: number, field: string, from: unknown, to: unknown) => ({
  id: id(5, n),
  claimId: rated.id,
  at: at(n),
  field,
  from,
  to,
});

const level = (name: string, word: string, slot: string, key: string) => ({
  ...{ id: name, word, meaning: '', shape: slot, slot, key, rating: null },
});

/** The records by table. */
export const GOLDEN_RECORDS: Record<string, readonly ({ id: string } & Record<string, unknown>)[]> =
  {
    articles,
    claims: [rated, old, deleted],
    sources: [
      source(1, 'https://statistics.example/rents'),
      { ...source(2, 'https://archive.example/minutes'), notOpenedAt: at(5) },
    ],
    evidence: [evidence],
    revisions: [
      revision(4, 'evidence', null, evidence),
      revision(5, 'verdict', null, rated.verdict),
      revision(6, 'note', '', rated.note),
    ],
    scales: [
      {
        id: 'mine',
        name: 'Mine',
        levels: [level('yes', 'Holds', 'true', '1'), level('no', 'Fails', 'false', '2')],
      },
    ],
    dismissals: [{ id: id(6, 1), articleId: id(1, 1), quote: 'It rained.', at: at(2) }],
  };
