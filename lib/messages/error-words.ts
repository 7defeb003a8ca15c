/** What went wrong, without stacks and causes: these stay on the side where it went wrong. */
export const errorWords = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
