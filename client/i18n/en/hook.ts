import type { HookFinding } from '../../../shared/hook-health.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const hookPanel = {
  trouble: (provider: string) => `What to do when ${provider} gives trouble`,
  title: 'Hook',
  lead: (provider: string) => `The address at which ${provider} tells Daftar what happened.`,
  url: 'Hook address',
  states: {
    verified: (provider: string) => `${provider} confirmed the hook. Daftar hears everything.`,
    registered: (provider: string) => `Registered with ${provider}. Daftar waits for its first event.`,
    manual: (provider: string) => `Set up by hand. Daftar waits for the first event from ${provider}.`,
    unregistered: (provider: string) => `${provider} does not know the hook yet, so Daftar hears nothing.`,
    failed: (provider: string) => `${provider} did not accept the hook, so Daftar hears nothing.`,
  },
  noSecretYet: (provider: string) =>
    `Two steps are left: tell ${provider} the address, and give Daftar the secret of the hook.`,
  none: 'Nothing to set up',
  noneText: (provider: string) =>
    `Every prompt tells ${provider} an address of its own that nobody can guess, and Daftar asks back before it believes a call.`,
  listening: 'Listening…',
  listeningText: 'Make a test payment, or send a test event from the provider’s dashboard.',
  listeningSandbox: 'Pay a test invoice to hear the first one.',
  received: (time: string) => `Received at ${time}`,
  register: 'Register the hook',
  registerAgain: 'Register again',
  registering: 'Registering…',
  registered: 'The hook is registered.',
  registerFailed: 'The provider did not accept the hook. The reason stands beside it.',
  byHand: 'Set it up by hand',
  byHandTitle: 'Set up the hook by hand',
  byHandConfirm: 'Make a fresh secret?',
  byHandConfirmText:
    'The hook gets a new secret, shown once. Calls with the old one are refused as soon as it is replaced.',
  byHandAction: 'Make a secret',
  secret: 'Secret token',
  secretOnce: 'Copy it now: it is not shown again.',
  steps: {
    moyasar: [
      'In Moyasar’s dashboard open Settings → Webhooks and add one.',
      'Paste the address. Choose POST as its method.',
      'Paste the secret token. Leave every event switched on, and save.',
    ],
    moosyl: [
      'In Moosyl’s dashboard, add the address above under Webhooks.',
      'Leave every event switched on, and save.',
      'Copy the secret of the hook, and paste it here.',
    ],
    moflay: [
      'In Moflay’s dashboard, add the address above under Webhooks.',
      'Choose payment.completed, payment.failed and payment.canceled, and save.',
      'Copy the signing secret, which starts with whsec_, and paste it here.',
    ],
  } as Record<string, readonly string[]>,
  anyProviderSteps: [
    'In the provider’s dashboard, add the address above as the place to send events.',
    'Copy the secret that it shows, and paste it here.',
  ],
  giveSecret: (provider: string) => `Secret that ${provider} shows`,
  saveSecret: 'Save the secret',
  secretSaved: 'The secret is saved. Daftar listens.',
  correct: 'Correct the secret',
  correctTitle: 'Correct the hook’s secret',
  correctText: 'Put in the secret that the provider’s dashboard shows for this address.',
  secretNeeded: 'Paste the secret.',
  keepOld: 'The secret before',
  keepOldFor: {
    none: 'ends at once',
    day: 'stays valid for 24 hours',
    week: 'stays valid for 7 days',
  },
  keepOldHelp: 'Keep it if the provider may still sign calls with it for a while.',
};

export const hookHealth = {
  title: 'Do all calls arrive?',
  check: 'Check now',
  checking: 'Checking…',
  checkedAt: (time: string) => `checked at ${time}`,
  good: 'All calls reach Daftar',
  goodText: 'The provider’s own list and Daftar’s book agree.',
  goodTextQuiet: 'Daftar’s own book shows no lost and no refused call.',
  times: (count: string, raw: number) => plural(raw, { one: 'once', other: `${count} times` }),
  since: 'first seen',
  said: 'What was said',
  findings: {
    not_registered: 'The provider does not know this hook',
    registered_elsewhere: 'The provider sends its calls to another address',
    not_verified: 'The hook is not confirmed yet',
    types_missing: 'Some kinds of events are switched off there',
    wrong_secret: 'Calls came with a wrong secret and were refused',
    other_mode: 'Events of the other mode arrive here',
    calls_fail_there: 'The provider says that its calls were turned away',
    server_unreachable: 'The provider can’t reach this server',
    events_missing: 'Payments were found of which no event came',
    audit_impossible: 'The provider could not be asked about the hook',
  } satisfies Record<HookFinding, string>,
  causes: {
    not_registered: 'It was never set up there, or somebody deleted it in the provider’s dashboard.',
    registered_elsewhere:
      'Daftar has moved to another address since, or another server uses the same account.',
    not_verified:
      'The provider sends a code once to see that the address is yours. That call did not arrive.',
    types_missing: 'Somebody narrowed the list of events in the provider’s dashboard.',
    wrong_secret:
      'The secret was changed on one side only, or is the one of the other environment. If you did neither, somebody may be guessing.',
    other_mode: 'The hook was set up in the other mode of the account. Such events can’t pay anything here.',
    calls_fail_there: 'Something in front of Daftar answered in its place, or Daftar refused the proof.',
    server_unreachable:
      'The address is not open to the internet, its name does not lead here, or its certificate has ended.',
    events_missing:
      'The calls were lost on the way. The sweep found the money, so nothing is missing in the book.',
    audit_impossible: 'Its API did not answer, or the key may not look at hooks.',
  } satisfies Record<HookFinding, string>,
  remedies: {
    not_registered: 'Set it up again.',
    registered_elsewhere: 'Register this address. Remove the other one there if nothing else needs it.',
    not_verified: 'Register it again; a fresh code is sent.',
    types_missing: 'Register it again, or switch them on in the provider’s dashboard.',
    wrong_secret: 'Put the same secret on both sides; the refused calls can then be checked again.',
    other_mode: 'Set the hook up in the mode of this connection.',
    calls_fail_there: 'See the refused calls. If there are none, look at the proxy in front of this server.',
    server_unreachable: 'Open the address from a phone outside your network, and check DAFTAR_URL.',
    events_missing: 'Compare the address in the provider’s dashboard with this one.',
    audit_impossible: 'Check again in a minute; if it stays, test the connection’s key.',
  } satisfies Record<HookFinding, string>,
  copyUrl: 'the address',
  dashboard: (provider: string) => `Open ${provider}’s dashboard`,
  refused: 'See the refused calls',
  secrets: 'Secrets of the hook',
  newest: 'Newest secret',
  older: 'Older secret',
  used: (count: string, raw: number) =>
    plural(raw, { one: 'proved the latest event', other: `proved ${count} of the latest events` }),
  lastUsed: 'the last one',
  olderValid: 'set',
  until: 'valid until',
  noEnd: 'valid without an end',
  endNow: 'End it now',
  endTitle: 'End the older secret?',
  endText: 'Calls that still prove themselves with it are refused from then on.',
  endAction: 'End the older secret',
  ended: 'Only the newest secret is valid now.',
};

export const recheck = {
  title: 'Calls with a wrong secret are kept',
  text: 'Once the secret is right, Daftar can judge them again. What passes is taken in as if it had just come; nothing counts twice.',
  ready: 'The secret was corrected since calls were refused',
  action: 'Check again',
  checking: 'Checking…',
  nothing: 'No refused call is kept any more.',
  report: (checked: string, taken: string, still: string) =>
    `${checked} checked: ${taken} taken in, ${still} still refused.`,
  allTaken: (taken: string, raw: number) =>
    plural(raw, { one: 'The call was taken in.', other: `All ${taken} calls were taken in.` }),
  noneTaken: (still: string, raw: number) =>
    plural(raw, {
      one: 'It is still refused: its secret is not the one Daftar has now.',
      other: `All ${still} are still refused: their secret is not the one Daftar has now.`,
    }),
};
