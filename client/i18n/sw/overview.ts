import type { AttentionKind } from '../../../shared/overview-views.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('sw');

export const overview = {
  title: 'Muhtasari',
  newInvoice: 'Ankara mpya',
  calm: 'Hakuna kinachokuhitaji',
  calmText: 'Kila taarifa ilieleweka, na kila kiungo kiliundwa.',
  attentionCount: (count: number) =>
    plural(count, { one: 'Jambo 1 linakuhitaji', other: `Mambo ${count} yanakuhitaji` }),
  items: {
    event_stuck: (count: number) =>
      plural(count, {
        one: 'Tukio linamsubiri mtoa huduma wake',
        other: `Matukio ${count} yanawasubiri watoa huduma wake`,
      }),
    event_review: (count: number) =>
      plural(count, {
        one: 'Tukio linasubiri uamuzi wako',
        other: `Matukio ${count} yanasubiri uamuzi wako`,
      }),
    event_dead: (count: number) =>
      plural(count, {
        one: 'Tukio halikuweza kuingizwa',
        other: `Matukio ${count} hayakuweza kuingizwa`,
      }),
    calls_refused: (count: number) =>
      plural(count, { one: 'Taarifa ilikataliwa', other: `Taarifa ${count} zilikataliwa` }),
    link_failed: (count: number) =>
      plural(count, {
        one: 'Kiungo cha malipo hakikuweza kuundwa',
        other: `Viungo ${count} vya malipo havikuweza kuundwa`,
      }),
    hook_missing: (count: number) =>
      plural(count, {
        one: 'Muunganisho haumsikii mtoa huduma wake bado',
        other: `Miunganisho ${count} haiwasikii watoa huduma wake bado`,
      }),
    invoice_review: (count: number) =>
      plural(count, {
        one: 'Pesa za ankara zinahitaji ukaguzi',
        other: `Pesa za ankara ${count} zinahitaji ukaguzi`,
      }),
    endpoint_disabled: () => 'Kipokezi kimezimwa: hakitumiwi chochote tena',
    endpoint_failing: () => 'Kipokezi hakipokei ujumbe',
    deliveries_given_up: (count: number) =>
      plural(count, {
        one: 'Ujumbe haukufika, na hautajaribiwa tena',
        other: `Ujumbe ${count} haukufika, na hautajaribiwa tena`,
      }),
    connection_degraded: () => 'Huenda muunganisho haumsikii mtoa huduma wake',
    mail_failed: (count: number) =>
      plural(count, {
        one: 'Barua pepe haikuweza kufikishwa',
        other: `Barua pepe ${count} hazikuweza kufikishwa`,
      }),
    invoices_overdue: (count: number) =>
      plural(count, { one: 'Ankara imechelewa', other: `Ankara ${count} zimechelewa` }),
    key_expiring: () => 'Ufunguo wa API unakaribia kuisha, na hakuna mwingine wa kuchukua nafasi yake',
    second_factor_missing: () => 'Pesa halisi zinalindwa na nenosiri lako pekee',
  } satisfies Record<AttentionKind, (count: number) => string> as Record<
    AttentionKind,
    (count: number) => string
  >,
  actions: {
    event_stuck: 'Angalia tukio',
    event_review: 'Amua',
    event_dead: 'Ona sababu',
    calls_refused: 'Ona sababu',
    link_failed: 'Jaribu tena',
    hook_missing: 'Weka anwani ya taarifa',
    invoice_review: 'Amua',
    endpoint_disabled: 'Angalia kipokezi',
    endpoint_failing: 'Ona sababu',
    deliveries_given_up: 'Tazama ujumbe',
    connection_degraded: 'Ona sababu',
    mail_failed: 'Tuma tena',
    invoices_overdue: 'Tazama na ukumbushe',
    key_expiring: 'Badilisha ufunguo',
    second_factor_missing: 'Weka hatua ya pili',
  } satisfies Record<AttentionKind, string>,
  figures: 'Takwimu',
  currency: 'Sarafu',
  period: 'Kipindi',
  lastDays: (days: number) => `Siku ${days}`,
  cameIn: (days: number) => `Zilizoingia, siku ${days} zilizopita`,
  before: {
    change: (change: string, days: number) => `${change} kulinganisha na siku ${days} zilizotangulia`,
    amount: (amount: string, days: number) => `${amount} katika siku ${days} zilizotangulia`,
    same: (days: number) => `Sawa na siku ${days} zilizotangulia`,
    none: (days: number) => `Hakuna katika siku ${days} zilizotangulia`,
  },
  payments: (count: string, raw: number) => plural(raw, { one: 'malipo 1', other: `malipo ${count}` }),
  open: 'Zilizo wazi',
  overdue: 'Zilizochelewa',
  refundedToo: (amount: string) => `${amount} zilirejeshwa`,
  invoiceCount: (count: string, raw: number) => plural(raw, { one: 'ankara 1', other: `ankara ${count}` }),
  chart: 'Pesa zilizoingia, kwa siku',
  chartSummary: (total: string, days: number, best: string, bestDay: string) =>
    `${total} kwa siku ${days}; siku bora zaidi ilikuwa ${bestDay}: ${best}.`,
  chartEmpty: (days: number) => `Hakuna pesa zilizoingia katika siku hizi ${days}.`,
  chartDays: 'Siku ya chati: tumia vishale kwenda siku nyingine',
  asTable: 'Onyesha jedwali',
  asChart: 'Onyesha chati',
  others: 'Nyingine',
  tries: {
    title: 'Matokeo ya majaribio ya kulipa',
    lead: 'Jaribio huhesabiwa benki au simu ya mlipaji ikishajibu.',
    name: 'Majaribio ya kulipa yaliyofaulu',
    count: (succeeded: string, all: string) => `${succeeded} kati ya ${all}`,
    none: 'Hakuna majaribio bado',
    noneText: (days: number) => `Hakuna aliyejaribu kulipa katika siku hizi ${days}.`,
  },
  justHappened: 'Yaliyotokea karibuni',
  today: 'leo',
  chartTable: 'Pesa zilizoingia, kwa siku, kama jedwali',
  day: 'Siku',
  amountIn: 'Zilizoingia',
  amountRefunded: 'Zilizorejeshwa',
  paymentCount: 'Malipo',
  latest: 'Ankara za karibuni',
  allInvoices: 'Ankara zote',
  first: {
    title: 'Hatua tatu hadi ankara ya kwanza kulipwa',
    lead: 'Takriban dakika mbili kwa mazingira ya majaribio: nakala ya kampuni ya malipo iliyo ndani ya Daftar. Huhitaji akaunti wala pesa halisi.',
    liveLead:
      'Katika hali halisi wateja hulipa kwa pesa halisi. Ukitaka kutazama kwanza, hamia hali ya majaribio.',
    connect: 'Unganisha kampuni ya malipo',
    connectText:
      'Mazingira ya majaribio ili ujaribu kila kitu, au akaunti yako mwenyewe ya Moyasar, Moosyl, Moflay au M-Pesa.',
    connectLiveText: 'Akaunti yako mwenyewe ya Moyasar, Moosyl, Moflay au M-Pesa.',
    connectDone: 'Imeunganishwa.',
    sandbox: 'Jaribu kwa mazingira ya majaribio',
    sandboxWorking: 'Inaunganisha mazingira ya majaribio…',
    ready: 'Tayari. Sasa andika ankara.',
    sandboxDone: 'Mazingira ya majaribio yameunganishwa. Sasa andika ankara.',
    connectOwn: 'Unganisha kwa funguo zangu',
    invoice: 'Andika ankara',
    invoiceText: 'Nani analipa, kwa ajili ya nini, na kiasi gani. Daftar huunda kiungo cha malipo.',
    invoiceDone: 'Imeandikwa.',
    paid: 'Pokea malipo',
    paidText: 'Shiriki kiungo. Mteja akilipa, ankara huonyesha yenyewe kuwa imelipwa.',
    paidDone: 'Imelipwa.',
    paidAction: 'Tazama ankara',
    done: 'imekamilika',
    step: (number: number) => `Hatua ya ${number}`,
  },
};
