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
  readonly #places: () => readonly string[];
  readonly #field: string;

  /** `places`: names for the claim under which it may be kept, that for what is typed now first. */
  constructor(places: () => readonly string[], field: string) {
    this.#places = places;
    this.#field = field;
  }

  /** Keeps it under the name that its claim has by now, and under no other. */
  keep(typed: Typed): void {
    const [now, ...before] = this.#keys;
    if (now !== undefined) remember(now, JSON.stringify(typed));
    for (const key of before) forget(key);
  }

  read(): Typed | null {
    return this.#keys.map(readTyped).find((typed) => typed !== null) ?? null;
  }

  forget(): void {
    for (const key of this.#keys) forget(key);
  }

  get #keys(): string[] {
    return this.#places().map((place) => `${NAME} ${place} ${this.#field}`);
  }
}

function readTyped(key: string): Typed | null {
  try {
    return Typed.parse(JSON.parse(recall(key) ?? ''));
  } catch {
    return null;
  }
}

/** Forgets what was typed into any claim and not written; for when everything is deleted. */
export function forgetAllTyped(): void {
  for (const name of remembered()) if (name.startsWith(`${NAME} `)) forget(name);
}
