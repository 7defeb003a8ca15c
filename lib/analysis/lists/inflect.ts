/** The inflected forms of a verb. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly gerund: string;
}

/**
 * Inflects a regular English verb; `entry` is the base form, with "+" after it where the last letter
 * doubles ("admit+"), or "base/past" or "base/past/gerund" where the verb is irregular ("say/said").
 */
export function inflect(entry: string): VerbForms {
  const [head = '', past, gerund] = entry.split('/');
  const base = head.replace(/\+$/, '');
  const doubled = head.endsWith('+') ? base + base.slice(-1) : base;
  const y = /[^aeiou]y$/.test(base);
  const stem = base.replace(/e$/, '');
  return {
    base,
    third: y
      ? `${base.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh|o)$/.test(base)
        ? `${base}es`
        : `${base}s`,
    past:
      past ?? (y ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${doubled}ed`),
    gerund: gerund ?? (/[^eoy]e$/.test(base) ? `${stem}ing` : `${doubled}ing`),
  };
}
