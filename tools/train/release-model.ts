import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelName, ShippedModel } from '@/lib/analysis/models/manifest';
import manifest from '@/lib/analysis/models/manifest.json';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { ROOT } from '@/tools/build';

const MANIFEST = join(ROOT, 'lib/analysis/models/manifest.json');

/**
 * Makes a model file the one that ships: writes it to `public/models` and its digest into the manifest, by
 * which the extension knows it again. Throws ModelFileError where the bytes are no file of this name.
 */
export function releaseModel(name: ModelName, bytes: Uint8Array): ShippedModel {
  const { name: written, version } = readModelFile(bytes);
  if (written !== name) throw new Error(`a model of "${written}" cannot ship as "${name}"`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const model: ShippedModel = { name, file: `${name}.bin`, version, bytes: bytes.length, sha256 };
  const others = (manifest.files as ShippedModel[]).filter((other) => other.name !== name);
  const files = [...others, model].sort((a, b) => (a.name < b.name ? -1 : 1));
  mkdirSync(join(ROOT, 'public/models'), { recursive: true });
  writeFileSync(join(ROOT, 'public/models', model.file), bytes);
  writeFileSync(MANIFEST, `${JSON.stringify({ files }, null, 2)}\n`);
  // A second release in the same run builds on the first.
  Object.assign(manifest, { files });
  return model;
}
