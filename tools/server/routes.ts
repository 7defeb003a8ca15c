import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Route = z.union([
  /** Another file of the folder under other response headers, or with the text of a further one put into it. */
  z.object({
    file: z.string(),
    headers: z.optional(z.record(z.string(), z.string())),
    insert: z.optional(z.object({ file: z.string(), before: z.string() })),
  }),
  /** A file whose paragraphs are repeated until the page has about so many bytes. */
  z.object({ repeat: z.string(), bytes: z.int() }),
]);
export type Route = z.infer<typeof Route>;

/** Reads the folder's `routes.json`; a folder without one has none. */
export function readRoutes(folder: string): Record<string, Route> {
  let json: string;
  try {
    json = readFileSync(join(folder, 'routes.json'), 'utf8');
  } catch {
    return {};
  }
  return z.record(z.string(), Route).parse(JSON.parse(json));
}

/** Repeats the paragraphs of the story; each copy is numbered, so that no two are alike. */
export function repeatParagraphs(html: string, bytes: number): string {
  const paragraphs = [...html.matchAll(/^\s*<p>.*<\/p>$/gm)].map((match) => match[0]);
  const [first] = paragraphs;
  if (first === undefined) return html;
  const copies: string[] = [];
  let size = html.length;
  for (let i = 0; size < bytes; i += 1) {
    const paragraph = paragraphs[i % paragraphs.length] ?? first;
    const copy = paragraph.replace('</p>', ` This is paragraph ${i + 1} of the report.</p>`);
    copies.push(copy);
    size += copy.length + 1;
  }
  return html.replace(first, () => [first, ...copies].join('\n'));
}
