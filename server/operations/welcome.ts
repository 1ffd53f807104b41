/** What a person sees in the terminal when the server is up. */
export function welcome(url: string, setupLink: string | null): string {
  if (setupLink === null) return `\nDaftar is open at ${url}\n\n`;
  return box([
    'Welcome to Daftar. This book is empty.',
    '',
    'Make the first account with this link. It works once,',
    'and only until the next start:',
    '',
    setupLink,
  ]);
}

function box(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  const body = lines.map((line) => `│  ${line.padEnd(width)}  │`);
  return ['', `┌${edge}┐`, ...body, `└${edge}┘`, '', ''].join('\n');
}
