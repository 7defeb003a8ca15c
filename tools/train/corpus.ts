import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Block } from '@/lib/model/analysis';

/** A token of a corpus and its tag: "O", or "B-" or "I-" and a type. */
export type TaggedToken = readonly [text: string, tag: string];
/** Sentences of tagged tokens. */
export type TaggedDocument = readonly (readonly TaggedToken[])[];

/** A document put together from its tokens. Each sentence is a block of its own. */
export interface AssembledDocument {
  text: string;
  /** Names by their offsets in the text, with their type as in the corpus ("PER"). */
  names: { start: number; end: number; type: string }[];
  blocks: Block[];
}

/** Reads a file of text, gzipped where its name ends so. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Reads token-TAB-BIO lines; "-DOCSTART-" starts a document, an empty line ends a sentence. */
export function readTagged(content: string): TaggedDocument[] {
  const documents: TaggedToken[][][] = [];
  let document: TaggedToken[][] = [];
  let sentence: TaggedToken[] = [];
  const endSentence = () => {
    if (sentence.length > 0) document.push(sentence);
    sentence = [];
  };
  const endDocument = () => {
    endSentence();
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of content.split(/\r?\n/)) {
    const [token = '', tag = 'O'] = line.split('\t');
    if (token === '-DOCSTART-') endDocument();
    else if (token === '') endSentence();
    else sentence.push([token, tag]);
  }
  endDocument();
  return documents;
}

/** Writes the tokens as a newspaper would, with the spaces that belong between them. */
export function assemble(document: TaggedDocument): AssembledDocument {
  const assembled: AssembledDocument = { text: '', names: [], blocks: [] };
  for (const sentence of document) addSentence(assembled, sentence);
  return assembled;
}

const CLOSING = /^(?:[.,;:!?%)\]}”’]|n't|['’](?:s|re|ve|ll|d|m)?|\.\.\.)$/i;
const OPENING = /^[([{“‘$£€#]$/;

function addSentence(document: AssembledDocument, sentence: readonly TaggedToken[]) {
  if (document.text) document.text += '\n\n';
  const from = document.text.length;
  let quoteOpen = false;
  let glue = true;
  let open: AssembledDocument['names'][number] | undefined;
  for (const [token, tag] of sentence) {
    const quote = token === '"';
    const closing = quote ? quoteOpen : CLOSING.test(token);
    if (!glue && !closing) document.text += ' ';
    const start = document.text.length;
    document.text += token;
    glue = quote ? !quoteOpen : OPENING.test(token);
    if (quote) quoteOpen = !quoteOpen;
    const type = tag.slice(2);
    if (tag.startsWith('I-') && open?.type === type) open.end = document.text.length;
    else if (type) {
      open = { start, end: document.text.length, type };
      document.names.push(open);
    }
    if (tag === 'O') open = undefined;
  }
  document.blocks.push({ start: from, end: document.text.length, role: 'paragraph' });
}
