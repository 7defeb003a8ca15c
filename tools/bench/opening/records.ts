/** Claims an article has in a filled store; about what a person who checks much has. */
const CLAIMS_AN_ARTICLE = 6;

/** How many sources there are for a claim, and how often a claim cites one. */
export interface Cited {
  sources: number;
  citations: number;
}

/** A source for each fourth article; every other claim cites one. */
const SELDOM: Cited = { sources: 1 / (4 * CLAIMS_AN_ARTICLE), citations: 1 / 2 };

/**
 * So many invented claims, with their articles and sources, as rows of an export: what the store takes in
 * when a backup is restored. Made in the page that writes them, so that 100,000 need not be sent there. `from`
 * tells several such lots apart.
 */
export function inventSnapshot(claims: number, firstDay: string, from: number, cited = SELDOM) {
  const id = () => crypto.randomUUID();
  const dayOf = (i: number) => new Date(Date.parse(firstDay) + i * 60_000).toISOString();
  const articles = Array.from({ length: Math.ceil(claims / CLAIMS_AN_ARTICLE) }, (_, i) => {
    const url = `https://paper-${i % 40}.example/story-${from}-${i}`;
    return {
      ...{ id: id(), url, urls: [url], title: `Council approves budget number ${i}` },
      ...{ publisher: `Paper ${i % 40}`, authors: ['I. Marrow'], publishedAt: '2024-05-29' },
      ...{ language: 'en', firstSeenAt: dayOf(i * CLAIMS_AN_ARTICLE) },
      lastSeenAt: dayOf(i * CLAIMS_AN_ARTICLE),
    };
  });
  const sources = Array.from({ length: Math.ceil(claims * cited.sources) }, (_, i) => ({
    ...{ id: id(), url: `https://register.example/entry-${from}-${i}`, title: `Entry ${i}` },
    ...{ publisher: 'Register', authors: [], publishedAt: null, accessedAt: dayOf(i) },
    ...{ archiveUrl: null, kind: 'dataset' as const, note: '' },
  }));
  const values = ['true', 'mostly-true', 'half', 'mostly-false', 'false', 'unverifiable'];
  const rows = Array.from({ length: claims }, (_, i) => {
    const quote = `rents have risen ${i % 97} percent in district ${i} since the last count`;
    const at = dayOf(i);
    const value = values[i % 8];
    return {
      ...{ id: id(), articleId: articles[Math.floor(i / CLAIMS_AN_ARTICLE)]?.id ?? '', quote },
      anchor: {
        quote: { exact: quote, prefix: 'The councillor said that ', suffix: ' in every district.' },
        position: { start: 120 + i, end: 120 + i + quote.length },
      },
      context: `The councillor said that ${quote} in every district.`,
      detection: {
        ...{ score: 0.4 + (i % 60) / 100, kinds: ['statistic' as const] },
        ...{ reasons: ['states a number'], model: 'invented' },
      },
      attribution: null,
      ...{ entities: [], quantities: [] },
      verdict: value ? { scale: 'truth', value, note: '', at } : null,
      ...{ note: i % 5 ? '' : 'Asked the office.', tags: i % 7 ? [] : ['rents'] },
      ...{ origin: 'detected' as const, state: 'found' as const },
      ...{ createdAt: at, updatedAt: at, deletedAt: null },
    };
  });
  const stances = ['supports', 'refutes', 'context'] as const;
  const evidence = Array.from({ length: Math.floor(claims * cited.citations) }, (_, i) => {
    const claim = rows[Math.floor(i / cited.citations)];
    return {
      ...{ id: id(), claimId: claim?.id ?? '', sourceId: sources[i % sources.length]?.id ?? '' },
      ...{ stance: stances[i % 3] ?? 'supports', quote: '', note: '', order: i },
      addedAt: claim?.createdAt ?? firstDay,
    };
  });
  return { articles, claims: rows, sources, evidence, revisions: [], scales: [], dismissals: [] };
}
