import * as z from 'zod/mini';
import { OUTPUT } from '@/tools/build';
import { lastLines, runTool } from './command.ts';

/**
 * Warnings of Mozilla's linter that we know, and why they are no danger: both are in code of packages,
 * on ways that ours never takes with text of others.
 */
const EXPLAINED: Record<string, string> = {
  // Preact has a property to set HTML, which our lint forbids.
  'chunks/': 'UNSAFE_VAR_ASSIGNMENT',
  // Readability puts back what it took from its copy of the page, a document that runs nothing.
  'content-scripts/reader.js': 'UNSAFE_VAR_ASSIGNMENT',
};

const Finding = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()) });
const Report = z.object({
  errors: z.array(Finding),
  notices: z.array(Finding),
  warnings: z.array(Finding),
});

/** Holds the Firefox build to the rules of Mozilla's store. Throws with what its linter found. */
export async function checkStoreRules(): Promise<string> {
  const { output } = await runTool('addons-linter/bin/addons-linter', [
    ...['--output', 'json', OUTPUT.firefox],
  ]);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const report = Report.safeParse(json && JSON.parse(json));
  if (!report.success) throw new Error(lastLines(output));
  const { errors, notices, warnings } = report.data;
  const open = [...errors, ...notices, ...warnings].filter(
    ({ code, file = '' }) =>
      !Object.entries(EXPLAINED).some(([place, known]) => code === known && file.startsWith(place)),
  );
  const texts = open.map(({ code, message, file }) => `${code} in ${file}: ${message}`);
  if (open.length > 0) throw new Error(texts.join('\n'));
  return `${warnings.length} warnings, explained`;
}
