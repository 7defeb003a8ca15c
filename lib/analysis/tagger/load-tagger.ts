import { createKernel, type Kernel } from '@/lib/analysis/kernel/kernel';
import { loadNetwork, type Network, runNetwork } from '@/lib/analysis/kernel/network';
import { readNetwork } from '@/lib/analysis/kernel/network-file';
import type { ModelFile } from '@/lib/analysis/models/model-file';
import { ModelFileError } from '@/lib/analysis/models/section-types';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { CONTEXT_SLOTS, FEATURE_ROWS, readArticle } from './article-features';
import { HashIndex } from './hash-index';
import type { Lexicon } from './lexicon';
import { splitParts } from './parts';
import { TAG_COUNT } from './tags';
import { vectorHash } from './vector-key';
import { decodeSentence } from './viterbi';
import { WORD_SLOTS, writeWordFeatures } from './word-features';

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

/** Words whose features are kept; then all are forgotten, so that memory stays bounded. */
const KEPT_WORDS = 50_000;
const SLOTS = 1 + WORD_SLOTS + CONTEXT_SLOTS;

/** Puts the tagger of a model file into memory. Throws ModelFileError on a file of other numbers. */
export function loadTagger(file: ModelFile): Tagger {
  const kernel = createKernel();
  let network: Network;
  try {
    network = loadNetwork(kernel, readNetwork(file));
  } catch (error) {
    if (error instanceof RangeError) throw new ModelFileError(`${file.name}: ${error.message}`);
    throw error;
  }
  const transitions = file.section('transitions', 'float32');
  const features = network.tables[1]?.length ?? 0;
  if (transitions.length !== TAG_COUNT * TAG_COUNT || features !== FEATURE_ROWS - 1)
    throw new ModelFileError(`The model file "${file.name}" is made for other features.`);
  const lexicon = readLexicon(file);
  const rowsOf = wordRows(file);
  return {
    tag(tokens, sentences) {
      const article = readArticle(tokens, sentences, lexicon);
      const count = article.groups.length;
      const tagged = { tags: new Uint8Array(count), scores: new Float32Array(0), width: 0 };
      for (const part of splitParts(sentences, article.groups)) {
        const ids = Array.from({ length: SLOTS }, () => new Int32Array(part.count));
        fillWords(ids, tokens, part.sentences, rowsOf);
        fillContext(ids, article.rows, part.first, part.count);
        runPart(kernel, network, transitions, part, ids, tagged, count);
      }
      return tagged;
    },
  };
}

type Part = ReturnType<typeof splitParts>[number];

function runPart(
  kernel: Kernel,
  network: Network,
  transitions: Float32Array,
  part: Part,
  ids: readonly Int32Array[],
  tagged: { tags: Uint8Array; scores: Float32Array; width: number },
  total: number,
) {
  const { count, bounds, groups, groupCount } = part;
  const lookups = ids.map((column, slot) => ({ table: slot === 0 ? 0 : 1, ids: column }));
  const out = runNetwork(kernel, network, { count, bounds, lookups, groups, groupCount });
  if (tagged.width === 0) {
    tagged.width = out.width;
    tagged.scores = count === total ? out.rows : new Float32Array(total * out.width);
  }
  if (tagged.scores !== out.rows) tagged.scores.set(out.rows, part.first * out.width);
  for (let at = 0; at < count; ) {
    const end = bounds[at * 2 + 1] ?? count;
    const first = part.first + at;
    decodeSentence(tagged.scores, out.width, transitions, first, part.first + end, tagged.tags);
    at = end;
  }
}

/** Writes the vector and feature rows of the tokens' words; 0 is row -1, which adds nothing. */
function fillWords(
  ids: readonly Int32Array[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  rowsOf: (token: Token) => Int32Array,
) {
  let at = 0;
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++, at++) {
      const rows = rowsOf(tokens[i] as Token);
      for (let slot = 0; slot <= WORD_SLOTS; slot++)
        (ids[slot] as Int32Array)[at] = rows[slot] ?? -1;
    }
}

function fillContext(ids: readonly Int32Array[], rows: Int32Array, first: number, count: number) {
  for (let c = 0; c < CONTEXT_SLOTS; c++) {
    const column = ids[1 + WORD_SLOTS + c] as Int32Array;
    for (let i = 0; i < count; i++) column[i] = (rows[(first + i) * CONTEXT_SLOTS + c] ?? 0) - 1;
  }
}

function readLexicon(file: ModelFile): Lexicon {
  const index = new HashIndex(file.section('lexicon', 'uint32'));
  const classes = file.section('lexicon-classes', 'uint16');
  return { classes: (hash) => classes[index.find(hash)] ?? 0 };
}

/** Gives the rows of a word: its vector's, then its features', -1 for none. */
function wordRows(file: ModelFile): (token: Token) => Int32Array {
  const vectors = new HashIndex(file.section('words', 'uint32'));
  const kept = new Map<string, Int32Array>();
  const features = new Int32Array(WORD_SLOTS);
  return ({ text, lower }) => {
    const known = kept.get(text);
    if (known) return known;
    const rows = new Int32Array(1 + WORD_SLOTS);
    rows[0] = vectors.find(vectorHash(lower));
    writeWordFeatures(text, lower, features, 0);
    for (let slot = 0; slot < WORD_SLOTS; slot++) rows[1 + slot] = (features[slot] ?? 0) - 1;
    if (kept.size >= KEPT_WORDS) kept.clear();
    if (text.length <= 40) kept.set(text, rows);
    return rows;
  };
}
