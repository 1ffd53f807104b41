import { describe, expect, test } from 'bun:test';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'bun';
import { openAssets } from '../../server/static/assets.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const built = `${client}dist`;
const assets = openAssets(built, 'pay/main.ts')();
const read = (path: string) => readFileSync(built + path);

describe('what a phone has to load', () => {
  test('is one style sheet and one script, which loads nothing else', () => {
    expect([assets.styles.length, assets.scripts.length]).toEqual([1, 1]);
    const script = read(assets.scripts[0] ?? '').toString('utf8');
    expect(script).not.toMatch(/\bimport\s*[("'{*]|\bfrom\s*["']/);
    expect(read(assets.styles[0] ?? '').toString('utf8')).not.toMatch(/@import|url\(|@font-face/);
  });

  test('is under 25 kB of script compressed, and far under it', () => {
    expect(gzipSync(read(assets.scripts[0] ?? '')).byteLength).toBeLessThan(4_000);
    expect(gzipSync(read(assets.styles[0] ?? '')).byteLength).toBeLessThan(4_000);
    for (const path of [...assets.styles, ...assets.scripts])
      expect(existsSync(`${built}${path}.br`)).toBe(true);
  });

  test('without a build the page still names no file that is not there', () => {
    expect(openAssets('/nowhere', 'pay/main.ts')()).toEqual({ styles: [], scripts: [] });
  });
});

describe('the colours are the dashboard’s, written so that old phones read them', () => {
  const theirs = readFileSync(`${client}styles/tokens.css`, 'utf8');
  const ours = readFileSync(`${client}pay/styles/tokens.css`, 'utf8');
  const [light = '', dark = ''] = ours.split('@media');
  const colours = (css: string) =>
    [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const);

  test('every one of them, in both schemes', () => {
    expect(colours(light).map(([name]) => name)).toEqual(colours(dark).map(([name]) => name));
    for (const [name, hex] of colours(light)) expect([name, hex]).toEqual([name, hexOf(name, 0)]);
    for (const [name, hex] of colours(dark)) expect([name, hex]).toEqual([name, hexOf(name, 1)]);
  });

  function hexOf(name: string, scheme: 0 | 1): string {
    const found = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(
      theirs,
    );
    const [lightness = 0, chroma = 0, hue = 0] = (found?.[scheme + 1] ?? '').split(' ').map(Number);
    return oklchToHex(lightness, chroma, (hue * Math.PI) / 180);
  }
});

/** Oklab to sRGB (CSS Color 4, section 9.2), clipped to what a screen shows. */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channel).join('')}`;
}

function channel(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
    .toString(16)
    .padStart(2, '0');
}
