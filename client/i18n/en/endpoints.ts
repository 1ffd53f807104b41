import type { DisabledReason, EndpointStatus } from '../../../shared/delivery-status.ts';
import type { TargetProblem } from '../../../shared/target-problems.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The pages where a merchant's own systems are entered, tried out and looked after. */
export const endpoints = {
  title: 'Endpoints',
  lead: 'Addresses of your own systems. Daftar tells them what happens, signed, and tries again until they have it.',
  new: 'New endpoint',
  back: 'Endpoints',
  empty: 'No endpoints yet',
  emptyText:
    'Your shop can learn at once that an invoice was paid. Give the address of a program of yours, and Daftar sends it a message.',
  address: 'Address',
  lastDelivered: 'Last arrived',
  never: 'never',
  lastDay: 'Last 24 hours',
  lastDayNone: 'Nothing was sent',
  lastDayText: (delivered: string, failed: string) => `${delivered} arrived, ${failed} failed`,
  lastDayWell: (delivered: string) => `${delivered} arrived`,
  waiting: 'Waiting',
  oldest: 'Waiting longest',
  state: 'State',
  failing: 'Nothing arrives',
  types: 'Told of',
  everything: 'Everything',
  typeCount: (count: number) => plural(count, { one: '1 type', other: `${count} types` }),
  status: { enabled: 'On', paused: 'Paused', disabled: 'Disabled' } satisfies Record<EndpointStatus, string>,
  disabledReason: {
    by_hand: 'Somebody disabled it. What happens meanwhile is not sent to it.',
    gone: 'It answered “410 Gone”, so it was disabled. Nothing is sent to it.',
    failing: 'Everything failed for five days, so it was disabled. Nothing is sent to it.',
  } satisfies Record<DisabledReason, string>,
  failingText: 'Every try fails since',
  failingMore:
    'Daftar tries each message again for three and a half days. See the last tries for the reason.',
  quietText: 'It asked for a pause, until',
  pausedText:
    'Nothing is sent while it is paused. What happens meanwhile waits, and goes out when you resume.',
  form: {
    newTitle: 'New endpoint',
    editTitle: 'Edit the endpoint',
    whose: 'Your program',
    url: 'Address',
    urlHelp: 'The https:// address of a program that takes messages by POST.',
    urlHelpTest: 'The address of a program that takes messages by POST. In test mode http:// will do.',
    description: 'Note',
    descriptionHelp: 'For yourselves, such as “Online shop”.',
    types: 'What it is told of',
    everything: 'Everything',
    everythingText: 'All of the types below.',
    some: 'Only what I choose',
    someText: 'Fewer messages, and none that your program does not know.',
    typesNeeded: 'Choose at least one type.',
    all: 'All of these',
    create: 'Make the endpoint',
    save: 'Save',
    saved: 'Saved.',
  },
  problem: {
    not_a_url:
      'This is not a whole address. It begins with https:// and a name, such as https://shop.example/daftar.',
    not_http: 'Only https:// addresses take messages.',
    https_needed: 'In live mode the address must begin with https://, so that nobody reads along.',
    has_user:
      'Leave the user name and the password out of the address. Messages prove themselves by their signature.',
    port_not_allowed: 'Messages are not sent to this port. Use 443, 80, or one from 1024 on.',
    disguised_address: 'Write the address as usual: this way of writing numbers hides where it leads.',
    private_address:
      'This address lies inside a private network. Whoever keeps your Daftar running can allow it with DAFTAR_PRIVATE_TARGETS.',
  } satisfies Record<TargetProblem, string>,
  group: {
    invoices: 'Invoices',
    payments: 'Payments',
    checkouts: 'Links and phone prompts',
    system: 'Daftar itself',
  },
  secret: {
    title: 'Signing secret',
    lead: 'Your program checks with it that a message comes from Daftar.',
    fresh: 'Copy the secret now: it is shown this once',
    freshText: 'Put it into the settings of your program. If it is lost, make a new one here.',
    label: 'Signing secret',
    done: 'I have put it away',
    current: 'In use',
    until: 'Also valid until',
    made: 'made',
    rotate: 'Make a new secret',
    rotateTitle: 'Make a new signing secret?',
    rotateText:
      'Until the old one ends, every message carries both signatures, so that nothing is lost while you change it.',
    rotateAction: 'Make the secret',
    keepOld: 'The old secret stays valid',
    keepOldFor: { none: 'No: it ends now', hour: 'For an hour', day: 'For a day', week: 'For a week' },
    how: 'How to check a signature',
  },
  acts: {
    edit: 'Edit',
    pause: 'Pause',
    paused: 'Paused. What happens meanwhile waits.',
    resume: 'Resume',
    enable: 'Enable',
    enabled: 'Messages go out again.',
    more: 'More',
    disable: 'Disable',
    disableTitle: 'Disable this endpoint?',
    disableText:
      'What happens from now on is not sent to it. You can have it sent later with “What it missed”.',
    disabled: 'Disabled.',
    remove: 'Delete',
    removeTitle: 'Delete this endpoint?',
    removeText: (waiting: string, raw: number) =>
      raw === 0
        ? 'Its secret is destroyed. What it was sent stays to be read.'
        : plural(raw, {
            one: '1 message still waits for it, and will never be sent. Its secret is destroyed.',
            other: `${waiting} messages still wait for it, and will never be sent. Its secret is destroyed.`,
          }),
    removed: 'The endpoint is deleted.',
  },
  try: {
    title: 'Try it out',
    lead: 'See at once whether a message arrives.',
    ping: 'Send a ping',
    type: 'Type',
    send: 'Send test message',
    note: 'The body is made up and says "test": true. Nothing happens to your invoices.',
    liveTitle: 'Send a test message in live mode?',
    liveText:
      'Your real system gets it. Make sure that it looks at "test": true before it acts on a payment that never was.',
    waiting: 'On its way…',
    arrived: 'It arrived.',
    failed: 'It did not arrive.',
    see: 'See the answer',
  },
  recover: {
    title: 'What it missed',
    lead: 'Sends at once what was given up or waits for its next try, and what happened while it was disabled.',
    since: 'Since',
    choices: {
      hour: 'The last hour',
      day: 'The last day',
      week: 'The last week',
      month: 'The last 30 days',
      custom: 'Another day',
    },
    day: 'Day',
    dayNeeded: 'Choose the day from which on it is sent again.',
    act: 'Send what it missed',
    confirmTitle: 'Send everything it missed?',
    confirmText:
      'Your program may get messages it has already seen. They carry the same id, by which it tells repeats.',
    looking: (count: string) => `Looking for what it missed: ${count} so far`,
    none: 'It missed nothing since then.',
    progress: (done: string, all: string) => `${done} of ${all} sent again`,
    finished: (all: string, raw: number) =>
      plural(raw, {
        one: 'The one message it missed has arrived.',
        other: `All ${all} messages it missed have arrived.`,
      }),
    givenUp: (count: string, raw: number) =>
      plural(raw, { one: '1 was given up once more.', other: `${count} were given up once more.` }),
    started: 'Started',
    disabledHint: 'Enable the endpoint first.',
  },
  latest: 'Latest deliveries',
  allDeliveries: 'All deliveries',
  noDeliveries: 'Nothing was sent to it yet.',
};
