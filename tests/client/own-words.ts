import ts from '@typescript/typescript6';

/** Attributes and properties that are read or heard as they stand, whatever they look like. */
const spoken =
  /^(?:label|title|placeholder|alt|lead|text|help|problem|what|caption|summary|aria-(?:label|description|roledescription|placeholder|valuetext))$/;

/** What a machine reads, though it looks like words. */
const unspoken = /^(?:class|classList|rootMargin|aria-keyshortcuts)$/;
const asksMachines =
  /(?:^|\.)(?:querySelector|querySelectorAll|closest|matches|startsWith|endsWith|includes)$/;

/** Texts that a page would say by itself: between tags, in attributes, or as a sentence anywhere in its code. */
export function ownWordsIn(source: string): string[] {
  const file = ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined && isSaid(node, text)) found.push(text.replace(/\s+/g, ' ').trim());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node))
    return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
}

function isSaid(node: ts.Node, text: string): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2,}/u.test(text);
  const holder = holderOf(node);
  if (holder !== undefined && unspoken.test(holder)) return false;
  if (holder !== undefined && spoken.test(holder)) return /\p{L}{2,}/u.test(text.replace(/\w+…|…\w+/g, ''));
  return isSentence(text) && !isForMachines(node.parent);
}

/** Words side by side; a single one in code is a key or a name. */
function isSentence(text: string): boolean {
  return /\p{L}{2,}[ ’'].*\p{L}/u.test(text) && !/[<>{}=();]|#\w|\[/.test(text);
}

/** The attribute or property that a text, or the choice it is part of, belongs to. */
function holderOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) return 'text';
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'toast')
    return parent.arguments[0] === node ? 'text' : 'class';
  if (ts.isJsxAttribute(parent)) return parent.name.getText();
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node ? parent.name.getText() : 'class';
  const passesOn =
    ts.isJsxExpression(parent) || ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent);
  return passesOn || isChoice(parent) ? holderOf(parent) : undefined;
}

/** `open && 'close'`: the text is what comes out of it. */
function isChoice(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && /^(?:&&|\|\||\?\?)$/.test(node.operatorToken.getText());
}

function isForMachines(parent: ts.Node): boolean {
  if (ts.isNewExpression(parent))
    return ts.isThrowStatement(parent.parent) || parent.expression.getText().endsWith('Error');
  if (ts.isCallExpression(parent)) return asksMachines.test(parent.expression.getText());
  return ts.isBinaryExpression(parent) && /^(?:[!=]==|in)$/.test(parent.operatorToken.getText());
}
