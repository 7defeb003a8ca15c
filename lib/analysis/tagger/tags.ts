/** Kinds of names in the order of their tags. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/**
 * Tags of tokens: 0 is outside; then for each kind in turn the first token of a name, one inside, the
 * last, and a name of one token (BILOU; Ratinov and Roth 2009).
 */
export const TAG_COUNT = 1 + NAME_TYPES.length * 4;

export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

/** The tag of a kind, by its place in NAME_TYPES, and a position. */
export const tagOf = (type: number, position: number): number => 1 + type * 4 + position;
