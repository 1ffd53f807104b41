import { describe, expect, test } from 'bun:test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['shared', 'db', 'server', 'client', 'tests'];
const linesMax = 400;

interface Import {
  /** The file that imports, from the repository's root. */
  from: string;
  /** A file of ours from the root, or the package's name. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
}

const sources = rooms.flatMap((room) => sourcesBelow(room));
const imports = sources.flatMap((path) => importsOf(path));
const doors = ['hooks', 'trpc', 'api', 'pay', 'sandbox'];

describe('who may import whom', () => {
  test('shared imports zod and itself', () => {
    expect(wrong('shared/', ({ to, ours }) => (ours ? to.startsWith('shared/') : to === 'zod'))).toEqual([]);
  });

  test('db imports shared and itself', () => {
    expect(wrong('db/', ({ to, ours }) => !ours || /^(db|shared)\//.test(to))).toEqual([]);
  });

  test('providers import shared, security and the errors, never the database', () => {
    const allowed = /^(shared\/|server\/providers\/|server\/security\/|server\/(errors|clock|log)\.ts)/;
    expect(wrong('server/providers/', ({ to, ours }) => (ours ? allowed.test(to) : !isDatabase(to)))).toEqual(
      [],
    );
  });

  test('the domain knows no door and no HTTP framework', () => {
    const isDoor = new RegExp(`^server/(${doors.join('|')}|cli|static)/|^server/(app|rooms|main)\\.ts`);
    const rule = ({ to, ours }: Import) =>
      ours ? !isDoor.test(to) : !/^(elysia|@trpc\/|@elysiajs\/)/.test(to);
    expect(wrong('server/billing/', rule)).toEqual([]);
    expect(wrong('server/deliveries/', rule)).toEqual([]);
  });

  test('no door imports another; at most it names the type of one that is handed to it', () => {
    for (const door of doors) {
      const others = new RegExp(`^server/(${doors.filter((other) => other !== door).join('|')})/`);
      const rule = ({ to, ours, typeOnly }: Import) => !ours || typeOnly || !others.test(to);
      expect(wrong(`server/${door}/`, rule)).toEqual([]);
    }
  });

  test('the sandbox can’t touch the book: of db it imports the raw file only', () => {
    const rule = ({ to }: Import) => !to.startsWith('db/') || to === 'db/client.ts';
    expect(wrong('server/sandbox/', rule)).toEqual([]);
  });

  test('the client imports shared, and of the server only the type of its router', () => {
    const routerType = ({ to, typeOnly }: Import) => to === 'server/trpc/router.ts' && typeOnly;
    const rule = (each: Import) => !each.ours || /^(client|shared)\//.test(each.to) || routerType(each);
    expect(wrong('client/', rule)).toEqual([]);
  });

  test('nothing imports the tests, and nothing but the client imports the client', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('tests/') && !from.startsWith('tests/'))).toEqual(
      [],
    );
    const intoClient = ({ from, to }: Import) => to.startsWith('client/') && !/^(client|tests)\//.test(from);
    expect(imports.filter(intoClient)).toEqual([]);
  });

  test('one file names the database driver', () => {
    const naming = imports.filter(({ to }) => to === 'better-sqlite3').map(({ from }) => from);
    expect(naming.filter((from) => !from.startsWith('tests/bench/'))).toEqual(['db/client.ts']);
  });

  test('one file compares secrets', () => {
    const naming = sources.filter(
      (path) =>
        path.startsWith('server/') &&
        // What others copy into their own systems has to stand alone.
        !path.startsWith('server/api/docs/samples/') &&
        /timingSafeEqual|crypto\.subtle\.verify/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(naming).toEqual(['server/security/constant-time.ts']);
  });

  test('the set-up imports no package, because at its start there may be none', () => {
    const rule = ({ to, ours }: Import) => (ours ? to.startsWith('server/start/') : to.startsWith('node:'));
    expect(wrong('server/start/', rule)).toEqual([]);
    expect(wrong('server/start.ts', rule)).toEqual([]);
  });

  test('what a file imports of ours exists, with its ending', () => {
    expect(imports.filter(({ to, ours }) => ours && !existsSync(join(root, to)))).toEqual([]);
  });
});

describe('the shape of the repository', () => {
  test.each(rooms)('%s begins with a README', (room) => {
    expect(readFileSync(join(root, room, 'README.md'), 'utf8').trim().length).toBeGreaterThan(80);
  });

  test(`no file has more than ${linesMax} lines`, () => {
    const long = sources.filter((path) => read(path).split('\n').length > linesMax);
    expect(long).toEqual([]);
  });

  test('the README lists exactly the commands there are', async () => {
    const { commands } = await import('../server/cli/commands.ts');
    const table = read('README.md').split('## Commands')[1]?.split('\n## ')[0] ?? '';
    const words = [...table.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
    const names = ['serve', ...commands.map(({ name }) => name)];
    expect(
      names.filter((name) => !words.some((word) => word === name || word.startsWith(`${name} `))),
    ).toEqual([]);
    const rows = [...table.matchAll(/^\| `([a-z]+(?: [a-z]+)?)/gm)].map(([, name]) => name ?? '');
    expect(rows.filter((row) => !names.includes(row))).toEqual([]);
  });

  test('every row of the configuration table in the README is a setting, with its default, and every setting is there', async () => {
    const { settings } = await import('../server/config.ts');
    const rows = [...read('README.md').matchAll(/^\| `(DAFTAR_\w+)` *\|([^|]*)\|/gm)];
    expect(rows.map(([, name]) => name ?? '').sort()).toEqual(Object.keys(settings).sort());
    for (const [, name = '', shown = ''] of rows) {
      const parsed = settings[name as keyof typeof settings].safeParse(undefined);
      const value = parsed.success && parsed.data !== undefined ? String(parsed.data) : '';
      const plain = { true: 'on', false: 'off' }[value] ?? value;
      expect([name, shown.replaceAll('`', '').trim()]).toEqual([name, plain]);
    }
  });
});

/** The imports of everything below `from` that break the rule, as `file → what it imports`. */
function wrong(from: string, isAllowed: (each: Import) => boolean): string[] {
  return imports
    .filter((each) => each.from.startsWith(from) && !isAllowed(each))
    .map((each) => `${each.from} → ${each.to}`);
}

function isDatabase(name: string): boolean {
  return /^(better-sqlite3|bun:sqlite|drizzle-orm)/.test(name);
}

function importsOf(path: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...read(path).matchAll(pattern)].map(([, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    const ours = name.startsWith('.');
    const to = ours ? normalize(join(dirname(path), name)).split('?')[0] : name;
    return { from: path, to: to ?? name, ours, typeOnly: type !== undefined };
  });
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
