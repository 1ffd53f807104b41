import { describe, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../client/styles/tokens.css', import.meta.url), 'utf8');

/** Text on a surface needs 4.5:1 (WCAG 1.4.3). */
const textPairs: readonly [text: string, surfaces: readonly string[]][] = [
  ['ink', ['paper', 'sheet', 'wash', 'accent-soft', 'bad-soft', 'waiting-soft', 'paid-soft', 'void-soft']],
  ['ink-2', ['paper', 'sheet', 'wash', 'void-soft', 'bad-soft', 'waiting-soft', 'paid-soft']],
  ['ink-3', ['paper', 'sheet', 'wash']],
  ['accent', ['paper', 'sheet', 'wash', 'accent-soft']],
  ['accent-strong', ['paper', 'sheet', 'wash', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong', 'bad-fill']],
  ['paid', ['paid-soft', 'sheet', 'wash']],
  ['waiting', ['waiting-soft', 'sheet', 'wash']],
  ['bad', ['bad-soft', 'sheet', 'paper', 'wash']],
  ['void', ['void-soft', 'sheet']],
  ['paper', ['ink']],
];

/** The outline of a control, focus, and what a chart is read by need 3:1 against what is around them (WCAG 1.4.11). */
const linePairs: readonly [line: string, surfaces: readonly string[]][] = [
  ['field-line', ['paper', 'sheet']],
  ['accent', ['paper', 'sheet', 'wash']],
  ['series-1', ['sheet']],
  ['series-2', ['sheet']],
  ['series-3', ['sheet']],
  ['series-4', ['sheet']],
  ['series-5', ['sheet']],
];

describe.each(['light', 'dark'] as const)('in the %s book', (scheme) => {
  test.each(textPairs.flatMap(([text, surfaces]) => surfaces.map((surface) => [text, surface] as const)))(
    '%s can be read on %s',
    (text, surface) => {
      expect(contrast(token(text, scheme), token(surface, scheme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(linePairs.flatMap(([line, surfaces]) => surfaces.map((surface) => [line, surface] as const)))(
    '%s stands out from %s',
    (line, surface) => {
      expect(contrast(token(line, scheme), token(surface, scheme))).toBeGreaterThanOrEqual(3);
    },
  );
});

type Oklch = readonly [lightness: number, chroma: number, hue: number];

function token(name: string, scheme: 'light' | 'dark'): Oklch {
  const number = String.raw`([\d.]+)`;
  const color = `oklch\\(${number} ${number} ${number}\\)`;
  const match = new RegExp(`--${name}: light-dark\\(\\s*${color},\\s*${color}\\s*\\)`).exec(css);
  if (!match) throw new Error(`tokens.css has no colour --${name}`);
  const numbers = match.slice(1).map(Number);
  const [lightness = 0, chroma = 0, hue = 0] = scheme === 'light' ? numbers.slice(0, 3) : numbers.slice(3);
  return [lightness, chroma, hue];
}

function contrast(a: Oklch, b: Oklch): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Oklab to linear sRGB (CSS Color 4, section 9.2), clipped to what a screen shows, then WCAG's weights. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
