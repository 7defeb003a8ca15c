/** A sentence of a draft; the claimed part of it, where it is the claim's own, stands in `quote`. */
export interface Line {
  before: string;
  quote: string;
  after: string;
}

/** An article as paragraphs of sentences, so that it can be edited and the claim kept in sight. */
export type Draft = Line[][];

export const plain = (text: string): Line => ({ before: text, quote: '', after: '' });

export const textOf = ({ before, quote, after }: Line): string => before + quote + after;

/** Where the claim stands: its paragraph and sentence. */
export interface Place {
  paragraph: number;
  sentence: number;
}

/** Where the claim of a draft stands. Throws where none is marked. */
export function placeOf(draft: Draft): Place {
  for (const [paragraph, lines] of draft.entries()) {
    const sentence = lines.findIndex(({ quote }) => quote !== '');
    if (sentence >= 0) return { paragraph, sentence };
  }
  throw new Error('no claim is marked');
}

/** The sentence of a draft that the claim is in. Throws likewise. */
export function claimLine(draft: Draft): Line {
  const { paragraph, sentence } = placeOf(draft);
  return draft[paragraph]?.[sentence] as Line;
}

export const copyOf = (draft: Draft): Draft =>
  draft.map((lines) => lines.map((line) => ({ ...line })));

/** The text of a draft and the claim's span in it; null where it has no claim. */
export function render(
  draft: Draft,
  between = ' ',
): { text: string; span: { start: number; end: number } | null } {
  let text = '';
  let span: { start: number; end: number } | null = null;
  for (const lines of draft) {
    if (lines.length === 0) continue;
    if (text !== '') text += '\n\n';
    for (const [i, line] of lines.entries()) {
      if (i > 0) text += between;
      const start = text.length + line.before.length;
      if (line.quote !== '') span = { start, end: start + line.quote.length };
      text += textOf(line);
    }
  }
  return { text, span };
}
