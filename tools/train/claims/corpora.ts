import { join } from 'node:path';
import { readText } from '../corpus';

/** A sentence of a debate. Worth checking, factual but unimportant, or neither. */
export interface Debated {
  readonly id: string;
  readonly text: string;
  readonly kind: 'CFS' | 'UFS' | 'NFS';
  /** It is in the part of the corpus on which more of the coders agree. */
  readonly agreed: boolean;
}

/** The rows of a tab-separated file by its column names. */
function readTable(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readText(file).split(/\r?\n/);
  const names = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    });
}

/** ClaimBuster's expert sentences, which only measure. */
const readExperts = (folder: string): Debated[] =>
  debated(readTable(join(folder, 'dev/claimbuster_groundtruth.tsv')), new Set());

/** ClaimBuster's crowdsourced sentences, without any that the experts judged too. */
export function readDebates(folder: string): Debated[] {
  const experts = readExperts(folder);
  const kept = new Set(experts.map(({ text }) => normal(text)));
  const ids = new Set(experts.map(({ id }) => id));
  const agreed = new Set(
    readTable(join(folder, 'train/claimbuster_25xNCS.tsv.gz')).map(({ id }) => id ?? ''),
  );
  const rows = readTable(join(folder, 'train/claimbuster_crowdsourced.tsv.gz'));
  return debated(rows, agreed).filter(({ id, text }) => !ids.has(id) && !kept.has(normal(text)));
}

const normal = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

function debated(rows: readonly Record<string, string>[], agreed: ReadonlySet<string>): Debated[] {
  return rows.flatMap(({ id = '', class3, text = '' }) =>
    class3 === 'CFS' || class3 === 'UFS' || class3 === 'NFS'
      ? [{ id, text, kind: class3, agreed: agreed.has(id) }]
      : [],
  );
}
