import { describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaries } from '../support/dictionaries.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));

describe('every word comes from the dictionary', () => {
  test.each(filesEnding('.tsx'))('%s has no text of its own', (path) => {
    expect(textsIn(read(path))).toEqual([]);
  });

  test('the scan sees text between tags and in attributes that people meet', () => {
    expect(textsIn('<p class="a">Hello {name}</p>')).toEqual(['Hello']);
    expect(textsIn('<p>\n  {t.x()} and more\n</p>')).toEqual(['and more']);
    expect(textsIn('<input placeholder="Search" />')).toEqual(['Search']);
    expect(textsIn('<IconButton label="Close" icon="cross" />')).toEqual(['Close']);
    expect(textsIn('<p>{t.x()}</p>')).toEqual([]);
  });

  test('every page waits for its words: a route is loaded by one of the two ways that fetch them', () => {
    expect(read('dashboard/routes.tsx').match(/\blazy\(/g)).toHaveLength(2);
  });
});

describe.each(Object.entries(dictionaries))('in %s', (_language, dictionary) => {
  test('a merchant never reads the word webhook, but for the name of a menu in a provider’s dashboard', () => {
    const menu = /(?:→|under|sous|chini ya|تحت) Webhooks/g;
    const said = sentencesOf(dictionary).filter((text) => /webhook/i.test(text.replace(menu, '')));
    expect(said).toEqual([]);
  });

  test('no sentence shouts', () => {
    expect(sentencesOf(dictionary).filter((text) => /[!！]/.test(text))).toEqual([]);
  });
});

test('French sets a narrow space before its high signs and inside its quotation marks, and no other', () => {
  const prose = sentencesOf(dictionaries.fr).map((text) => text.replace(/"\w+": /g, ''));
  const wrong = prose.filter((text) =>
    /(?:[^\u202f]|^)[;?!»](?!\w)|[^\u202f\w/]:(?!\/)|«[^\u202f]| [:;?!»%]/.test(text),
  );
  expect(wrong).toEqual([]);
});

describe('styles turn round with the language', () => {
  test.each(filesEnding('.css'))('%s names no side of the screen', (path) => {
    expect(physicalIn(read(path))).toEqual([]);
  });

  test('the scan sees sides where they matter', () => {
    expect(physicalIn('a { margin-left: 1px; }')).toEqual(['margin-left']);
    expect(physicalIn('a { padding: 1px 2px 3px 4px; }')).toEqual(['padding: 1px 2px 3px 4px']);
    expect(physicalIn('a { text-align: right; }')).toEqual(['text-align: right']);
    expect(physicalIn('a { inset-inline-start: 0; padding: 1px 2px; }')).toEqual([]);
  });

  test.each(filesEnding('.css').filter((path) => !path.endsWith('tokens.css')))(
    '%s takes its colours from the tokens',
    (path) => {
      const colours = read(path).match(/#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? [];
      expect(colours).toEqual([]);
    },
  );
});

describe('nothing the Content-Security-Policy would refuse', () => {
  test('the page has no inline script, style or handler', () => {
    const html = read('dashboard/index.html');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    expect([...html.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].map(([, inside]) => inside)).toEqual(['']);
  });

  test.each(filesEnding('.tsx'))('%s writes no style attribute as text', (path) => {
    expect(read(path)).not.toMatch(/\sstyle="|innerHTML/);
  });
});

function filesEnding(end: string): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end) && !path.startsWith('dist'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function read(path: string): string {
  return readFileSync(client + path, 'utf8');
}

/** Letters that stand between tags, or in an attribute that is read or heard. */
function textsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const attributes = [
    ...code.matchAll(/\s(?:label|title|placeholder|alt|aria-label|lead|text|help|problem|what)="([^"]*)"/g),
  ].map(([, text = '']) => text);
  // A tag ends in `>` right after its last word, or alone on a line; arrows and comparisons do neither.
  const between = [
    ...code.matchAll(/(?:(?<![=\s])|(?<=\n\s*))>([^<>{}=;()]*)(?=[<{])|\}([^<>{}=;()]*)(?=<\/)/g),
  ]
    .map(([, before = '', after = '']) => before + after)
    .filter(
      (text) =>
        !/['"`]|\w\.\w|^\s*(?:[,|&:?]|import\b|export\b|function\b|const\b|interface\b|return\b)/.test(text),
    );
  return [...between, ...attributes].map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text));
}

function physicalIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const sides = [
    ...rules.matchAll(
      /(?<![\w-])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g,
    ),
  ].map(([, property = '']) => property);
  const bare = [...rules.matchAll(/(?<=[{;]\s*)(left|right)\s*:/g)].map(([, property = '']) => property);
  const aligned = [...rules.matchAll(/(?:text-align|float|clear)\s*:\s*(?:left|right)/g)].map(
    ([text]) => text,
  );
  const fourSided = [...rules.matchAll(/(?<![\w-])(?:margin|padding|inset)\s*:\s*([^;]+)/g)]
    .filter(([, value = '']) => {
      const [, right, , left] = splitValues(value);
      return left !== undefined && left !== right;
    })
    .map(([text]) => text);
  return [...sides, ...bare, ...aligned, ...fourSided];
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

/** Every sentence; those that take values are asked with plain ones. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (Array.isArray(words)) return words.flatMap(sentencesOf);
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentencesOf);
  if (typeof words !== 'function') return [];
  const plain = new Proxy({}, { get: () => 'x' });
  return [['x', 'x', 'x', 'x'], [1, 1, 1, 1], [plain], [['x']]].flatMap((given) => {
    try {
      const said: unknown = words(...given);
      return typeof said === 'string' ? [said] : [];
    } catch {
      return [];
    }
  });
}
