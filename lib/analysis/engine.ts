import type { Analysis } from '@/lib/model/analysis';
import { type AnalyzeOptions, analyze, type Parts } from './analyze';
import { loadClaimModel } from './claims/claim-model';
import { findClaims } from './claims/find-claims';
import type { ModelFiles, ModelName } from './models/manifest';
import { type ModelFile, readModelFile } from './models/model-file';
import { ModelFileError } from './models/section-types';
import { findNames } from './names/find-names';
import type { FindNames } from './read-text';
import { loadTagger } from './tagger/load-tagger';

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
 * Builds the engine from the bytes of its model files, once: loading takes some ten milliseconds. Throws
 * ModelFileError where a file is missing or cannot be used.
 */
export function createEngine(files: ModelFiles): Engine {
  const names = openModel(files, 'names');
  const claims = openModel(files, 'claims');
  const model = loadClaimModel(claims);
  const parts: Parts = {
    findNames: nameFinder(names),
    findClaims: (findings, threshold) => findClaims(findings, threshold, model),
  };
  return {
    model: [names, claims].map(({ name, version }) => `${name}-${version}`).join('+'),
    parts,
    analyze: (text, options = {}) => analyze(text, options, parts),
  };
}

/** The stage that finds names by itself. Throws as `createEngine`. */
export function createNameFinder(files: ModelFiles): FindNames {
  return nameFinder(openModel(files, 'names'));
}

function nameFinder(file: ModelFile): FindNames {
  const tagger = loadTagger(file);
  return (text, tokens, sentences) => findNames(text, tokens, sentences, tagger);
}

function openModel(files: ModelFiles, name: ModelName): ModelFile {
  const bytes = files[name];
  if (!bytes) throw new ModelFileError(`The model of "${name}" is missing.`);
  const file = readModelFile(bytes);
  if (file.name === name) return file;
  throw new ModelFileError(`The model of "${name}" says that it is one of "${file.name}".`);
}
