import type { find as english } from '../en/find.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('sw');

export const find: typeof english = {
  title: 'Utafutaji na amri',
  placeholder: 'Nambari, jina, simu, amri…',
  results: 'Vilivyopatikana',
  nothing: (text) =>
    `Hakuna kinachoitwa ${text} katika hali hii ya matumizi. Andika kumbukumbu, vitambulisho na kiasi kwa ukamilifu, majina na nambari kwa mwanzo wa maneno yake.`,
  count: (count) =>
    plural(count, {
      one: 'Mstari 1. Bonyeza Enter kuufungua.',
      other: `Mistari ${count}. Tumia vishale kuipitia.`,
    }),
  searchHelp: (text) => `Tafuta “${text}” kwenye msaada`,
  recent: 'Vilivyofunguliwa karibuni',
  goTo: 'Nenda',
  create: 'Unda',
  change: 'Badilisha',
  newCustomer: 'Mteja mpya',
  toMode: { test: 'Nenda hali ya majaribio', live: 'Nenda hali halisi' },
  kinds: {
    invoice: 'Ankara',
    customer: 'Wateja',
    payment: 'Malipo',
    event: 'Matukio',
    refusal: 'Taarifa zilizokataliwa',
    connection: 'Miunganisho',
    endpoint: 'Vipokezi',
    message: 'Ujumbe',
    delivery: 'Uwasilishaji',
    key: 'Funguo za API',
    person: 'Watu',
  },
  one: {
    invoice: 'Ankara',
    customer: 'Mteja',
    payment: 'Malipo',
    event: 'Tukio',
    refusal: 'Taarifa iliyokataliwa',
    connection: 'Muunganisho',
    endpoint: 'Kipokezi',
    message: 'Ujumbe',
    delivery: 'Uwasilishaji',
    key: 'Ufunguo wa API',
    person: 'Mtu',
  },
  keys: {
    title: 'Njia za mkato za kibodi',
    lead: 'Bonyeza herufi moja tu; hazifanyi kazi unapoandika kwenye sehemu ya kujaza.',
    search: 'Tafuta kwenye orodha hii',
    next: 'Mstari unaofuata',
    before: 'Mstari uliotangulia',
    open: 'Fungua mstari',
    pick: 'Chagua mstari',
    pickNext: 'Chagua na mstari unaofuata',
    clear: 'Ondoa chaguo',
    on: 'Washa njia za mkato za herufi moja',
    show: 'Onyesha njia zote za mkato',
  },
};
