import type { AttentionKind } from '../../../shared/overview-views.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const overview = {
  title: 'Overview',
  newInvoice: 'New invoice',
  calm: 'Nothing needs you',
  calmText: 'Every call was understood, and every link was made.',
  attentionCount: (count: number) =>
    plural(count, { one: '1 thing needs you', other: `${count} things need you` }),
  items: {
    event_stuck: (count: number) =>
      plural(count, {
        one: 'An event waits for its provider',
        other: `${count} events wait for their provider`,
      }),
    event_review: (count: number) =>
      plural(count, {
        one: 'An event waits for your decision',
        other: `${count} events wait for your decision`,
      }),
    event_dead: (count: number) =>
      plural(count, { one: 'An event could not be applied', other: `${count} events could not be applied` }),
    calls_refused: (count: number) =>
      plural(count, { one: 'A call at a hook was refused', other: `${count} calls at hooks were refused` }),
    link_failed: (count: number) =>
      plural(count, {
        one: 'A payment link could not be made',
        other: `${count} payment links could not be made`,
      }),
    hook_missing: (count: number) =>
      plural(count, {
        one: 'A connection can’t hear its provider yet',
        other: `${count} connections can’t hear their provider yet`,
      }),
    invoice_review: (count: number) =>
      plural(count, {
        one: 'An invoice’s money needs a look',
        other: `The money of ${count} invoices needs a look`,
      }),
    endpoint_disabled: () => 'An endpoint was disabled: nothing is sent to it any more',
    endpoint_failing: () => 'An endpoint takes no messages',
    deliveries_given_up: (count: number) =>
      plural(count, {
        one: 'A message never arrived, and is not tried again',
        other: `${count} messages never arrived, and are not tried again`,
      }),
    connection_degraded: () => 'A connection may not hear its provider',
    mail_failed: (count: number) =>
      plural(count, { one: 'A mail could not be delivered', other: `${count} mails could not be delivered` }),
    invoices_overdue: (count: number) =>
      plural(count, { one: 'An invoice is overdue', other: `${count} invoices are overdue` }),
    key_expiring: () => 'An API key ends soon, and no other one takes over',
    second_factor_missing: () => 'Only your password stands before real money',
  } satisfies Record<AttentionKind, (count: number) => string> as Record<
    AttentionKind,
    (count: number) => string
  >,
  actions: {
    event_stuck: 'Look at the event',
    event_review: 'Decide',
    event_dead: 'See why',
    calls_refused: 'See why',
    link_failed: 'Try again',
    hook_missing: 'Set up the hook',
    invoice_review: 'Decide',
    endpoint_disabled: 'Look at the endpoint',
    endpoint_failing: 'See why',
    deliveries_given_up: 'See them',
    connection_degraded: 'See why',
    mail_failed: 'Send it again',
    invoices_overdue: 'See and remind',
    key_expiring: 'Rotate the key',
    second_factor_missing: 'Set up a second factor',
  } satisfies Record<AttentionKind, string>,
  figures: 'Figures',
  currency: 'Currency',
  period: 'Period',
  lastDays: (days: number) => `${days} days`,
  cameIn: (days: number) => `Came in, last ${days} days`,
  before: {
    change: (change: string, days: number) => `${change} on the ${days} days before`,
    amount: (amount: string, days: number) => `${amount} in the ${days} days before`,
    same: (days: number) => `As much as in the ${days} days before`,
    none: (days: number) => `Nothing in the ${days} days before`,
  },
  payments: (count: string, raw: number) => plural(raw, { one: '1 payment', other: `${count} payments` }),
  open: 'Open',
  overdue: 'Overdue',
  refundedToo: (amount: string) => `${amount} refunded`,
  invoiceCount: (count: string, raw: number) => plural(raw, { one: '1 invoice', other: `${count} invoices` }),
  chart: 'Money in, by day',
  chartSummary: (total: string, days: number, best: string, bestDay: string) =>
    `${total} in ${days} days; most on ${bestDay}: ${best}.`,
  chartEmpty: (days: number) => `No money came in during these ${days} days.`,
  chartDays: 'A day of the chart: the arrow keys move on',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  others: 'Others',
  tries: {
    title: 'How payers’ tries went',
    lead: 'A try counts once the payer’s bank or phone has answered.',
    name: 'Tries that succeeded',
    count: (succeeded: string, all: string) => `${succeeded} of ${all}`,
    none: 'No tries yet',
    noneText: (days: number) => `Nobody tried to pay during these ${days} days.`,
  },
  justHappened: 'Just happened',
  today: 'today',
  chartTable: 'Money in, by day, as a table',
  day: 'Day',
  amountIn: 'In',
  amountRefunded: 'Refunded',
  paymentCount: 'Payments',
  latest: 'Latest invoices',
  allInvoices: 'All invoices',
  first: {
    title: 'Three steps to the first paid invoice',
    lead: 'About two minutes with the sandbox: a copy of the payment company inside Daftar. No account needed, no real money.',
    liveLead: 'In live mode customers pay with real money. To look around first, switch to test mode.',
    connect: 'Connect a payment company',
    connectText: 'The sandbox to try everything, or your own account at Moyasar, Moosyl, Moflay or M-Pesa.',
    connectLiveText: 'Your own account at Moyasar, Moosyl, Moflay or M-Pesa.',
    connectDone: 'Connected.',
    sandbox: 'Try it with the sandbox',
    sandboxWorking: 'Connecting the sandbox…',
    ready: 'Ready. Now write an invoice.',
    sandboxDone: 'The sandbox is connected. Now write an invoice.',
    connectOwn: 'Connect with my keys',
    invoice: 'Write an invoice',
    invoiceText: 'Who pays, for what, and how much. Daftar makes the payment link.',
    invoiceDone: 'Written.',
    paid: 'Get paid',
    paidText: 'Share the link. When the customer pays, the invoice turns paid by itself.',
    paidDone: 'Paid.',
    paidAction: 'See the invoices',
    done: 'done',
    step: (number: number) => `Step ${number}`,
  },
};
