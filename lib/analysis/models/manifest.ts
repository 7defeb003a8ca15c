import manifest from './manifest.json';
import { ModelFileError } from './section-types';

/** The parts of the engine that are trained. */
const MODEL_NAMES = ['names', 'claims'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** One model file as it was when this code was released. */
export interface ShippedModel {
  readonly name: ModelName;
  /** In the folder `models` of the package. */
  readonly file: string;
  readonly version: string;
  readonly bytes: number;
  /** In lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Every model file that ships; written by `tools/train/release-model.ts`. */
export const SHIPPED_MODELS: readonly ShippedModel[] = (
  manifest.files as readonly ShippedModel[]
).filter(({ name }) => MODEL_NAMES.includes(name));

/** The bytes of model files by name. */
export type ModelFiles = Readonly<Partial<Record<ModelName, Uint8Array>>>;

/**
 * Takes the bytes that were read for a model only if they are those that shipped; `sha256` is their digest
 * in lower-case hexadecimal digits. Throws ModelFileError with a sentence for people.
 */
export function checkShipped(model: ShippedModel, bytes: Uint8Array, sha256: string): Uint8Array {
  if (bytes.length !== model.bytes)
    throw new ModelFileError(`${model.file} has ${bytes.length} of ${model.bytes} bytes.`);
  if (sha256 !== model.sha256) throw new ModelFileError(`${model.file} was altered.`);
  return bytes;
}
