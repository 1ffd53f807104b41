import ts from '@typescript/typescript6';

/** Declarations that name the left or the right of the screen, which change places in Arabic. */
export function sidesIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...rules.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)/g)]
    .filter(([, property = '', value = '']) => namesSide(property, value.trim()))
    .map(([text]) => text.trim());
}

/** The same, where code writes a style: `style={{ … }}`, `element.style.left = …`. */
export function sidesInCode(source: string): string[] {
  const file = ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const declared: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'style') declared.push(...declarationsIn(node));
    const written = /\.style\.(\w+)\s*=\s*([^=].*)$|\.style\.setProperty\(\s*'([^']+)',\s*(.*)\)$/s.exec(
      ts.isBinaryExpression(node) || ts.isCallExpression(node) ? node.getText() : '',
    );
    if (written) declared.push(declaration(written[1] ?? written[3] ?? '', written[2] ?? written[4] ?? ''));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sidesIn(`a { ${declared.join('; ')} }`);
}

function declarationsIn(style: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node))
      found.push(declaration(node.name.getText(), node.initializer.getText()));
    ts.forEachChild(node, visit);
  };
  visit(style);
  return found;
}

function declaration(name: string, value: string): string {
  const property = name.replace(/['"]/g, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${property}: ${value.replace(/['"`;{}]/g, '')}`;
}

function namesSide(property: string, value: string): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(property)) return true;
  if (takesSide.test(property)) return /(?:^|[\s(])(?:left|right)\b/.test(value);
  if (takesPictures.test(property)) return /\bto (?:left|right)\b/.test(value);
  if (property === 'border-radius') return isLopsided(value.split('/')[0] ?? '', true);
  return fourSided.test(property) && isLopsided(value, false);
}

const takesSide =
  /^(?:text-align|text-align-last|float|clear|justify-(?:content|items|self)|(?:transform|perspective)-origin|(?:object|background|mask)-position|offset-anchor|caption-side)$/;
const takesPictures = /^(?:background|background-image|mask|mask-image|border-image)$/;
const fourSided = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/;

/** Of four values the second is the right and the fourth the left; of four corners the first two are above. */
function isLopsided(value: string, corners: boolean): boolean {
  const [first, second, third, fourth] = splitValues(value);
  if (corners) return second !== undefined && !(first === second && (third ?? first) === (fourth ?? second));
  return fourth !== undefined && fourth !== second;
}

/** At white space outside brackets. */
function splitValues(value: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of value.trim()) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0 && /\s/.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter(Boolean);
}
