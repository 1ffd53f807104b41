import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

const invoices = (count: number) => plural(count, { one: `${count} invoice`, other: `${count} invoices` });

export const bulk = {
  pick: (name: string) => `Choose ${name}`,
  pickAll: 'Choose all on the screen',
  bar: 'Chosen invoices',
  picked: (count: number) => `${invoices(count)} chosen`,
  clear: 'Clear',
  send: 'Send by mail',
  finalize: 'Finalize',
  void: 'Void',
  sendTitle: (count: number) => `Send ${invoices(count)} by mail?`,
  finalizeTitle: (count: number) => `Finalize ${invoices(count)}?`,
  voidTitle: (count: number) => `Void ${invoices(count)}?`,
  sendText: 'Each customer gets a mail with the link to pay and the invoice as a PDF.',
  finalizeText: 'Each draft becomes a bill: it gets its number and can’t be changed any more.',
  voidText:
    'Their payment links are closed at the provider, and nobody can pay them any more. The numbers stay used. This can’t be undone.',
  none: 'None of the chosen invoices allows this',
  can: (able: number, total: number) => `This is possible for ${able} of ${total} chosen.`,
  leftOut: 'Left out',
  isDraft: 'It is still a draft. Finalize it first.',
  running: 'At work',
  progress: (ended: number, total: number) => `${ended} of ${total}`,
  stop: 'Stop',
  ended: 'Finished',
  counts: (done: number, refused: number) => `Done: ${done}. Refused: ${refused}.`,
  notBegun: (count: number) => `Stopped. Not begun: ${count}.`,
  results: 'What happened to each',
  done: 'Done',
};
