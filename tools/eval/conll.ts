import type { Block, EntityKind } from '@/lib/model/analysis';
import { assemble, readTagged } from '@/tools/train/corpus';

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

/** Reads token-TAB-BIO lines into documents; types of names that the engine has no kind for are left out. */
export function readConll(content: string): ConllDocument[] {
  return readTagged(content).map((document) => {
    const { text, blocks, names } = assemble(document);
    return {
      text,
      blocks,
      names: names.flatMap(({ type, ...span }) => {
        const kind = KINDS[type];
        return kind ? [{ ...span, kind }] : [];
      }),
    };
  });
}
