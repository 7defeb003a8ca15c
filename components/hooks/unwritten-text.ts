import * as z from 'zod/mini';

/** What was typed into a field of a claim, and in place of what: of any of these texts. */
const Typed = z.object({ text: z.string(), over: z.array(z.string()) });
type Typed = z.infer<typeof Typed>;

const NAME = 'typed';

/**
 * One field's text between being typed and being written. Writing takes a moment that a page torn down at
 * once does not have (the extension started anew, its tab crashed); `localStorage` takes the text before
 * the next key is pressed. Where the browser keeps nothing there, nothing is kept.
 */
export class UnwrittenText {
  readonly #key: string;

  constructor(claimId: string, field: string) {
    this.#key = `${NAME} ${claimId} ${field}`;
  }

  keep(typed: Typed): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(typed));
    } catch {
      // It is on the screen, and will be written after the pause.
    }
  }

  read(): Typed | null {
    try {
      return Typed.parse(JSON.parse(localStorage.getItem(this.#key) ?? ''));
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Then nothing is kept either.
    }
  }
}

/** Forgets what was typed into any claim and not written; for when everything is deleted. */
export function forgetAllTyped(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${NAME} `)) localStorage.removeItem(key);
    }
  } catch {
    // Then nothing is kept either.
  }
}
