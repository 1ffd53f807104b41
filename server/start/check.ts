import { spawn } from 'node:child_process';
import { findChromium } from './chromium.ts';
import { bun, root, runTool, StepError, say, timed } from './steps.ts';

/**
 * Every check there is: browser, lint and format, types, tests. All of them run, whatever fails; the last line says
 * how the tests went.
 * @returns whether everything passed
 */
export async function checkEverything(testWords: readonly string[]): Promise<boolean> {
  const failures: string[] = [];
  const attempt = async (title: string, step: () => void | Promise<void>) => {
    try {
      await timed(title, step);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      failures.push(title);
      say(`  ${title} FAILED: ${error.message}`);
    }
  };
  let chromium: string | null = null;
  await attempt('Browser', async () => {
    chromium = await findChromium();
  });
  await attempt('Format and lint', () =>
    runTool('biome', ['ci', '--error-on-warnings', ...plainOutput(), '.']),
  );
  await attempt('Types', () => runTool('tsc', ['--noEmit']));
  const tests = await timed('Tests', () => runTests(testWords, chromium));
  if (tests.failed > 0 || tests.passed === 0) failures.push('Tests');
  if (failures.length > 0) say(`Failed: ${failures.join(', ')}`);
  say(`${tests.passed} passed, ${tests.failed} failed`);
  return failures.length === 0;
}

/** Colours are for terminals; in a log they are noise. */
function plainOutput(): string[] {
  return process.stdout.isTTY ? [] : ['--colors=off'];
}

interface TestCount {
  passed: number;
  failed: number;
}

/** Generous: a machine that builds other things beside is no reason to fail. Bun reads no such setting from its file. */
const testTimeoutMs = '60000';

/** `bun test` as it is, shown while it runs; its own summary is what is counted. Two files at a time: many wait for a browser, a clock or a process more than they work. */
function runTests(words: readonly string[], chromium: string | null): Promise<TestCount> {
  return new Promise((resolve) => {
    const child = spawn(bun, ['test', '--parallel=2', '--timeout', testTimeoutMs, ...words], {
      cwd: root,
      env: { ...withoutSettings(process.env), ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const show = (chunk: Buffer) => {
      process.stdout.write(chunk);
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('close', (exitCode) => resolve(countOf(output, exitCode)));
  });
}

function countOf(output: string, exitCode: number | null): TestCount {
  const passed = lastNumber(output, /^\s*(\d+) pass$/gm);
  const failed = lastNumber(output, /^\s*(\d+) fail$/gm) + lastNumber(output, /^\s*(\d+) errors?$/gm);
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

function lastNumber(output: string, pattern: RegExp): number {
  return Number([...Bun.stripANSI(output).matchAll(pattern)].at(-1)?.[1] ?? 0);
}

/** Tests choose their own settings; those of this shell must not leak into them. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('DAFTAR_')));
}
