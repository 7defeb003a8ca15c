import type { ImportContext } from '@/lib/exchange/format';
import type { ImportRow } from '@/lib/exchange/import-row';
import { recordId } from '@/lib/exchange/record-id';
import type { Attribution } from '@/lib/model/analysis';
import { IdSet } from '@/lib/model/id-set';
import { Id, isWebUrl, NOTE_LIMIT } from '@/lib/model/primitives';
import type { TableRecord } from '@/lib/model/record-pages';
import {
  RECORD_SCHEMAS,
  type RecordTable,
  type RowProblem,
  type RowReport,
} from '@/lib/model/snapshot';
import type { Verdict } from '@/lib/model/verdict';
import type { ForeignClaim, ForeignSource, ForeignVerdict } from './foreign-claim';
import { mayExist, timeOf } from './foreign-date';
import { findLevel } from './foreign-verdict';
import { fieldReport, shortened } from './row-report';

/** Most addresses of which the id is remembered; it is quick to make anew. */
const MOST_IDS = 5_000;

/**
 * Turns what files of other programs say into records. One of these for a file: it gives each
 * article and source once, and knows a claim that comes twice.
 */
export class ForeignRows {
  private readonly given = {
    ...{ article: new IdSet(), claim: new IdSet() },
    ...{ source: new IdSet(), evidence: new IdSet() },
  };
  /** Ids of articles and sources by their addresses, the last few thousand: many rows have the same. */
  private readonly ids = new Map<string, string>();

  constructor(private readonly context: ImportContext) {}

  /** The records of one row of the file, and what is to be said of it. */
  *rows(row: number, claim: ForeignClaim): Generator<ImportRow> {
    const reports: RowReport[] = [];
    const tell = (problem: RowProblem, detail = '', patch: Partial<RowReport> = {}) => {
      const text = shortened(claim.quote.trim());
      const what = { table: 'claims' as RecordTable, row, id: claim.id || null, text };
      reports.push({ ...what, problem, detail: shortened(detail), done: 'skipped', ...patch });
    };
    if (claim.quote.trim() === '') tell('quote');
    else if (!isWebUrl(claim.page.url)) tell('page', claim.page.url);
    else {
      const records = this.records(claim, tell);
      if (records) yield* this.checked(row, records);
    }
    for (const report of reports) yield { report };
  }

  /** Each record held against its schema; where the claim itself fails, nothing of it is given. */
  private *checked(row: number, records: { table: RecordTable; record: object }[]) {
    for (const { table, record } of records) {
      const parsed = RECORD_SCHEMAS[table].safeParse(record);
      if (!parsed.success) {
        yield { report: fieldReport(table, row, record, parsed.error) };
        return;
      }
      yield { table, record: parsed.data } as TableRecord;
    }
  }

  private records(claim: ForeignClaim, tell: Tell) {
    const { importedAt } = this.context;
    const { page } = claim;
    const articleId = this.idOf('article', page.url);
    const id = Id.safeParse(claim.id).success
      ? claim.id
      : recordId('claim', page.url, claim.quote, claim.prefix, claim.suffix);
    if (!this.given.claim.add(id)) {
      tell('duplicate', id);
      return undefined;
    }
    const createdAt = time(claim.createdAt, tell) ?? importedAt;
    const updatedAt = time(claim.updatedAt, tell) ?? createdAt;
    const verdict = claim.verdict && this.verdict(claim.verdict, updatedAt, tell);
    const unknown = claim.verdict && !verdict ? claim.verdict : null;
    const records: { table: RecordTable; record: object }[] = [];
    if (this.given.article.add(articleId)) {
      records.push({
        table: 'articles',
        record: {
          ...facts(page, tell),
          id: articleId,
          urls: [page.url],
          language: page.language,
          firstSeenAt: createdAt,
          lastSeenAt: createdAt,
        },
      });
    }
    records.push({
      table: 'claims',
      record: {
        id,
        articleId,
        quote: claim.quote,
        anchor: {
          quote: { exact: claim.quote, prefix: claim.prefix, suffix: claim.suffix },
          position: claim.position ?? { start: 0, end: 0 },
        },
        context: claim.context || claim.quote,
        detection: detectionOf(claim),
        attribution: attributionOf(claim),
        entities: [],
        quantities: [],
        verdict,
        note: noteOf([claim.note, unknown?.word ?? '', unknown?.conclusion ?? ''], tell),
        tags: [...new Set(claim.tags.map((tag) => tag.trim()).filter(Boolean))],
        origin: 'import',
        state: claim.state,
        createdAt,
        updatedAt,
        deletedAt: null,
      },
    });
    for (const [order, source] of claim.sources.entries()) {
      if (!isWebUrl(source.url)) {
        tell('link', source.url, { table: 'sources', done: 'changed', now: '' });
        continue;
      }
      records.push(...this.citation(source, id, order, createdAt, tell));
    }
    return records;
  }

  private citation(
    source: ForeignSource,
    claimId: string,
    order: number,
    at: string,
    tell: Tell,
  ): { table: RecordTable; record: object }[] {
    const sourceId = this.idOf('source', source.url);
    const id = recordId('evidence', claimId, sourceId);
    if (!this.given.evidence.add(id)) return [];
    const { stance, passage: quote } = source;
    const evidence = { id, claimId, sourceId, stance, quote, note: '', order, addedAt: at };
    if (!this.given.source.add(sourceId)) return [{ table: 'evidence', record: evidence }];
    const record = {
      ...facts(source, tell),
      id: sourceId,
      accessedAt: at,
      archiveUrl: null,
      kind: 'other',
      note: '',
    };
    return [
      { table: 'sources', record },
      { table: 'evidence', record: evidence },
    ];
  }

  private verdict(foreign: ForeignVerdict, updatedAt: string, tell: Tell): Verdict | null {
    const found = findLevel(this.context.scales, foreign);
    if (!found) {
      tell('verdict', foreign.word, { done: 'changed', now: '' });
      return null;
    }
    const { scale, level, same } = found;
    if (!same) tell('verdict', foreign.word, { done: 'changed', now: level.word });
    return {
      scale,
      value: level.id,
      word: level.word,
      note: foreign.conclusion,
      at: time(foreign.ratedAt, tell) ?? updatedAt,
    };
  }

  private idOf(kind: 'article' | 'source', url: string): string {
    const key = `${kind} ${url}`;
    const known = this.ids.get(key);
    if (known) return known;
    const id = recordId(kind, url);
    if (this.ids.size >= MOST_IDS) this.ids.clear();
    this.ids.set(key, id);
    return id;
  }
}

type Tell = (problem: RowProblem, detail?: string, patch?: Partial<RowReport>) => void;

/** A time of the file; one that does not exist is left out and told of. */
function time(text: string, tell: Tell): string | undefined {
  const found = text ? timeOf(text) : undefined;
  if (text && !found) tell('date', text, { done: 'changed', now: '' });
  return found;
}

function facts(of: ForeignClaim['page'] | ForeignSource, tell: Tell) {
  const { url, title, publisher, authors, publishedAt } = of;
  const isDate = mayExist(publishedAt);
  if (!isDate) tell('date', publishedAt, { done: 'changed', now: '' });
  return { url, title, publisher, authors, publishedAt: (isDate && publishedAt) || null };
}

function noteOf(parts: string[], tell: Tell): string {
  const note = parts.filter(Boolean).join('\n\n');
  if (note.length <= NOTE_LIMIT) return note;
  tell('length', '', { done: 'changed' });
  return note.slice(0, NOTE_LIMIT).replace(/[\ud800-\udbff]$/, '');
}

/** Who said it; where in the text is not known. */
function attributionOf({ speaker, speakerStance }: ForeignClaim): Attribution | null {
  if (speaker === '') return null;
  const nowhere = { start: 0, end: 0 };
  return {
    speaker: { ...nowhere, text: speaker },
    cue: { ...nowhere, text: '' },
    stance: speakerStance,
  };
}

function detectionOf({ kinds, score }: ForeignClaim) {
  if (score === null) return null;
  return { score: Math.min(1, Math.max(0, score / 100)), kinds, reasons: [], model: 'import' };
}
