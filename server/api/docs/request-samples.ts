/** The languages in which everything is shown, in this order. */
export const sampleLanguages = ['curl', 'TypeScript', 'Python', 'PHP', 'Go'] as const;

export type SampleLanguage = (typeof sampleLanguages)[number];

export interface SampleCall {
  method: string;
  url: string;
  /** Undefined: the call has no body. */
  body: unknown;
  /** The answer is a file, to be put under this name. */
  file: string | null;
}

const key = 'order-123';

/** The same call in each language, with nothing but what comes with it; the API key is read from the environment. */
export function requestSample(language: SampleLanguage, call: SampleCall): string {
  const make = { curl, TypeScript: typescript, Python: python, PHP: php, Go: go }[language];
  return make(call);
}

function curl({ method, url, body, file }: SampleCall): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `curl ${method === 'GET' ? '' : `--request ${method} `}${quoted(url)}`,
    `--header "Authorization: Bearer $DAFTAR_KEY"`,
    ...(method === 'POST' ? [`--header 'Idempotency-Key: ${key}'`] : []),
    ...(body === undefined ? [] : [`--json ${quoted(json(body, 2))}`]),
    ...(file === null ? [] : [`--output ${quoted(file)}`]),
  ].join(' \\\n  ');
}

function typescript({ method, url, body, file }: SampleCall): string {
  return [
    `const answer = await fetch('${url}', {`,
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    '  headers: {',
    "    authorization: 'Bearer ' + process.env.DAFTAR_KEY,",
    ...(method === 'POST' ? [`    'idempotency-key': '${key}',`] : []),
    ...(body === undefined ? [] : [`    'content-type': 'application/json',`]),
    '  },',
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indented(json(body, 2), 2)}),`]),
    '});',
    'if (!answer.ok) throw new Error((await answer.json()).title);',
    ...(method === 'DELETE'
      ? []
      : [file === null ? 'console.log(await answer.json());' : 'const file = await answer.bytes();']),
  ].join('\n');
}

function python({ method, url, body, file }: SampleCall): string {
  return [
    'import json, os, urllib.request',
    '',
    'request = urllib.request.Request(',
    `    "${url}",`,
    `    method="${method}",`,
    '    headers={',
    '        "Authorization": f"Bearer {os.environ[\'DAFTAR_KEY\']}",',
    ...(method === 'POST' ? [`        "Idempotency-Key": "${key}",`] : []),
    ...(body === undefined ? [] : ['        "Content-Type": "application/json",']),
    '    },',
    ...(body === undefined
      ? []
      : [`    data=json.dumps(${indented(pythonText(json(body, 4)), 4)}).encode(),`]),
    ')',
    'with urllib.request.urlopen(request) as answer:',
    ...(method === 'DELETE'
      ? ['    print(answer.status)']
      : [file === null ? '    print(json.load(answer))' : '    file = answer.read()']),
  ].join('\n');
}

function php({ method, url, body, file }: SampleCall): string {
  return [
    `$call = curl_init('${url}');`,
    'curl_setopt_array($call, [',
    `    CURLOPT_CUSTOMREQUEST => '${method}',`,
    '    CURLOPT_RETURNTRANSFER => true,',
    '    CURLOPT_FAILONERROR => true,',
    '    CURLOPT_HTTPHEADER => [',
    "        'Authorization: Bearer ' . getenv('DAFTAR_KEY'),",
    ...(method === 'POST' ? [`        'Idempotency-Key: ${key}',`] : []),
    ...(body === undefined ? [] : [`        'Content-Type: application/json',`]),
    '    ],',
    ...(body === undefined ? [] : [`    CURLOPT_POSTFIELDS => json_encode(${indented(phpText(body), 4)}),`]),
    ']);',
    '$answer = curl_exec($call);',
    'if ($answer === false) throw new RuntimeException(curl_error($call));',
    ...(method === 'DELETE' || file !== null ? [] : ['print_r(json_decode($answer, true));']),
  ].join('\n');
}

function go({ method, url, body, file }: SampleCall): string {
  const reader = body === undefined ? 'nil' : 'strings.NewReader(body)';
  return [
    ...(body === undefined ? [] : [`body := \`${json(body, 2)}\``]),
    `request, err := http.NewRequest("${method}", "${url}", ${reader})`,
    'if err != nil {',
    '	return err',
    '}',
    'request.Header.Set("Authorization", "Bearer "+os.Getenv("DAFTAR_KEY"))',
    ...(method === 'POST' ? [`request.Header.Set("Idempotency-Key", "${key}")`] : []),
    ...(body === undefined ? [] : ['request.Header.Set("Content-Type", "application/json")']),
    'answer, err := http.DefaultClient.Do(request)',
    'if err != nil {',
    '	return err',
    '}',
    'defer answer.Body.Close()',
    'if answer.StatusCode >= 400 {',
    '	return fmt.Errorf("daftar answered %s", answer.Status)',
    '}',
    ...(method === 'DELETE'
      ? []
      : [`_, err = io.Copy(${file === null ? 'os.Stdout' : 'file'}, answer.Body)`]),
    'return err',
  ].join('\n');
}

function json(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, spaces);
}

function indented(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}

function pythonText(text: string): string {
  const words: Record<string, string> = { true: 'True', false: 'False', null: 'None' };
  return text.replace(/(": |^\s*)(true|false|null)(?=,?$)/gm, (_, before, word) => before + words[word]);
}

function phpText(value: unknown, depth = 1): string {
  const pad = '    '.repeat(depth);
  const end = '    '.repeat(depth - 1);
  if (Array.isArray(value))
    return `[${value.map((each) => `\n${pad}${phpText(each, depth + 1)},`).join('')}\n${end}]`;
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(
      ([name, each]) => `\n${pad}'${name}' => ${phpText(each, depth + 1)},`,
    );
    return `[${rows.join('')}\n${end}]`;
  }
  return typeof value === 'string'
    ? `'${value.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
    : JSON.stringify(value);
}
