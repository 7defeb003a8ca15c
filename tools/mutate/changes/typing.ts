import type { Change } from '../change.ts';
import type { Draft } from '../draft.ts';

/** Re-types every piece of a draft. */
export function retyped(draft: Draft, type: (text: string) => string): Draft {
  return draft.map((lines) =>
    lines.map(({ before, quote, after }) => ({
      before: type(before),
      quote: type(quote),
      after: type(after),
    })),
  );
}

/** A change of typing that needs something in the claim to work on. */
function typing(
  name: string,
  type: (text: string) => string,
  options: { between?: string; always?: boolean } = {},
): Change {
  return {
    name,
    expected: 'found',
    edit(draft) {
      const after = retyped(draft, type);
      const { between, always = false } = options;
      const touched = after.flat().some((line, i) => line.quote !== draft.flat()[i]?.quote);
      if (!touched && !always) return null;
      return between === undefined ? { after } : { after, between };
    },
  };
}

const CURLY = /[“”„«»]/g;
const APOSTROPHES = /[‘’]/g;

/** The claim is typed otherwise: the same to a reader. */
export const TYPING: Change[] = [
  typing('curly quotes made straight', (text) =>
    text.replace(CURLY, '"').replace(APOSTROPHES, "'"),
  ),
  typing('straight quotes made curly', (text) =>
    text
      .replace(/(^|[\s(])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/(^|[\s(])'/g, '$1‘')
      .replace(/'/g, '’'),
  ),
  typing('double quotes made single', (text) => text.replace(/[“"]/g, '‘').replace(/”/g, '’')),
  typing('dashes: en, em, hyphen', (text) =>
    text.replace(/ ?[–—] ?/g, ' - ').replace(/(\p{L})-(\p{L})/gu, '$1‑$2'),
  ),
  typing('dashes: doubled', (text) => text.replace(/ ?[–—] ?| - /g, '--')),
  typing('dashes: tight em', (text) => text.replace(/ [–—-] /g, '—')),
  typing('ellipses', (text) =>
    text.includes('…') ? text.replace(/…/g, '...') : text.replace(/\.\.\./g, '…'),
  ),
  typing('no-break spaces', (text) => text.replace(/ /g, '\u00a0'), { between: '\u00a0' }),
  typing('double spaces', (text) => text.replace(/ /g, '  '), { between: '  ' }),
  typing('lines broken and indented', (text) => text.replace(/( \S+ \S+) /g, '$1\n        '), {
    between: '\n        ',
  }),
  typing('lines broken in paragraphs', (text) => text.replace(/(.{30,50}?) /g, '$1\n'), {
    between: '\n',
    always: true,
  }),
  typing('soft hyphens', (text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad')),
  typing('zero-width marks', (text) => text.replace(/(\p{L}{5})(?=\p{L})/gu, '$1\u200b')),
  typing('ligatures', (text) => text.replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')),
  typing('letters taken apart', (text) => text.normalize('NFD')),
];
