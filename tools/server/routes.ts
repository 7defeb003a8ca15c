import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Route = z.union([
  /**
   * Another file of the folder: under other response headers, with other words in the place of some, or with
   * the text of a further file put into it.
   */
  z.object({
    file: z.string(),
    headers: z.optional(z.record(z.string(), z.string())),
    edits: z.optional(z.array(z.tuple([z.string(), z.string()]))),
    insert: z.optional(z.object({ file: z.string(), before: z.string() })),
  }),
  /** A file whose paragraphs are repeated until the page has about so many bytes. */
  z.object({ repeat: z.string(), bytes: z.int() }),
]);
type Route = z.infer<typeof Route>;
/** Pages that are made of others, by their names. */
export type Routes = Record<string, Route>;

/** Reads the folder's `routes.json`; a folder without one has none. */
export function readRoutes(folder: string): Routes {
  let json: string;
  try {
    json = readFileSync(join(folder, 'routes.json'), 'utf8');
  } catch {
    return {};
  }
  return z.record(z.string(), Route).parse(JSON.parse(json));
}

/** What is answered to a name: the name of the file that is its base, its headers and its bytes. */
export async function pageOf(folder: string, routes: Routes, name: string) {
  const route = routes[name];
  if (!route) return { file: name, headers: {}, body: await readFile(join(folder, name)) };
  if ('repeat' in route) {
    const html = await readFile(join(folder, route.repeat), 'utf8');
    return { file: route.repeat, headers: {}, body: repeatParagraphs(html, route.bytes) };
  }
  const { file, headers = {}, edits = [], insert } = route;
  let body = await readFile(join(folder, file), 'utf8');
  for (const [from, to] of edits) body = put(body, from, to);
  if (insert) {
    const text = await readFile(join(folder, insert.file), 'utf8');
    body = put(body, insert.before, text + insert.before);
  }
  return { file, headers, body };
}

function put(body: string, from: string, to: string): string {
  if (!body.includes(from)) throw new Error(`nothing says: ${from}`);
  return body.replace(from, () => to);
}

/** Repeats the paragraphs of the story; each copy is numbered, so that no two are alike. */
function repeatParagraphs(html: string, bytes: number): string {
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
