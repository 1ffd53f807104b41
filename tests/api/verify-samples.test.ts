import { describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newWebhookSecret, signWebhook } from '../../server/security/standard-webhooks.ts';

const samples = fileURLToPath(new URL('../../server/api/docs/samples/', import.meta.url));

interface Case {
  secret: string;
  headers: Record<string, string>;
  body: string;
}

interface Runner {
  /** The program that has to be on the machine. */
  program: string;
  command(folder: string): string[];
  /** Reads the cases from standard input as JSON; prints, as JSON, the type of each message or null. */
  files(): Record<string, string>;
}

const runners: Record<string, Runner> = {
  TypeScript: {
    program: 'bun',
    command: (folder) => [process.execPath, join(folder, 'run.ts')],
    files: () => ({
      'run.ts': `import { verify } from ${JSON.stringify(`${samples}verify.ts`)};
        const told = (await Bun.stdin.json()).map(({ secret, headers, body }) => {
          try { return verify(secret, new Headers(headers), body).type; } catch { return null; }
        });
        console.log(JSON.stringify(told));`,
    }),
  },
  Python: {
    program: 'python3',
    command: (folder) => ['python3', '-B', join(folder, 'run.py')],
    files: () => ({
      'run.py': [
        'import json, sys',
        `sys.path.insert(0, ${JSON.stringify(samples)})`,
        'from verify import verify',
        'def told(case):',
        '    try:',
        '        return verify(case["secret"], case["headers"], case["body"].encode())["type"]',
        '    except Exception:',
        '        return None',
        'print(json.dumps([told(case) for case in json.load(sys.stdin)]))',
      ].join('\n'),
    }),
  },
  PHP: {
    program: 'php',
    command: (folder) => ['php', join(folder, 'run.php')],
    files: () => ({
      'run.php': `<?php require ${JSON.stringify(`${samples}verify.php`)};
        $told = array_map(function ($case) {
          try { return verify($case['secret'], $case['headers'], $case['body'])['type']; }
          catch (Throwable $error) { return null; }
        }, json_decode(file_get_contents('php://stdin'), true));
        echo json_encode($told);`,
    }),
  },
  Go: {
    program: 'go',
    command: () => ['go', 'run', '.'],
    files: () => ({
      'go.mod': 'module sample\n\ngo 1.19\n',
      'daftar/verify.go': '',
      'main.go': `package main
import ("encoding/json"; "net/http"; "os"; "sample/daftar")
type sent struct { Secret string; Headers map[string]string; Body string }
func main() {
  var cases []sent
  json.NewDecoder(os.Stdin).Decode(&cases)
  told := []*string{}
  for _, each := range cases {
    header := http.Header{}
    for name, value := range each.Headers { header.Set(name, value) }
    message, err := daftar.Verify(each.Secret, header, []byte(each.Body))
    if err != nil { told = append(told, nil); continue }
    told = append(told, &message.Type)
  }
  json.NewEncoder(os.Stdout).Encode(told)
}`,
    }),
  },
};

const secret = newWebhookSecret();
const other = newWebhookSecret();
const body = JSON.stringify({
  type: 'invoice.paid',
  timestamp: '2027-01-15T09:00:00.000Z',
  mode: 'test',
  sequence: 7,
  data: { invoice: { id: 'inv_1', customer: { name: 'سارة' } } },
});

function sent(change: Partial<Case> = {}, agoMs = 0, secrets = [secret]): Case {
  const headers = signWebhook({ id: 'msg_1', sentAt: Date.now() - agoMs, body }, secrets);
  return { secret, headers, body, ...change };
}

function without(name: string): Case {
  const whole = sent();
  return { ...whole, headers: { ...whole.headers, [name]: '' } };
}

const cases: [string, Case, 'invoice.paid' | null][] = [
  ['what Daftar signed', sent(), 'invoice.paid'],
  ['a message of some minutes ago', sent({}, 4 * 60_000), 'invoice.paid'],
  ['two signatures, the older one ours', sent({}, 0, [other, secret]), 'invoice.paid'],
  ['two signatures, the newer one ours', sent({}, 0, [secret, other]), 'invoice.paid'],
  ['another secret', sent({ secret: other }), null],
  ['no secret', sent({ secret: '' }), null],
  ['a secret without bytes', sent({ secret: 'whsec_' }), null],
  ['a changed body', sent({ body: body.replace('"sequence":7', '"sequence":8') }), null],
  ['a body with a space more', sent({ body: `${body} ` }), null],
  ['an old message', sent({}, 6 * 60_000), null],
  ['a message from the future', sent({}, -6 * 60_000), null],
  ['no id', without('webhook-id'), null],
  ['no time', without('webhook-timestamp'), null],
  ['no signature', without('webhook-signature'), null],
  ['a time that is none', sent({ headers: { ...sent().headers, 'webhook-timestamp': 'NaN' } }), null],
  ['another id', sent({ headers: { ...sent().headers, 'webhook-id': 'msg_2' } }), null],
  [
    'a signature of another version',
    sent({
      headers: {
        ...sent().headers,
        'webhook-signature': sent().headers['webhook-signature']?.replace('v1,', 'v2,') ?? '',
      },
    }),
    null,
  ],
];

describe.each(Object.entries(runners))('the sample in %s', (_, runner) => {
  // Only what is installed here can be run.
  test.if(Bun.which(runner.program) !== null)('accepts what is ours and refuses the rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daftar-sample-'));
    for (const [name, text] of Object.entries(runner.files())) await Bun.write(join(folder, name), text);
    if (runner.program === 'go')
      writeFileSync(join(folder, 'daftar/verify.go'), await Bun.file(`${samples}verify.go`).text());
    const input = new Blob([JSON.stringify(cases.map(([, each]) => each))]);
    const child = Bun.spawn(runner.command(folder), {
      cwd: folder,
      stdin: input,
      stdout: 'pipe',
      stderr: 'inherit',
    });
    const told = (await new Response(child.stdout).json()) as (string | null)[];
    rmSync(folder, { recursive: true, force: true });
    const named = (types: readonly (string | null)[]) => cases.map(([name], at) => [name, types[at]]);
    expect(named(told)).toEqual(named(cases.map(([, , type]) => type)));
  });
});
