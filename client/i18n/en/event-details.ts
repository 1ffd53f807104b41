import type { EventProblem } from '../../../shared/event-detail.ts';

/** What is known of why an event rests where it does, beside its reason. */
export const eventDetails = {
  unlisted_status: (status: string) => `The provider calls its state “${status}”.`,
  still: (status: string) => `The provider’s API still shows “${status}”.`,
  not_named_yet: 'The provider has not said yet which payment it is.',
  currencies: (payment: string, invoice: string) =>
    `The payment is in ${payment}, the invoice in ${invoice}.`,
  modes: (event: string, connection: string) =>
    `Mode of the event: ${event}. Mode of the connection: ${connection}.`,
  environments: (event: string, connection: string) =>
    `The event names the environment ${event}; the connection’s is ${connection}.`,
  note: 'Note',
  said: 'The provider’s words',
  raw: 'What the log says',
  problems: {
    no_object: 'The body is not a JSON object.',
    no_envelope: 'The body lacks what every event of this provider has.',
    no_payment_id: 'It names no payment.',
    no_payment_request: 'It names no payment request.',
    no_transaction: 'It names no transaction, or no environment that is known.',
    no_checkout_request: 'It names no prompt, or does not say how it ended.',
    no_mode: 'It does not say whether it is live.',
    no_verification_code: 'It carries no code to confirm the hook with.',
    adapter_failed: 'Reading it failed on our side. The reason is in the server’s log.',
  } satisfies Record<EventProblem, string>,
};
