import { type CsvColumn, columnOf } from '@/lib/exchange/csv-columns';
import type { Reader } from '@/lib/exchange/format';
import { withoutGuard } from '@/lib/exchange/formula-guard';
import { UnreadableFile } from '@/lib/exchange/import-row';
import { CLAIM_KINDS, SpeakerStance } from '@/lib/model/analysis';
import { ClaimState } from '@/lib/model/claim';
import { EvidenceStance } from '@/lib/model/source';
import { csvRows } from './csv-rows';
import {
  blankClaim,
  blankSource,
  blankVerdict,
  type ForeignClaim,
  type ForeignSource,
} from './foreign-claim';
import { ForeignRows } from './foreign-rows';

/**
 * CSV with our columns, in any order; only `quote` and `url` have to be there, others than ours are
 * passed over. Commas, semicolons or tabs part the cells.
 */
export const readCsv: Reader = async function* (text, context) {
  const rows = new ForeignRows(context);
  let columns: (CsvColumn | undefined)[] | undefined;
  let number = 0;
  for await (const cells of csvRows(text)) {
    number += 1;
    if (!columns) {
      columns = cells.map((cell) => columnOf(cell));
      if (!columns.includes('quote') || !columns.includes('url'))
        throw new UnreadableFile('unknown');
      continue;
    }
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length !== columns.length) {
      const detail = `${cells.length} / ${columns.length}`;
      yield {
        report: {
          table: 'claims',
          row: number,
          id: null,
          text: '',
          problem: 'columns',
          detail,
          done: 'skipped',
        },
      };
      continue;
    }
    const row: Partial<Record<CsvColumn, string>> = {};
    for (const [i, column] of columns.entries()) {
      if (column) row[column] = withoutGuard(cells[i] ?? '');
    }
    yield* rows.rows(number, claimOf(row));
  }
  if (!columns) throw new UnreadableFile('empty');
};

function claimOf(row: Partial<Record<CsvColumn, string>>): ForeignClaim {
  const cell = (column: CsvColumn): string => row[column] ?? '';
  const [start, end] = [wholeNumber(cell('start')), wholeNumber(cell('end'))];
  const verdict = {
    ...blankVerdict(),
    word: cell('verdict'),
    scale: cell('scale'),
    level: cell('level'),
    conclusion: cell('conclusion'),
    ratedAt: cell('rated'),
  };
  const score = Number.parseFloat(cell('score'));
  return {
    ...blankClaim(),
    id: cell('id').trim(),
    quote: cell('quote'),
    prefix: cell('prefix'),
    suffix: cell('suffix'),
    position: start !== null && end !== null ? { start, end } : null,
    context: cell('context'),
    page: {
      url: cell('url').trim(),
      title: cell('article'),
      publisher: cell('publisher'),
      authors: lines(cell('authors')).filter(Boolean),
      publishedAt: cell('published'),
      language: cell('language'),
    },
    speaker: cell('speaker'),
    speakerStance: SpeakerStance.safeParse(cell('speaker_stance')).data ?? 'asserts',
    kinds: CLAIM_KINDS.filter((kind) => lines(cell('kinds')).includes(kind)),
    score: Number.isFinite(score) ? score : null,
    verdict: verdict.word || verdict.level ? verdict : null,
    note: cell('note'),
    tags: lines(cell('tags')),
    state: ClaimState.safeParse(cell('state')).data ?? 'found',
    createdAt: cell('created'),
    updatedAt: cell('updated'),
    sources: sourcesOf(cell),
  };
}

function sourcesOf(cell: (column: CsvColumn) => string): ForeignSource[] {
  const stances = lines(cell('stances'));
  const titles = lines(cell('source_titles'));
  const publishers = lines(cell('source_publishers'));
  const passages = lines(cell('passages'));
  return lines(cell('sources')).flatMap((line, i) => {
    const url = line.trim();
    if (url === '') return [];
    const stance = EvidenceStance.safeParse(stances[i]).data ?? 'context';
    const [title = '', publisher = '', passage = ''] = [titles[i], publishers[i], passages[i]];
    return [{ ...blankSource(), url, title, publisher, stance, passage }];
  });
}

/** The items of a cell, one a line. */
const lines = (cell: string): string[] => (cell === '' ? [] : cell.split(/\r\n|\r|\n/));

const wholeNumber = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);
