/** Where a message stands on its way to one endpoint, with the transitions that are allowed. */
export const deliveryStatuses = ['pending', 'sending', 'delivered', 'retrying', 'exhausted'] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** `sending` may begin anew: whoever had claimed it is gone. What has come to rest can be sent again by a person. */
const deliveryMovesTo: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  pending: ['pending', 'sending', 'exhausted'],
  sending: ['pending', 'sending', 'delivered', 'retrying', 'exhausted'],
  retrying: ['pending', 'sending', 'exhausted'],
  delivered: ['pending'],
  exhausted: ['pending'],
};

export function deliverySourcesOf(to: DeliveryStatus): DeliveryStatus[] {
  return deliveryStatuses.filter((from) => deliveryMovesTo[from].includes(to));
}

/** Not at rest: it is sent, or will be. */
export const unfinishedDeliveries: readonly DeliveryStatus[] = ['pending', 'sending', 'retrying'];

/** A paused endpoint's deliveries wait; a disabled one gets none until somebody enables it. */
export const endpointStatuses = ['enabled', 'paused', 'disabled'] as const;

export type EndpointStatus = (typeof endpointStatuses)[number];

const endpointMovesTo: Record<EndpointStatus, readonly EndpointStatus[]> = {
  enabled: ['paused', 'disabled'],
  paused: ['enabled', 'disabled'],
  disabled: ['enabled'],
};

export function endpointSourcesOf(to: EndpointStatus): EndpointStatus[] {
  return endpointStatuses.filter((from) => endpointMovesTo[from].includes(to));
}

/** Why an endpoint is disabled: a person did it, it answered 410, or it failed for days. */
export const disabledReasons = ['by_hand', 'gone', 'failing'] as const;

export type DisabledReason = (typeof disabledReasons)[number];

/** How one try ended; each has a sentence in the dictionary. */
export const attemptOutcomes = [
  'delivered',
  'redirected',
  'gone',
  'http_4xx',
  'http_5xx',
  'http_other',
  'dns_failed',
  'refused',
  'timed_out',
  'tls_failed',
  'reset',
  'blocked_address',
  'failed',
] as const;

export type AttemptOutcome = (typeof attemptOutcomes)[number];
