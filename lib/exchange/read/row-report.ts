import * as z from 'zod/mini';
import type { RecordTable, RowReport } from '@/lib/model/snapshot';

/** How much of a claim's words, or of a wrong value, a report repeats, in UTF-16 code units. */
const LONGEST = 200;

const Told = z.object({
  id: z.catch(z.optional(z.string()), undefined),
  quote: z.catch(z.optional(z.string()), undefined),
});

/** The report of a record that its schema refuses: which field, and what was asked of it. */
export function fieldReport(
  table: RecordTable,
  row: number,
  value: unknown,
  error: z.core.$ZodError,
): RowReport {
  const told = Told.safeParse(value);
  const [issue] = error.issues;
  const what =
    issue && 'format' in issue
      ? issue.format
      : issue && 'expected' in issue
        ? issue.expected
        : issue?.code;
  return {
    table,
    row,
    id: told.data?.id ?? null,
    text: shortened(told.data?.quote ?? ''),
    problem: 'field',
    detail: `${issue?.path.join('.') || 'record'}: ${what ?? 'not sound'}`,
    done: 'skipped',
  };
}

/** The beginning of a text from a file; never half a character. */
export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
