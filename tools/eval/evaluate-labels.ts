import { THRESHOLD } from '@/lib/analysis/analyze';
import { engineOrExit } from '@/tools/engine/load-engine';
import { averagePrecision, bestF1, calibrationError, f1At, prf, type Ranked } from './metrics';

/**
 * Figures of the score on sentences that stand alone: tab-separated, with a head line that names the columns
 * `text` and `label` (1 and 0, or OBJ and SUBJ). A text that is split into several sentences has the best of their
 * scores. Throws where a column is missing.
 */
export function evaluateLabels(content: string): Record<string, number> {
  const { analyze } = engineOrExit('eval');
  const [head = '', ...lines] = content.split(/\r?\n/);
  const names = head.split('\t');
  const textAt = names.indexOf('text');
  const labelAt = names.indexOf('label');
  if (textAt < 0 || labelAt < 0) throw new Error('no column "text" or "label" in the first line');
  const ranked = lines
    .filter((line) => line !== '')
    .map((line): Ranked => {
      const cells = line.split('\t');
      const { sentences } = analyze(cells[textAt] ?? '', { all: true });
      const label = /^(?:1|OBJ)$/.test(cells[labelAt] ?? '') ? 1 : 0;
      return { label, score: Math.max(0, ...sentences.map(({ score }) => score)) };
    });
  const found = ranked.filter(({ score }) => score >= THRESHOLD);
  const right = found.filter(({ label }) => label === 1).length;
  const wanted = ranked.filter(({ label }) => label === 1).length;
  const at = prf(right, found.length, wanted);
  const best = bestF1(ranked);
  return {
    sentences: ranked.length,
    'average precision': averagePrecision(ranked),
    [`precision at ${THRESHOLD}`]: at.precision,
    [`recall at ${THRESHOLD}`]: at.recall,
    [`F1 at ${THRESHOLD}`]: f1At(ranked, THRESHOLD),
    'best F1': best.f1,
    'best threshold': best.threshold,
    'calibration error': calibrationError(ranked),
  };
}
