import { createKernel } from '@/lib/analysis/kernel/kernel';
import { loadNetwork, type Network, runNetwork } from '@/lib/analysis/kernel/network';
import { readNetwork } from '@/lib/analysis/kernel/network-file';
import type { RowLists } from '@/lib/analysis/kernel/table';
import type { ModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { CONTEXT_SLOTS, FEATURE_ROWS, readContext, readGroups } from './article-features';
import { HashIndex } from './hash-index';
import type { Lexicon } from './lexicon';
import { cutLongSentences, splitParts } from './parts';
import { SortedHashes } from './sorted-hashes';
import { TAG_COUNT } from './tags';
import { createDecoder } from './viterbi';
import { WordRows } from './word-rows';
import { readWordUsage } from './word-usage';

/** What the tagger says of an article: the tokens of its sentences one after the other. */
export interface Tagged {
  /** The tag (tags.ts) of each token. */
  readonly tags: Uint8Array;
  /** How well each tag fits each token, by itself: rows of `width` numbers, TAG_COUNT of them used. */
  readonly scores: Float32Array;
  readonly width: number;
}

/** Finds names in the tokens of an article. */
export interface Tagger {
  tag(tokens: readonly Token[], sentences: readonly Sentence[]): Tagged;
}

/** The table of the network that has the features. */
const FEATURES = 1;

/** Puts the tagger of a model file into memory. Throws ModelFileError on a file of other numbers. */
export function loadTagger(file: ModelFile): Tagger {
  const kernel = createKernel();
  const network = networkOf(file, () => loadNetwork(kernel, readNetwork(file)));
  const width = network.layers.at(-1)?.conv.width ?? network.width;
  const transitions = file.section('transitions', 'float32');
  const features = network.tables[FEATURES]?.length ?? 0;
  if (transitions.length !== TAG_COUNT ** 2 || features !== FEATURE_ROWS - 1 || width < TAG_COUNT)
    throw new ModelFileError(`The model file "${file.name}" is made for other features.`);
  const decode = createDecoder(transitions);
  const lexicon = readLexicon(file);
  const words = new WordRows(kernel, network, new HashIndex(file.section('words', 'uint32')));
  return {
    tag(tokens, wholeSentences) {
      const sentences = cutLongSentences(wholeSentences);
      const usage = readWordUsage(tokens, sentences);
      const groups = readGroups(usage);
      const tags = new Uint8Array(groups.length);
      const scores = new Float32Array(groups.length * width);
      let sentence = 0;
      for (const { first, count, bounds, sentences: some } of splitParts(sentences)) {
        const from = { sentence, token: first };
        const context = readContext(tokens, some, lexicon, usage, from);
        const { rows } = runNetwork(kernel, network, {
          ...{ count, bounds, groups: groups.subarray(first, first + count) },
          known: { rows: words.rows, ids: words.read(tokens, some, count) },
          lookups: [{ table: FEATURES, ...listRows(context, count) }],
        });
        scores.set(rows, first * width);
        for (let at = 0; at < count; at = bounds[at * 2 + 1] ?? count)
          decode(rows, width, at, bounds[at * 2 + 1] ?? count, tags, first);
        sentence += some.length;
      }
      return { tags, scores, width };
    },
  };
}

function networkOf(file: ModelFile, load: () => Network): Network {
  try {
    return load();
  } catch (error) {
    if (error instanceof RangeError) throw new ModelFileError(`${file.name}: ${error.message}`);
    throw error;
  }
}

/** The rows of the context as lists; row 0 stands for none. */
function listRows(rows: Int32Array, count: number): RowLists {
  const starts = new Int32Array(count + 1);
  const ids = new Int32Array(rows.length);
  let length = 0;
  for (let t = 0, at = 0; t < count; t++) {
    for (const end = at + CONTEXT_SLOTS; at < end; at++) {
      const row = rows[at] ?? 0;
      if (row > 0) ids[length++] = row - 1;
    }
    starts[t + 1] = length;
  }
  return { starts, ids };
}

function readLexicon(file: ModelFile): Lexicon {
  const index = new SortedHashes(file.section('lexicon', 'uint32'));
  const classes = file.section('lexicon-classes', 'uint16');
  return { classes: (hash) => classes[index.find(hash)] ?? 0 };
}
