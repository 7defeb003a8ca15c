import type { Analysis } from '@/lib/model/analysis';
import { type AnalyzeOptions, analyze, MODEL, type Parts, RULES } from './analyze';
import { loadClaimModel } from './claims/claim-model';
import { findClaims } from './claims/find-claims';
import type { ModelFiles } from './models/manifest';
import { type ModelFile, readModelFile } from './models/model-file';

/** The analysis with its trained parts in memory. */
export interface Engine {
  /** Names the models that made a detection; kept with saved claims. */
  readonly model: string;
  /** The trained stages by themselves. */
  readonly parts: Parts;
  /** As `analyze` in analyze.ts. */
  analyze(text: string, options?: AnalyzeOptions): Analysis;
}

/**
 * Builds the engine from the bytes of its model files, once: loading takes some ten milliseconds.
 * What has no file is done by rules. Throws ModelFileError on a file that cannot be used.
 */
export function createEngine(files: ModelFiles): Engine {
  const models = Object.values(files).map(readModelFile);
  const claims = models.find(({ name }) => name === 'claims');
  const parts = claims ? { ...RULES, findClaims: claimFinder(claims) } : RULES;
  return {
    model: [MODEL, ...models.map(({ name, version }) => `${name}-${version}`)].join('+'),
    parts,
    analyze: (text, options) => analyze(text, options, parts),
  };
}

function claimFinder(file: ModelFile): typeof findClaims {
  const model = loadClaimModel(file);
  return (findings, threshold) => findClaims(findings, threshold, model);
}
