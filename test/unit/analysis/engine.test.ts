import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '@/lib/analysis/engine';
import { checkShipped, SHIPPED_MODELS } from '@/lib/analysis/models/manifest';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import { loadEngine, MODELS, readModels } from '@/tools/engine/load-engine';
import { writeModelFile } from '@/tools/train/write-model-file';

const TEXT =
  'The port of Lindal counted 214 ships in June, 12 percent more than in June of last year.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlight-models-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the engine', () => {
  it('reads with the models that ship, and names them', () => {
    const engine = loadEngine();
    for (const { name, version } of SHIPPED_MODELS)
      expect(engine.model).toContain(`${name}-${version}`);
    const { language, claims, entities } = engine.analyze(TEXT);
    expect(language).toBe('en');
    expect(claims).toHaveLength(1);
    expect(entities.map(({ kind }) => kind)).toContain('percent');
  });

  it('gives the same for the same text, whatever it read before', () => {
    const engine = loadEngine();
    const first = engine.analyze(TEXT, { all: true });
    engine.analyze('Another text about Karla Merton of the Orsund Ferry Company. '.repeat(50));
    expect(engine.analyze(TEXT, { all: true })).toEqual(first);
  });

  it('refuses what is no model file', () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(1000)]) {
      expect(() => createEngine({ names: bytes })).toThrow(ModelFileError);
      expect(() => createEngine({ ...readModels(), claims: bytes })).toThrow(ModelFileError);
    }
    const header = { name: 'claims', version: '1', metadata: {} };
    const other = writeModelFile(header, {});
    expect(() => createEngine({ names: other })).toThrow('says that it is one of "claims"');
    expect(() => createEngine({ claims: other })).toThrow(ModelFileError);
  });
});

describe('a shipped model', () => {
  const model = { name: 'names', file: 'names.bin', version: '1', bytes: 2, sha256: 'ab' } as const;

  it('is taken only with its length and digest', () => {
    const bytes = Uint8Array.of(1, 2);
    expect(checkShipped(model, bytes, 'ab')).toBe(bytes);
    expect(() => checkShipped(model, bytes, 'ac')).toThrow('names.bin was altered.');
    expect(() => checkShipped(model, Uint8Array.of(1), 'ab')).toThrow('has 1 of 2 bytes.');
  });

  it.each(SHIPPED_MODELS.map(({ name, file }) => [name, file]))(
    '%s is missed, and known when it is cut or altered',
    (name, file) => {
      const damaged = join(folder, name);
      const wrong = () => loadEngine(damaged);
      cpSync(MODELS, damaged, { recursive: true });
      const bytes = readModels()[name as 'names'] ?? new Uint8Array(0);
      rmSync(join(damaged, file));
      expect(wrong).toThrow(`${file} cannot be read.`);
      writeFileSync(join(damaged, file), bytes.subarray(1));
      expect(wrong).toThrow(`${bytes.length - 1} of ${bytes.length} bytes`);
      const altered = Uint8Array.from(bytes);
      altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
      writeFileSync(join(damaged, file), altered);
      expect(wrong).toThrow(`${file} was altered.`);
    },
  );
});
