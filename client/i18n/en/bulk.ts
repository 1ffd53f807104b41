import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

const invoices = (count: number) => plural(count, { one: `${count} invoice`, other: `${count} invoices` });
const events = (count: number) => plural(count, { one: `${count} event`, other: `${count} events` });
const messages = (count: number) => plural(count, { one: `${count} message`, other: `${count} messages` });

export const bulk = {
  pick: (name: string) => `Choose ${name}`,
  pickAll: 'Choose all on the screen',
  pickMatching: 'Choose all that match',
  reading: (shown: string) => `Reading the list: ${shown}`,
  more: (shown: string) =>
    `More than ${shown} match. The first ${shown} are chosen; do the others afterwards, or narrow the filter.`,
  bar: 'Chosen rows',
  picked: (shown: string, count: number) =>
    plural(count, { one: `${shown} row chosen`, other: `${shown} rows chosen` }),
  clear: 'Clear',
  send: 'Send by mail',
  finalize: 'Finalize',
  void: 'Void',
  sendTitle: (count: number) => `Send ${invoices(count)} by mail?`,
  finalizeTitle: (count: number) => `Finalize ${invoices(count)}?`,
  voidTitle: (count: number) => `Void ${invoices(count)}?`,
  replayTitle: (count: number) => `Replay ${events(count)}?`,
  resendTitle: (count: number) => `Send ${messages(count)} again?`,
  sendText: 'Each customer gets a mail with the link to pay and the invoice as a PDF.',
  finalizeText: 'Each draft becomes a bill: it gets its number and can’t be changed any more.',
  voidText:
    'Their payment links are closed at the provider, and nobody can pay them any more. The numbers stay used. This can’t be undone.',
  resendText:
    'Each goes out at once. One that arrived before arrives again, with the same id, by which your program tells repeats.',
  export: 'Export these rows',
  none: 'None of the chosen rows allows this',
  can: (able: string, total: string) => `This is possible for ${able} of ${total} chosen.`,
  leftOut: 'Left out',
  others: (shown: string) => `And others: ${shown}.`,
  isDraft: 'It is still a draft. Finalize it first.',
  runs: 'Work in progress',
  run: (label: string) => `Progress: ${label}`,
  progress: (ended: string, total: string) => `${ended} of ${total}`,
  stop: 'Stop',
  counts: (done: string, refused: string) => `Done: ${done}. Refused: ${refused}.`,
  notBegun: (shown: string) => `Not begun: ${shown}.`,
  refused: 'Refused',
  retry: (shown: string) => `Try the refused again (${shown})`,
  goOn: (shown: string) => `Go on (${shown})`,
};
