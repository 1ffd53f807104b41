import type { HookFinding } from '../../../shared/hook-health.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('sw');

export const hookPanel = {
  trouble: (provider: string) => `Cha kufanya ${provider} ikileta shida`,
  title: 'Anwani ya taarifa',
  lead: (provider: string) => `Anwani ambayo ${provider} huitumia kuiambia Daftar kilichotokea.`,
  url: 'Anwani ya taarifa',
  states: {
    verified: (provider: string) => `${provider} imethibitisha anwani ya taarifa. Daftar inasikia kila kitu.`,
    registered: (provider: string) => `Imesajiliwa kwa ${provider}. Daftar inasubiri tukio lake la kwanza.`,
    manual: (provider: string) => `Imewekwa kwa mkono. Daftar inasubiri tukio la kwanza kutoka ${provider}.`,
    unregistered: (provider: string) =>
      `${provider} bado haijui anwani ya taarifa, kwa hiyo Daftar haisikii chochote.`,
    failed: (provider: string) =>
      `${provider} haikuikubali anwani ya taarifa, kwa hiyo Daftar haisikii chochote.`,
  },
  noSecretYet: (provider: string) =>
    `Hatua mbili zimebaki: ipe ${provider} anwani hii, kisha uipe Daftar siri ya anwani ya taarifa.`,
  none: 'Hakuna cha kuweka',
  noneText: (provider: string) =>
    `Kila ombi la simu huipa ${provider} anwani yake pekee ambayo hakuna anayeweza kuikisia, na Daftar huuliza kwanza kabla ya kuamini taarifa.`,
  listening: 'Inasikiliza…',
  listeningText:
    'Fanya malipo ya majaribio, au tuma tukio la majaribio kutoka kwenye dashibodi ya mtoa huduma.',
  listeningSandbox: 'Lipa ankara ya majaribio ili usikie tukio la kwanza.',
  received: (time: string) => `Lilipokelewa ${time}`,
  register: 'Sajili anwani ya taarifa',
  registerAgain: 'Sajili tena',
  registering: 'Inasajili…',
  registered: 'Anwani ya taarifa imesajiliwa.',
  registerFailed: 'Mtoa huduma hakuikubali anwani ya taarifa. Sababu iko kando yake.',
  byHand: 'Iweke kwa mkono',
  byHandTitle: 'Weka anwani ya taarifa kwa mkono',
  byHandConfirm: 'Ungependa kutengeneza siri mpya?',
  byHandConfirmText:
    'Anwani ya taarifa itapata siri mpya, itakayoonyeshwa mara moja. Taarifa zenye siri ya zamani zitakataliwa mara tu itakapobadilishwa.',
  byHandAction: 'Tengeneza siri',
  secret: 'Secret token',
  secretOnce: 'Inakili sasa: haitaonyeshwa tena.',
  steps: {
    moyasar: [
      'Kwenye dashibodi ya Moyasar fungua Settings → Webhooks, kisha uongeze moja.',
      'Bandika anwani. Chagua POST kama mbinu yake.',
      'Bandika secret token. Acha kila tukio likiwa limewashwa, kisha uhifadhi.',
    ],
    moosyl: [
      'Kwenye dashibodi ya Moosyl, ongeza anwani iliyo hapo juu chini ya Webhooks.',
      'Acha kila tukio likiwa limewashwa, kisha uhifadhi.',
      'Nakili siri inayoonyeshwa, kisha uibandike hapa.',
    ],
    moflay: [
      'Kwenye dashibodi ya Moflay, ongeza anwani iliyo hapo juu chini ya Webhooks.',
      'Chagua payment.completed, payment.failed na payment.canceled, kisha uhifadhi.',
      'Nakili signing secret, inayoanza na whsec_, kisha uibandike hapa.',
    ],
  } as Record<string, readonly string[]>,
  anyProviderSteps: [
    'Kwenye dashibodi ya mtoa huduma, ongeza anwani iliyo hapo juu kama mahali pa kutuma matukio.',
    'Nakili siri inayoonyeshwa, kisha uibandike hapa.',
  ],
  giveSecret: (provider: string) => `Siri ambayo ${provider} inaonyesha`,
  saveSecret: 'Hifadhi siri',
  secretSaved: 'Siri imehifadhiwa. Daftar inasikiliza.',
  correct: 'Rekebisha siri',
  correctTitle: 'Rekebisha siri ya anwani ya taarifa',
  correctText: 'Weka siri ambayo dashibodi ya mtoa huduma inaonyesha kwa anwani hii.',
  secretNeeded: 'Bandika siri.',
  keepOld: 'Siri ya awali',
  keepOldFor: {
    none: 'iishe papo hapo',
    day: 'itumike kwa saa 24 zaidi',
    week: 'itumike kwa siku 7 zaidi',
  },
  keepOldHelp: 'Ibakishe ikiwa huenda mtoa huduma ataendelea kusaini taarifa nayo kwa muda.',
};

export const hookHealth = {
  title: 'Je, taarifa zote zinafika?',
  check: 'Angalia sasa',
  checking: 'Inaangalia…',
  checkedAt: (time: string) => `iliangaliwa ${time}`,
  good: 'Taarifa zote zinaifikia Daftar',
  goodText: 'Orodha ya mtoa huduma na rekodi za Daftar zinakubaliana.',
  goodTextQuiet: 'Rekodi za Daftar hazionyeshi taarifa iliyopotea wala iliyokataliwa.',
  times: (count: string, raw: number) => plural(raw, { one: 'mara moja', other: `mara ${count}` }),
  since: 'mara ya kwanza',
  said: 'Kilichosemwa',
  findings: {
    not_registered: 'Mtoa huduma hatambui anwani hii ya taarifa',
    registered_elsewhere: 'Mtoa huduma anatuma taarifa zake kwa anwani nyingine',
    not_verified: 'Anwani ya taarifa haijathibitishwa bado',
    types_missing: 'Baadhi ya aina za matukio zimezimwa huko',
    wrong_secret: 'Taarifa zilikuja na siri isiyo sahihi zikakataliwa',
    other_mode: 'Matukio ya hali nyingine yanafika hapa',
    calls_fail_there: 'Mtoa huduma anasema taarifa zake zilikataliwa',
    server_unreachable: 'Mtoa huduma hawezi kuifikia seva hii',
    events_missing: 'Kuna malipo yaliyopatikana bila tukio lake kufika',
    audit_impossible: 'Mtoa huduma hakuweza kuulizwa kuhusu anwani ya taarifa',
  } satisfies Record<HookFinding, string>,
  causes: {
    not_registered: 'Haikuwahi kuwekwa huko, au mtu aliifuta kwenye dashibodi ya mtoa huduma.',
    registered_elsewhere:
      'Daftar imehamia anwani nyingine tangu hapo, au seva nyingine inatumia akaunti hiyo hiyo.',
    not_verified:
      'Mtoa huduma hutuma msimbo mara moja ili kuona kwamba anwani ni yako. Taarifa hiyo haikufika.',
    types_missing: 'Mtu alipunguza orodha ya matukio kwenye dashibodi ya mtoa huduma.',
    wrong_secret:
      'Siri ilibadilishwa upande mmoja tu, au ni ya mazingira mengine. Vinginevyo huenda kuna mtu anayekisia.',
    other_mode:
      'Anwani ya taarifa iliwekwa katika hali nyingine ya akaunti. Matukio kama hayo hayawezi kulipia chochote hapa.',
    calls_fail_there: 'Kitu kilicho mbele ya Daftar kilijibu badala yake, au Daftar ilikataa uthibitisho.',
    server_unreachable:
      'Anwani haipatikani kwenye intaneti, jina lake halielekezi hapa, au muda wa cheti chake umeisha.',
    events_missing:
      'Taarifa zilipotea njiani. Uhakiki ulizipata pesa, kwa hiyo hakuna kinachokosekana kwenye daftari.',
    audit_impossible: 'API yake haikujibu, au ufunguo hauruhusiwi kutazama anwani za taarifa.',
  } satisfies Record<HookFinding, string>,
  remedies: {
    not_registered: 'Iweke tena.',
    registered_elsewhere: 'Sajili anwani hii. Ondoa ile nyingine huko kama hakuna kingine kinachoihitaji.',
    not_verified: 'Isajili tena; msimbo mpya utatumwa.',
    types_missing: 'Isajili tena, au washa aina hizo kwenye dashibodi ya mtoa huduma.',
    wrong_secret:
      'Weka siri ile ile pande zote mbili; kisha taarifa zilizokataliwa zinaweza kukaguliwa tena.',
    other_mode: 'Weka anwani ya taarifa katika hali ya muunganisho huu.',
    calls_fail_there: 'Tazama taarifa zilizokataliwa. Kama hakuna, angalia proxy iliyo mbele ya seva hii.',
    server_unreachable: 'Fungua anwani kwa simu iliyo nje ya mtandao wako, na uangalie DAFTAR_URL.',
    events_missing: 'Linganisha anwani iliyo kwenye dashibodi ya mtoa huduma na hii.',
    audit_impossible: 'Angalia tena baada ya dakika moja; ikiendelea, jaribu ufunguo wa muunganisho.',
  } satisfies Record<HookFinding, string>,
  copyUrl: 'anwani',
  dashboard: (provider: string) => `Fungua dashibodi ya ${provider}`,
  refused: 'Tazama taarifa zilizokataliwa',
  secrets: 'Siri za anwani ya taarifa',
  newest: 'Siri mpya zaidi',
  older: 'Siri ya zamani',
  used: (count: string, raw: number) =>
    plural(raw, {
      one: 'ilithibitisha tukio la karibuni,',
      other: `ilithibitisha matukio ${count} ya karibuni,`,
    }),
  lastUsed: 'la mwisho',
  olderValid: 'iliwekwa',
  until: 'mwisho wake',
  noEnd: 'haina mwisho',
  endNow: 'Iondoe sasa',
  endTitle: 'Ungependa kuondoa siri ya zamani?',
  endText: 'Taarifa ambazo bado zinajithibitisha nayo zitakataliwa kuanzia hapo.',
  endAction: 'Ondoa siri ya zamani',
  ended: 'Sasa siri mpya zaidi pekee ndiyo inayotumika.',
};

export const recheck = {
  title: 'Taarifa zenye siri isiyo sahihi zimehifadhiwa',
  text: 'Siri ikiwa sahihi, Daftar inaweza kuzipima upya. Zinazopita huchukuliwa kana kwamba zimefika sasa; hakuna kinachohesabiwa mara mbili.',
  ready: 'Siri imerekebishwa tangu taarifa zilipokataliwa',
  action: 'Kagua tena',
  checking: 'Inakagua…',
  nothing: 'Hakuna tena taarifa iliyokataliwa iliyohifadhiwa.',
  report: (checked: string, taken: string, still: string) =>
    `${checked} zimekaguliwa: ${taken} zimepokelewa, ${still} bado zimekataliwa.`,
  allTaken: (taken: string, raw: number) =>
    plural(raw, { one: 'Taarifa imepokelewa.', other: `Taarifa zote ${taken} zimepokelewa.` }),
  noneTaken: (still: string, raw: number) =>
    plural(raw, {
      one: 'Bado imekataliwa: siri yake si ile ambayo Daftar inayo sasa.',
      other: `Zote ${still} bado zimekataliwa: siri yake si ile ambayo Daftar inayo sasa.`,
    }),
};
