import fc from 'fast-check';

/** What breaks readers of text formats: their signs, half signs, and values at the edge of what is allowed. */
const TOKENS = [
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    "'",
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\0',
    ' ',
    '=',
    '@',
  ],
  ...[
    '\\ud800',
    '\\u0000',
    '\\"',
    '/*',
    '//',
    '"":',
    '{}',
    '[]',
    'null',
    'true',
    '""',
    ',,',
    '-0',
    '1e999',
  ],
  ...[
    '9007199254740993',
    '-1',
    '0.1',
    'NaN',
    '"__proto__":',
    '"constructor":',
    '"id":',
    '"@type":',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'http://[',
    'file:///etc/passwd',
    '"@graph":[',
  ],
  ...[
    '0000-00-00T00:00:00.000Z',
    '+275761-09-13T00:00:00.000Z',
    '1900-02-29',
    '2024-06-01T24:00:00Z',
  ],
  ...[
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffe',
    '😀',
    'e\u0301',
    'İ',
    '</script>',
    '<!--',
    '=cmd|1',
  ],
  ...[
    '"format":"claimlight"',
    '"version":2',
    '"ClaimReview"',
    '"rows":[',
    '[[[[[[[[[[',
    '{"a":{"a":{"a":',
  ],
].map((token) => new TextEncoder().encode(token));

/** One change to a file. Places and lengths are taken modulo the file's length. */
export type ByteEdit =
  | { do: 'flip'; at: number; bit: number }
  | { do: 'set'; at: number; byte: number }
  | { do: 'put'; at: number; token: number }
  | { do: 'cut'; at: number; length: number }
  | { do: 'again'; at: number; length: number; times: number }
  | { do: 'copy'; at: number; length: number; to: number }
  | { do: 'end'; at: number };

const at = fc.nat(1 << 20);
/** Mostly a few bytes, at times a large part. */
const length = fc.oneof(
  { weight: 4, arbitrary: fc.nat(24) },
  { weight: 1, arbitrary: fc.nat(8_000) },
);

const byteEdit: fc.Arbitrary<ByteEdit> = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({ do: fc.constant('set' as const), at, byte: fc.nat(255) }),
  fc.record({ do: fc.constant('put' as const), at, token: fc.nat(TOKENS.length - 1) }),
  fc.record({ do: fc.constant('cut' as const), at, length }),
  fc.record({
    do: fc.constant('again' as const),
    at,
    length,
    times: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ do: fc.constant('copy' as const), at, length, to: at }),
  fc.record({ do: fc.constant('end' as const), at }),
);

/** A few changes, one after the other; they shrink to the ones that matter. */
export const byteEdits: fc.Arbitrary<ByteEdit[]> = fc.array(byteEdit, {
  minLength: 1,
  maxLength: 6,
});

/** The bytes with every change made, in order. The input stays as it is. */
export function editBytes(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  return edits.reduce(edited, bytes);
}

function edited(bytes: Uint8Array, edit: ByteEdit): Uint8Array {
  const place = bytes.length === 0 ? 0 : edit.at % bytes.length;
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  switch (edit.do) {
    case 'flip':
      return joined(before, [(after[0] ?? 0) ^ (1 << edit.bit)], after.subarray(1));
    case 'set':
      return joined(before, [edit.byte], after.subarray(1));
    case 'put':
      return joined(before, TOKENS[edit.token] ?? [], after);
    case 'cut':
      return joined(before, after.subarray(edit.length));
    case 'again':
      return joined(before, ...Array(edit.times).fill(after.subarray(0, edit.length)), after);
    case 'copy': {
      const to = bytes.length === 0 ? 0 : edit.to % bytes.length;
      return joined(bytes.subarray(0, to), after.subarray(0, edit.length), bytes.subarray(to));
    }
    case 'end':
      return before;
  }
}

function joined(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return all;
}
