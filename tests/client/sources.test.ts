import { describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaries } from '../support/dictionaries.ts';
import { straightApostrophe, unFrench } from '../support/spoken.ts';
import { sentencesOf } from './given.ts';
import { ownWordsIn } from './own-words.ts';
import { sidesIn, sidesInCode } from './sides.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));

describe('every word comes from the dictionary', () => {
  test.each(pagesAndParts())('%s has no text of its own', (path) => {
    expect(ownWordsIn(read(path)).filter((text) => !names.includes(text))).toEqual([]);
  });

  test.each([
    ['<p class="a b">Hello {name}</p>', 'Hello'],
    ['<p>\n  {t.x()} and more\n</p>', 'and more'],
    ['<input placeholder="search" />', 'search'],
    ['<IconButton label="Close" icon="cross" />', 'Close'],
    ["<button title={'close'} />", 'close'],
    ['<button title={open() ? `close` : t.x()} />', 'close'],
    ["<button title={open() && 'close'} />", 'close'],
    [`<img alt={\`\${count} left\`} />`, '… left'],
    ['<div aria-description="all of it" />', 'all of it'],
    ['<b>{done() ? "Copied" : t.x()}</b>', 'Copied'],
    ["toast('Saved it', 'bad')", 'Saved it'],
    ["const tab = { label: 'close' }", 'close'],
    ["const said = late ? 'It is late' : t.y()", 'It is late'],
  ])('the scan sees what %s says by itself', (source, said) => {
    expect(ownWordsIn(source)).toEqual([said]);
  });

  test.each([
    '<p class="Big red">{t.x()}</p>',
    '<button label={t.x()} icon="cross" type="button" />',
    "if (event.key === 'Enter') throw new Error('the form is not there');",
    "import { A } from 'Some where'; type B = 'Some thing';",
  ])('the scan leaves %s to machines', (source) => {
    expect(ownWordsIn(source)).toEqual([]);
  });

  test.each(filesEnding('.tsx'))('%s leaves the sign after a name to the language', (path) => {
    expect(read(path).match(/t(?:\.\w+|\[[^\]]+\])+\(\)\} ?[:;?!]/g) ?? []).toEqual([]);
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

  test('an apostrophe is a real one', () => {
    expect(sentencesOf(dictionary).filter((text) => straightApostrophe.test(text))).toEqual([]);
  });

  test('no sentence shouts', () => {
    expect(sentencesOf(dictionary).filter((text) => /[!！]/.test(text))).toEqual([]);
  });
});

test('French sets a narrow space before its high signs and inside its quotation marks, and a currency last', () => {
  const prose = sentencesOf(dictionaries.fr).map((text) => text.replace(/"\w+": /g, ''));
  expect(prose.filter((text) => unFrench.test(text))).toEqual([]);
});

describe('styles turn round with the language', () => {
  test.each(filesEnding('.css'))('%s names no side of the screen', (path) => {
    const found = sidesIn(read(path)).map((each) => each.replace(/\s+/g, ' '));
    expect(found.filter((each) => !drawnForBoth.includes(each))).toEqual([]);
  });

  test.each(pagesAndParts())('%s writes no side of the screen into a style', (path) => {
    expect(sidesInCode(read(path))).toEqual([]);
  });

  test('pages and documentation of other bundles are looked at too', () => {
    expect(filesEnding('.css')).toEqual(expect.arrayContaining(['docs/docs.css', 'pay/pay.css']));
  });

  test.each([
    'margin-left: 1px',
    'border-left-color: red',
    'border-top-right-radius: 2px',
    'left: 0',
    'padding: 1px 2px 3px 4px',
    'inset: 0 auto auto 0',
    'border-width: 0 0 0 2px',
    'border-radius: 4px 0 0 4px',
    'text-align: right',
    'float: left',
    'justify-content: right',
    'transform-origin: top left',
    'background-position: right 4px center',
    'background: linear-gradient(to right, red, blue)',
  ])('the scan sees the side in “%s”', (declaration) => {
    expect(sidesIn(`a { color: red; ${declaration}; }`)).toEqual([declaration]);
  });

  test.each([
    'inset-inline-start: 0',
    'padding: 1px 2px',
    'margin: 0 auto 4px',
    'margin: calc(1px + 2px) 2px 3px 2px',
    'border-radius: 4px 4px 0 0',
    'text-align: start',
    'background: linear-gradient(to bottom, red, blue)',
    'grid-template-areas: "left right"',
  ])('the scan has nothing against “%s”', (declaration) => {
    expect(sidesIn(`a { ${declaration}; }`)).toEqual([]);
  });

  test.each([
    [`<p style={{ 'margin-left': \`\${x}px\` }} />`, 'margin-left: $xpx'],
    ['<p style={{ paddingRight: "2px" }} />', 'padding-right: 2px'],
    ["<p style={{ 'text-align': 'left' }} />", 'text-align: left'],
    ["element.style.left = '3px';", 'left: 3px'],
    ["element.style.setProperty('right', '3px');", 'right: 3px'],
  ])('the scan sees the side in %s', (source, declaration) => {
    expect(sidesInCode(source)).toEqual([declaration]);
  });

  test('the scan leaves other uses of the words alone', () => {
    expect(sidesInCode("const left = t.left(amount); <p style={{ 'inset-inline-start': left }} />")).toEqual(
      [],
    );
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

/** An arrow that points down from wherever it is seen, and one that `[dir="rtl"]` puts on the other side. */
const drawnForBoth = [
  'border-width: 0 2px 2px 0',
  'background-position: right 16px top 17px, right 11px top 17px',
  'background-position: left 11px top 17px, left 16px top 17px',
];

/** Names, and what is typed as it stands. */
const names = ['Samsung Internet', 'Ctrl K', '--header "Authorization: Bearer dk_…_…"'];

/** Whatever draws the dashboard and the pay page; the documentation speaks one language. */
function pagesAndParts(): string[] {
  return [...filesEnding('.ts'), ...filesEnding('.tsx')]
    .filter((path) => /^(?:dashboard|components|pay)\//.test(path))
    .sort();
}

function filesEnding(end: string): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end) && !path.startsWith('dist'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function read(path: string): string {
  return readFileSync(client + path, 'utf8');
}
