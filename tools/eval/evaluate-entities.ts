import { engineOrExit } from '@/tools/engine/load-engine';
import { type NameSpan, readConll } from './conll';
import { prf } from './metrics';

const { analyze } = engineOrExit('eval');

const NAMES = new Set(['person', 'organization', 'place']);

/** Exact F1 of names (person, organisation, place), of each kind the file has, and words a second. */
export function evaluateEntities(content: string): Record<string, number> {
  const counts = new Map<string, { right: number; found: number; wanted: number }>();
  const count = (kind: string) => {
    const known = counts.get(kind) ?? { right: 0, found: 0, wanted: 0 };
    counts.set(kind, known);
    return known;
  };
  let words = 0;
  let time = 0;
  for (const { text, blocks, names } of readConll(content)) {
    words += text.split(/\s+/).length;
    const started = performance.now();
    const found: NameSpan[] = analyze(text, { blocks }).entities;
    time += performance.now() - started;
    const gold = new Map(names.map((name) => [`${name.start} ${name.end}`, name.kind]));
    for (const { start, end, kind } of found) {
      const right = gold.get(`${start} ${end}`);
      count(kind).found++;
      if (right === kind) count(kind).right++;
      if (!NAMES.has(kind)) continue;
      count('spans').found++;
      if (right && NAMES.has(right)) count('spans').right++;
    }
    for (const { kind } of names) {
      count(kind).wanted++;
      if (NAMES.has(kind)) count('spans').wanted++;
    }
  }
  const sum = { right: 0, found: 0, wanted: 0 };
  const figures: Record<string, number> = {};
  for (const [kind, { right, found, wanted }] of counts) {
    if (NAMES.has(kind)) {
      sum.right += right;
      sum.found += found;
      sum.wanted += wanted;
    }
    if (wanted > 0) figures[`${kind} F1`] = prf(right, found, wanted).f1;
  }
  const all = prf(sum.right, sum.found, sum.wanted);
  return {
    'person, organization, place F1': all.f1,
    precision: all.precision,
    recall: all.recall,
    ...figures,
    'words a second': Math.round((words / time) * 1000),
  };
}
