import type { Command } from './command.ts';
import { commands } from './commands.ts';

const common = [
  { name: 'json', help: 'answer with JSON' },
  { name: 'help', help: 'show this' },
];

export function helpFor(command: Command | null): string {
  return command ? helpOf(command) : overview();
}

function overview(): string {
  const rows = [
    ['serve', 'Run the server.'] as const,
    ...commands.map(({ name, summary }) => [name, summary] as const),
  ];
  return [
    'daftar <command> [options]',
    '',
    ...table(rows),
    '',
    'While a server runs on the same data folder, a command runs inside it. See: daftar <command> --help',
  ].join('\n');
}

function helpOf(command: Command): string {
  const options = [...command.options, ...common].map((option) => {
    const value = 'value' in option && option.value ? ` ${option.value}` : '';
    return [`--${option.name}${value}`, option.help] as const;
  });
  const values = command.positionals.map((name) => ` ${name.toUpperCase()}`).join('');
  return [`daftar ${command.name}${values} [options]`, '', command.summary, '', ...table(options)].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
