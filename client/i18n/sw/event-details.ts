import type { eventDetails as english } from '../en/event-details.ts';

export const eventDetails: typeof english = {
  unlisted_status: (status: string) => `Mtoa huduma anaiita hali yake “${status}”.`,
  still: (status: string) => `API ya mtoa huduma bado inaonyesha “${status}”.`,
  not_named_yet: 'Mtoa huduma bado hajasema ni malipo gani.',
  currencies: (payment: string, invoice: string) => `Malipo ni ya ${payment}, ankara ni ya ${invoice}.`,
  modes: (event: string, connection: string) =>
    `Hali ya tukio: ${event}. Hali ya muunganisho: ${connection}.`,
  environments: (event: string, connection: string) =>
    `Tukio linataja mazingira ${event}; ya muunganisho ni ${connection}.`,
  note: 'Dokezo',
  said: 'Maneno ya mtoa huduma',
  raw: 'Kwenye log ya seva',
  problems: {
    no_object: 'Maudhui si kitu cha JSON.',
    no_envelope: 'Maudhui yanakosa kile ambacho kila tukio la mtoa huduma huyu huwa nacho.',
    no_payment_id: 'Halitaji malipo yoyote.',
    no_payment_request: 'Halitaji ombi lolote la malipo.',
    no_transaction: 'Halitaji muamala, au mazingira yanayojulikana.',
    no_checkout_request: 'Halitaji ombi la simu, au halisemi lilivyoisha.',
    no_mode: 'Halisemi kama ni la hali halisi.',
    no_verification_code: 'Halina msimbo wa kuthibitisha anwani ya taarifa.',
    adapter_failed: 'Kulisoma kulishindikana upande wetu. Sababu iko kwenye log ya seva.',
  },
};
