import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import { emptySnapshot, type Snapshot } from '@/lib/model/snapshot';
import type { Evidence, Source } from '@/lib/model/source';
import { EARLIER_STORIES } from './earlier-stories.ts';
import { RECENT_STORIES } from './recent-stories.ts';
import type { SampleClaim, SampleStory } from './story.ts';

const STORIES = [...RECENT_STORIES, ...EARLIER_STORIES];

/** Invented publications that claims are held against. */
const REFERENCES = [
  ['Office for Statistics', 'stat.example', 'Quarterly tables', 'dataset'],
  ['Wire & Record', 'wire.example', 'What the figures leave out', 'article'],
  ['Court of Audit', 'audit.example', 'Report to the council', 'report'],
  ['Institute for Coast and Climate', 'coast.example', 'Measurements since 1961', 'study'],
  ['City Gazette', 'gazette.example', 'Official notices', 'official-document'],
] as const;

const PASSAGES = {
  supports: 'The figures for the year agree with what was said in public.',
  refutes: 'Nothing in the tables bears this out; the trend is the other way.',
  context: 'The count was changed in 2022, so earlier years cannot be compared.',
} as const;

/** How much further apart the stories are than their dates say: the months that charts show. */
const SPREAD = 3;
const DAY = 86_400_000;

/**
 * Everything an invented reader has kept: two dozen and more claims of five papers. The newest is
 * of the day before `now`, as charts and lists show the latest.
 */
export function sampleRecords(now = new Date()): Snapshot {
  const newest = Math.max(...STORIES.map(({ date }) => Date.parse(date)));
  const recent = (date: string) => {
    const age = (newest - Date.parse(date)) * SPREAD + DAY;
    return new Date(now.getTime() - age).toISOString().slice(0, 10);
  };
  const records = emptySnapshot();
  const ids = counter();
  for (const story of STORIES.map((told) => ({ ...told, date: recent(told.date) }))) {
    const article = articleOf(story, ids());
    records.articles.push(article);
    story.claims.forEach((sample, at) => {
      const claim = claimOf(sample, article, ids(), at);
      records.claims.push(claim);
      sample.stances.forEach((stance, order) => {
        const source = sourceOf(records.sources, claim, order, ids());
        const evidence: Evidence = {
          id: ids(),
          claimId: claim.id,
          sourceId: source.id,
          stance,
          quote: PASSAGES[stance],
          note: '',
          order,
          addedAt: claim.createdAt,
        };
        records.evidence.push(evidence);
      });
    });
  }
  return records;
}

/** Ids that are the same at every making, so that pictures are. */
function counter(): () => string {
  let made = 0;
  return () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
}

const time = (date: string, minutes: number): string =>
  new Date(Date.parse(`${date}T08:00:00Z`) + minutes * 60_000).toISOString();

function articleOf(story: SampleStory, id: string): Article {
  const url = `https://${story.site}/${story.date.slice(0, 4)}/${story.title.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return {
    id,
    url,
    urls: [url],
    title: story.title,
    publisher: story.publisher,
    authors: [story.author],
    publishedAt: story.date,
    language: 'en',
    firstSeenAt: time(story.date, 0),
    lastSeenAt: time(story.date, 30),
  };
}

function claimOf(sample: SampleClaim, article: Article, id: string, at: number): Claim {
  const { quote, speaker } = sample;
  const lead = speaker ? `${speaker} said that ` : '';
  const start = 240 * (at + 1) + lead.length;
  const createdAt = time(article.publishedAt ?? '', 10 + at);
  return {
    id,
    articleId: article.id,
    quote,
    anchor: {
      quote: { exact: quote, prefix: lead.slice(-32), suffix: '.' },
      position: { start, end: start + quote.length },
    },
    context: `${lead}${quote}.`,
    detection: {
      score: sample.score / 100,
      kinds: [sample.kind],
      reasons: ['states a number', 'reports what somebody said'],
      model: 'sample',
    },
    attribution: speaker
      ? {
          speaker: { start: start - lead.length, end: start - 11, text: speaker },
          cue: { start: start - 10, end: start - 6, text: 'said' },
          stance: 'asserts',
        }
      : null,
    entities: [],
    quantities: [],
    verdict: sample.verdict
      ? { scale: 'truth', value: sample.verdict, note: '', at: time(article.publishedAt ?? '', 20) }
      : null,
    note: sample.note ?? '',
    tags: sample.tags ?? [],
    origin: 'detected',
    state: 'found',
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  };
}

/** Each publication is cited again and again, as real ones are. */
function sourceOf(sources: Source[], claim: Claim, order: number, id: string): Source {
  const [publisher, site, name, kind] = REFERENCES[
    (claim.quote.length + order) % REFERENCES.length
  ] as (typeof REFERENCES)[number];
  const url = `https://${site}/${claim.quote.length % 9}/${name.toLowerCase().replaceAll(' ', '-')}`;
  const known = sources.find((source) => source.url === url);
  if (known) return known;
  const source: Source = {
    id,
    url,
    title: `${name}, no. ${(claim.quote.length % 9) + 1}`,
    publisher,
    authors: [],
    publishedAt: '2024-04-12',
    kind,
    accessedAt: claim.createdAt,
    archiveUrl: null,
    note: '',
  };
  sources.push(source);
  return source;
}
