import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { releaseModel } from '@/tools/train/release-model';
import { lexiconPhrases, lexiconTable } from './build-lexicon';
import { exportFeatures } from './export-features';
import { packNames } from './pack-names';
import { readWordVectors } from './read-vectors';

const USAGE =
  'usage: npm run train -- names ENTITIES_DIR --vectors FILE --work DIR [--python FILE] [--share N] [--out FILE] [--release]';
/** The version that goes into the file; a new one for every model that ships. */
const VERSION = '1';
/** Words with a vector: 50,000 cost 0.4 to 1.4 points of F1. */
const VOCABULARY = 80_000;
/** Short fragments, which hurt as texts, and the labels before their correction. */
const LEFT_OUT = /^(?:wikiann_train|gmb)\.conll/;

/**
 * Trains the name tagger: reads the corpora of `ENTITIES_DIR/train` as the engine reads text, has PyTorch
 * (Debian's python3-torch) fit the network, and packs its numbers into a model file. `--work` is a folder for
 * what lies between, some 500 MB.
 */
export function trainNames(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vectors: { type: 'string' },
      work: { type: 'string' },
      python: { type: 'string', default: '/usr/bin/python3' },
      share: { type: 'string', default: '1' },
      out: { type: 'string' },
      release: { type: 'boolean', default: false },
    },
  });
  const [entities] = positionals;
  const { work } = values;
  if (!entities || !values.vectors || !work) {
    console.error(USAGE);
    return 2;
  }
  const gazetteer = join(entities, 'lexicons/gaz_prototype.tsv.gz');
  const vectors = readWordVectors(values.vectors, VOCABULARY);
  const lexicon = lexiconTable(lexiconPhrases(gazetteer));
  const [train, dev] = exportAll(entities, work, { vectors, lexicon });
  const rows = join(work, 'vectors.f32');
  writeFileSync(rows, new Uint8Array(vectors.rows.buffer));
  const { status } = spawnSync(
    values.python,
    [
      join(import.meta.dirname, 'train.py'),
      ...['--train', train, '--dev', dev, '--vectors', rows, '--out', join(work, 'weights')],
      ...['--vocabulary', String(VOCABULARY), '--share', values.share],
    ],
    { stdio: 'inherit', env: { ...process.env, OMP_NUM_THREADS: '1' } },
  );
  if (status !== 0) {
    console.error(`the trainer ended with ${status}; it needs Debian's python3-torch`);
    return 1;
  }
  const bytes = packNames(join(work, 'weights'), VERSION, vectors.words, lexicon);
  if (values.out) writeFileSync(values.out, bytes);
  if (values.release) console.log(releaseModel('names', bytes));
  return 0;
}

function exportAll(
  entities: string,
  work: string,
  tables: Pick<Parameters<typeof exportFeatures>[0], 'vectors' | 'lexicon'>,
): [train: string, dev: string] {
  const files = (folder: string) =>
    readdirSync(join(entities, folder))
      .filter((name) => /\.conll(?:\.gz)?$/.test(name) && !LEFT_OUT.test(name))
      .map((name) => join(entities, folder, name));
  const train = join(work, 'train');
  const dev = join(work, 'dev');
  mkdirSync(work, { recursive: true });
  exportFeatures({ ...tables, files: files('train'), out: train, copies: 1, normalize: true });
  const held = [...files('dev'), ...files('dev-only')];
  exportFeatures({ ...tables, files: held, out: dev, copies: 0, normalize: false });
  return [train, dev];
}
