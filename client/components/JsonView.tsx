import type { JSX } from 'solid-js';
import { For, Match, Switch } from 'solid-js';
import { CodeBox } from './CodeBox.tsx';

type Token = readonly [kind: 'key' | 'text' | 'number' | 'word' | 'plain', text: string];

/** A body as it is kept, laid out for reading where it is JSON and as it came where it is not. */
export function JsonView(props: { text: string; label: string }): JSX.Element {
  return (
    <CodeBox label={props.label}>
      <For each={tokensOf(pretty(props.text))}>
        {([kind, text]) => (
          <Switch fallback={text}>
            <Match when={kind !== 'plain'}>
              <span class={`json-${kind}`}>{text}</span>
            </Match>
          </Switch>
        )}
      </For>
    </CodeBox>
  );
}

/** Numbers keep the digits they came with: only the white space between tokens is new. */
function pretty(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return indent(text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []);
}

function indent(tokens: readonly string[]): string {
  let depth = 0;
  let out = '';
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const newline = () => `\n${'  '.repeat(depth)}`;
    if (token === '{' || token === '[') {
      const isEmpty = next === '}' || next === ']';
      depth += isEmpty ? 0 : 1;
      out += token + (isEmpty ? '' : newline());
    } else if (token === '}' || token === ']') {
      const wasEmpty = tokens[i - 1] === '{' || tokens[i - 1] === '[';
      depth -= wasEmpty ? 0 : 1;
      out += wasEmpty ? token : newline() + token;
    } else if (token === ',') out += `,${newline()}`;
    else if (token === ':') out += ': ';
    else out += token;
  }
  return out;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) tokens.push(['plain', text.slice(end, match.index)]);
    const [whole, string, colon, number] = match;
    if (string !== undefined) {
      tokens.push([colon === undefined ? 'text' : 'key', string]);
      if (colon !== undefined) tokens.push(['plain', colon]);
    } else tokens.push([number === undefined ? 'word' : 'number', whole]);
    end = match.index + whole.length;
  }
  tokens.push(['plain', text.slice(end)]);
  return tokens;
}
