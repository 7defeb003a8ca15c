import type { Analysis } from '@/lib/model/analysis';
import { type AnalyzeOptions, analyze, MODEL, type Parts, RULES } from './analyze';
import { loadClaimModel } from './claims/claim-model';
import { findClaims } from './claims/find-claims';
import type { ModelFiles, ModelName } from './models/manifest';
import { type ModelFile, readModelFile } from './models/model-file';
import { ModelFileError } from './models/section-types';

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
  const claims = openModel(files, 'claims');
  const models = [openModel(files, 'names'), claims].filter((file) => file !== null);
  const parts = claims ? { ...RULES, findClaims: claimFinder(claims) } : RULES;
  return {
    model: [MODEL, ...models.map(({ name, version }) => `${name}-${version}`)].join('+'),
    parts,
    analyze: (text, options) => analyze(text, options, parts),
  };
}

function openModel(files: ModelFiles, name: ModelName): ModelFile | null {
  const bytes = files[name];
  if (!bytes) return null;
  const file = readModelFile(bytes);
  if (file.name === name) return file;
  throw new ModelFileError(`The model of "${name}" says that it is one of "${file.name}".`);
}

function claimFinder(file: ModelFile): typeof findClaims {
  const model = loadClaimModel(file);
  return (findings, threshold) => findClaims(findings, threshold, model);
}
