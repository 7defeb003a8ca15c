export type JsonObject = { [key: string]: unknown };

/** Scripts and characters read at most, so that a hostile page costs little. */
const MAX_SCRIPTS = 30;
const MAX_LENGTH = 300_000;
const MAX_NODES = 300;

const ARTICLE_TYPE = /(?:^|[/:])\w*(?:Article|BlogPosting|Report)$/;

/**
 * The top-level nodes of a page's JSON-LD: arrays and `@graph` are opened, and the node that a
 * page names as its `mainEntity` counts as top-level. Scripts that are no JSON are passed over.
 */
export function jsonLdNodes(document: Document): JsonObject[] {
  const nodes: JsonObject[] = [];
  const scripts = document.querySelectorAll('[type="application/ld+json" i]');
  for (const script of [...scripts].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length <= MAX_LENGTH) collect(parse(text), nodes, 0);
  }
  return nodes;
}

/** The types of a node, as the page writes them. */
export function typesOf(node: JsonObject): string[] {
  return [node['@type']].flat().filter((name) => typeof name === 'string');
}

/** Whether a node describes an article of the schema.org family. */
export function isArticleNode(node: JsonObject): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** An object that is not an array, or null. */
export function asObject(value: unknown): JsonObject | null {
  return value instanceof Object && !Array.isArray(value) ? (value as JsonObject) : null;
}

function parse(text: string): unknown {
  try {
    // Some publishers wrap it in comment or CDATA marks, as scripts once were.
    return JSON.parse(
      text.replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:--|\]\])>[\s;]*$/g, ''),
    );
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: JsonObject[], depth: number): void {
  if (depth > 4 || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  const node = asObject(value);
  if (!node) return;
  nodes.push(node);
  collect(node['@graph'], nodes, depth + 1);
  collect(asObject(node.mainEntity), nodes, depth + 1);
}
