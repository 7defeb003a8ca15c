import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { Evidence, Source } from '@/lib/model/source';

/** Words of no language, some frequent and most rare, as in any text. */
const VOCABULARY = 20_000;
const CLAIMS_AN_ARTICLE = 6;
const SYLLABLES = 'ba re to mi sol ka ne du lor fin gra po tes vin dal ro chu sem pli ost'.split(
  ' ',
);

/** Words that are looked for, and how often they occur. */
export const WANTED = {
  rare: 'zyxwort',
  common: 'government',
  phrase: '"prime minister"',
  prefix: 're',
  two: 'government rents',
};

/** The same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** So many claims from a number on, with an article for every six and two sources for each. */
export function inventClaims(from: number, count: number) {
  const random = createRandom(from + 1);
  const id = () => crypto.randomUUID();
  const text = (length: number) =>
    Array.from({ length }, () => wordAt(Math.floor(VOCABULARY ** random()))).join(' ');
  const articles: Article[] = [];
  const claims: Claim[] = [];
  const sources: Source[] = [];
  const evidence: Evidence[] = [];
  for (let i = from; i < from + count; i++) {
    const at = new Date(Date.UTC(2015, 0, 1) + i * 3_000_000).toISOString();
    if (articles.length === 0 || i % CLAIMS_AN_ARTICLE === 0) {
      const url = `https://paper-${i % 40}.example/story-${i}`;
      articles.push({
        ...{ id: id(), url, urls: [url], title: text(8), publisher: `Paper ${i % 40}` },
        ...{ authors: [], publishedAt: null, language: 'en', firstSeenAt: at, lastSeenAt: at },
      });
    }
    const words = [text(9)];
    if (i % 3 === 0) words.push(WANTED.common);
    if (i % 50 === 0) words.push('prime minister');
    if (i % 70 === 0) words.push('minister prime');
    if (i % 5 === 0) words.push('rents');
    if (i % 40_000 === 7) words.push(WANTED.rare);
    const quote = `${words.join(' ')} ${text(5)} ${Math.floor(random() * 5_000)} percent`;
    const claim: Claim = {
      ...{ id: id(), articleId: articles.at(-1)?.id ?? '', quote },
      anchor: {
        quote: { exact: quote, prefix: 'She said that ', suffix: ' in May.' },
        position: { start: 100, end: 100 + quote.length },
      },
      context: `She said that ${quote} in May.`,
      detection: {
        score: random(),
        kinds: ['statistic'],
        reasons: ['states a number'],
        model: 'x',
      },
      ...{ attribution: null, entities: [], quantities: [] },
      verdict: i % 2 ? { scale: 'truth', value: 'half', note: '', at } : null,
      ...{ note: i % 4 ? '' : text(12), tags: i % 7 ? [] : [wordAt(i % 90)] },
      ...{ origin: 'detected', state: 'found', createdAt: at, updatedAt: at, deletedAt: null },
    };
    claims.push(claim);
    for (const order of [0, 1]) {
      const source: Source = {
        ...{ id: id(), url: `https://register.example/entry-${i}-${order}`, title: text(5) },
        ...{ publisher: `Office ${i % 300}`, authors: [], publishedAt: null, accessedAt: at },
        ...{ archiveUrl: null, kind: 'dataset', note: '' },
      };
      sources.push(source);
      evidence.push({
        ...{ id: id(), claimId: claim.id, sourceId: source.id, stance: 'supports' },
        ...{ quote: '', note: '', order, addedAt: at },
      });
    }
  }
  return { articles, claims, sources, evidence };
}
