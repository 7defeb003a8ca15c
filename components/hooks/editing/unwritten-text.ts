import * as z from 'zod/mini';
import { forget, recall, remember, remembered } from '@/components/hooks/device-memory';

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

  constructor(claim: string, field: string) {
    this.#key = `${NAME} ${claim} ${field}`;
  }

  keep(typed: Typed): void {
    remember(this.#key, JSON.stringify(typed));
  }

  read(): Typed | null {
    try {
      return Typed.parse(JSON.parse(recall(this.#key) ?? ''));
    } catch {
      return null;
    }
  }

  forget(): void {
    forget(this.#key);
  }
}

/** Forgets what was typed into any claim and not written; for when everything is deleted. */
export function forgetAllTyped(): void {
  for (const name of remembered()) if (name.startsWith(`${NAME} `)) forget(name);
}
