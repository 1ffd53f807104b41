/** The states of an inbound event, with the transitions that are allowed. */
export const eventStatuses = [
  'new',
  'confirming',
  'retrying',
  'review',
  'applied',
  'ignored',
  'dead',
] as const;

export type EventStatus = (typeof eventStatuses)[number];

/** A person may replay any event that has come to rest: it starts again as `new`. */
const eventMovesTo: Record<EventStatus, readonly EventStatus[]> = {
  new: ['confirming', 'retrying', 'review', 'applied', 'ignored', 'dead'],
  confirming: ['new', 'confirming', 'retrying', 'review', 'applied', 'ignored'],
  retrying: ['new', 'confirming', 'retrying', 'review', 'applied', 'ignored', 'dead'],
  review: ['new', 'applied', 'ignored'],
  applied: ['new'],
  ignored: ['new', 'applied'],
  dead: ['new', 'applied', 'ignored'],
};

export function eventSourcesOf(to: EventStatus): EventStatus[] {
  return eventStatuses.filter((from) => eventMovesTo[from].includes(to));
}

/** Still being worked on by the processor. */
export const eventsInWork: readonly EventStatus[] = ['new', 'confirming', 'retrying'];

/** What kind of thing an event is about. */
export const eventTopics = ['payment', 'hook_verification', 'other'] as const;

export type EventTopic = (typeof eventTopics)[number];

/** Why an event rests where it does; each has a sentence in the dictionary. */
export const eventReasons = [
  'not_ours',
  'set_aside',
  'other_mode',
  'type_not_used',
  'stale',
  'unparsable',
  'unconfirmable',
  'unlisted_status',
  'wrong_currency',
  'waiting_for_provider',
  'provider_unreachable',
  'provider_refused_key',
  'verification_expired',
  'apply_failed',
] as const;

export type EventReason = (typeof eventReasons)[number];

/** Why a call at a hook was refused; each has a sentence in the dictionary. */
export const refusalReasons = [
  'unknown_hook',
  'not_json',
  'wrong_content_type',
  'too_large',
  'too_deep',
  'secret_missing',
  'secret_wrong',
  'too_old',
  'too_new',
  'event_differs',
  'no_secret_configured',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
