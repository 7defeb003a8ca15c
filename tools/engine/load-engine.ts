import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '@/lib/analysis/engine';
import {
  checkShipped,
  type ModelFiles,
  SHIPPED_MODELS,
  type ShippedModel,
} from '@/lib/analysis/models/manifest';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import { ROOT } from '@/tools/build';

/** Where the model files lie in the repository. */
export const MODELS = join(ROOT, 'public/models');

/** Builds the engine from the model files of a folder, held against the manifest. Throws ModelFileError. */
export function loadEngine(folder = MODELS): Engine {
  return createEngine(readModels(folder));
}

/** The model files of a folder. Throws ModelFileError where one is missing or not the one that ships. */
export function readModels(folder = MODELS): ModelFiles {
  return Object.fromEntries(SHIPPED_MODELS.map((model) => [model.name, read(folder, model)]));
}

function read(folder: string, model: ShippedModel): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, model.file));
  } catch (cause) {
    throw new ModelFileError(`${model.file} cannot be read.`, { cause });
  }
  return checkShipped(model, bytes, createHash('sha256').update(bytes).digest('hex'));
}

/**
 * The engine for a command of the command line. Without usable model files it says so in one line on
 * standard error and ends the process with status 2.
 */
export function engineOrExit(command: string): Engine {
  try {
    return loadEngine();
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    process.stderr.write(
      `${command}: the models in public/models cannot be used. ${error.message}\n`,
    );
    process.exit(2);
  }
}
