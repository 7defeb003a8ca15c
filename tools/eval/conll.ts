import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Block, EntityKind } from '@/lib/model/analysis';

/** A gold or found name, by its offsets in the text of a document. */
export interface NameSpan {
  start: number;
  end: number;
  kind: EntityKind;
}

/** A document put together from its tokens. Each sentence is a block of its own. */
export interface ConllDocument {
  text: string;
  names: NameSpan[];
  blocks: Block[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
  DATE: 'date',
  MONEY: 'money',
  PERCENT: 'percent',
};

/** Reads a file of text, gzipped where its name ends so. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Reads token-TAB-BIO lines; "-DOCSTART-" starts a document, an empty line ends a sentence. */
export function readConll(content: string): ConllDocument[] {
  const documents: ConllDocument[] = [];
  let document: ConllDocument = { text: '', names: [], blocks: [] };
  let sentence: [string, string][] = [];
  const endSentence = () => {
    if (sentence.length > 0) addSentence(document, sentence);
    sentence = [];
  };
  for (const line of content.split(/\r?\n/)) {
    const [token = '', tag = 'O'] = line.split('\t');
    if (token === '-DOCSTART-') {
      endSentence();
      if (document.text) documents.push(document);
      document = { text: '', names: [], blocks: [] };
    } else if (token === '') endSentence();
    else sentence.push([token, tag]);
  }
  endSentence();
  if (document.text) documents.push(document);
  return documents;
}

function addSentence(document: ConllDocument, sentence: readonly [string, string][]) {
  if (document.text) document.text += '\n\n';
  const from = document.text.length;
  let quoteOpen = false;
  let glue = true;
  let open: NameSpan | undefined;
  for (const [token, tag] of sentence) {
    const quote = token === '"';
    const closing = quote
      ? quoteOpen
      : /^(?:[.,;:!?%)\]}”’]|n't|['’](?:s|re|ve|ll|d|m)?|\.\.\.)$/.test(token);
    if (!glue && !closing) document.text += ' ';
    const start = document.text.length;
    document.text += token;
    glue = quote ? !quoteOpen : /^[([{“‘$£€#]$/.test(token);
    if (quote) quoteOpen = !quoteOpen;
    const kind = KINDS[tag.slice(2)];
    if (tag.startsWith('I-') && open?.kind === kind && open) open.end = document.text.length;
    else if (kind) {
      open = { start, end: document.text.length, kind };
      document.names.push(open);
    }
    if (tag === 'O') open = undefined;
  }
  document.blocks.push({ start: from, end: document.text.length, role: 'paragraph' });
}
