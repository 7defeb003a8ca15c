import ts from 'typescript';

/** Attributes and properties of components that people see or hear. */
const SAID =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder|label|text|hint|message|heading)$/;

const LETTERS = /\p{L}{2}/u;
/** Starts like a sentence: a capital, then more than one word. */
const SENTENCE = /^\p{Lu}\p{Ll}+('\p{Ll}+)?,?\s+\p{L}/u;

/**
 * The texts in a component's source that people would read in English whatever their language is:
 * text between tags, and literals in places that are seen or heard, or that read as a sentence.
 */
export function literalTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = literal(node);
    if (text !== undefined && isShown(node, text)) found.push(text.trim());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function literal(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map((span) => span.literal)]
      .map((part) => part.text)
      .join('');
  }
  return undefined;
}

function isShown(node: ts.Node, text: string): boolean {
  if (!LETTERS.test(text)) return false;
  if (ts.isJsxText(node)) return true;
  const place = valuePlace(node);
  if (ts.isJsxAttribute(place)) return SAID.test(place.name.getText());
  if (ts.isPropertyAssignment(place)) return SAID.test(place.name.getText());
  // A literal as a child in braces.
  if (ts.isJsxElement(place) || ts.isJsxFragment(place)) return true;
  return SENTENCE.test(text) && !isThrown(node);
}

/** What a literal is the value of, through braces, choices and brackets. */
function valuePlace(node: ts.Node): ts.Node {
  let { parent } = node;
  let child = node;
  while (
    ts.isJsxExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== child) ||
    (ts.isBinaryExpression(parent) && parent.right === child)
  ) {
    child = parent;
    parent = parent.parent;
  }
  return parent;
}

/** What is thrown at programmers is not shown to people. */
function isThrown(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at)) return at.expression.getText().endsWith('Error');
  }
  return false;
}
