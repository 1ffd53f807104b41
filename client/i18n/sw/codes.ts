import type { ConnectionTestCode } from '../../../shared/connection-test.ts';
import type { DecimalProblem } from '../../../shared/decimal.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { EventReason, RefusalReason } from '../../../shared/event-status.ts';
import type { ReviewKind } from '../../../shared/ledger.ts';
import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import type { FieldProblem } from '../../../shared/views.ts';

/** A sentence for every word of the vocabulary; a word without one does not compile. */
export const codes = {
  reviewRemedy: {
    short: 'Mwombe mteja alipe kilichobaki, au mmalizane nje ya Daftar.',
    over: 'Rejesha kilichozidi, au kubaliana na mteja.',
    after_void: 'Rejesha pesa hizo, au ziandikie ankara mpya.',
    second_payment: 'Rejesha mojawapo ya malipo hayo mawili.',
    reversed: 'Muulize mtoa huduma sababu, kisha umwombe mteja alipe tena.',
    amount_changed: 'Linganisha malipo haya na dashibodi ya mtoa huduma.',
  } satisfies Record<ReviewKind, string>,
  eventReason: {
    not_ours:
      'Malipo haya hayahusu ankara yoyote ya daftari hili. Huenda yametoka kwenye duka jingine la akaunti hiyo hiyo. Kama ni yako, chagua ankara yake kwenye Ukaguzi.',
    other_mode:
      'Tukio hili si la hali ya muunganisho (majaribio au halisi). Tukio kama hilo haliwezi kamwe kulipia ankara. Unganisha hali nyingine kwa ufunguo wake.',
    type_not_used: 'Daftar haina matumizi ya aina hii ya tukio. Limehifadhiwa kama lilivyofika.',
    stale: 'Linaeleza hali ya awali kuliko ile iliyokwisha kuingizwa. Hakukuwa na cha kubadilisha.',
    unparsable:
      'Maudhui hayakueleweka, ingawa uthibitisho wake ulikuwa sahihi. Tafuta malipo kwenye dashibodi ya mtoa huduma; lishughulikie tukio tena Daftar ikishasasishwa.',
    unconfirmable:
      'Mtoa huduma hakulithibitisha ndani ya siku moja. Tafuta malipo hayo kwenye dashibodi ya mtoa huduma.',
    unlisted_status:
      'Mtoa huduma ametumia hali ya malipo ambayo Daftar haiijui, na haibahatishi. Tafuta malipo hayo kwenye dashibodi ya mtoa huduma.',
    wrong_currency:
      'Pesa ni za sarafu tofauti na ya ankara. Hazikuingizwa. Chagua ankara nyingine kwa ajili yake, au uzirejeshe kwa mtoa huduma.',
    waiting_for_provider: 'API ya mtoa huduma haijaonyesha hili bado. Daftar itauliza tena yenyewe.',
    provider_unreachable: 'Mtoa huduma hakupatikana ili alithibitishe. Daftar itauliza tena yenyewe.',
    provider_refused_key:
      'Mtoa huduma alikataa ufunguo wa muunganisho, kwa hiyo halikuweza kuthibitishwa. Rekebisha ufunguo.',
    verification_expired:
      'Msimbo wa kuthibitisha anwani ya taarifa ulikuwa umepitwa na wakati. Sajili anwani ya taarifa tena.',
    set_aside: 'Mtu alilikagua na kuliweka kando. Ukilishughulikia tena, linarudi.',
    apply_failed:
      'Kuliingiza kulishindikana upande wetu. Sababu iko kwenye log ya seva; kisha lishughulikie tena.',
  } satisfies Record<EventReason, string>,
  refusalReason: {
    unknown_hook: 'Anwani hii si ya muunganisho wowote.',
    not_json: 'Maudhui si JSON.',
    wrong_content_type: 'Maudhui hayakuja kama JSON.',
    too_large: 'Maudhui ni makubwa kuliko tukio lolote.',
    too_deep: 'Maudhui yana tabaka nyingi kuliko tukio lolote.',
    secret_missing: 'Siri haikuwapo.',
    secret_wrong: 'Siri au saini haikuwa sahihi.',
    no_secret_configured: 'Muunganisho hauna siri, kwa hiyo hakuna kinachoweza kuthibitishwa.',
    too_old: 'Taarifa ilisainiwa zamani mno.',
    too_new: 'Taarifa ilisainiwa kwa wakati ambao haujafika.',
    event_differs: 'Kichwa cha taarifa kinataja tukio tofauti na maudhui.',
  } satisfies Record<RefusalReason, string>,
  refusalRemedy: {
    unknown_hook:
      'Mtu anatumia anwani ya zamani au iliyoandikwa vibaya. Linganisha anwani iliyo kwenye dashibodi ya mtoa huduma na ile iliyo kwenye ukurasa wa muunganisho.',
    not_json:
      'Taarifa za mtoa huduma mwenyewe ni JSON: hii yaelekea ilitoka kwa mtu mwingine. Hakuna cha kufanya.',
    wrong_content_type:
      'Taarifa za mtoa huduma mwenyewe husema application/json: hii yaelekea ilitoka kwa mtu mwingine.',
    too_large: 'Taarifa za mtoa huduma mwenyewe ni ndogo zaidi: hii yaelekea ilitoka kwa mtu mwingine.',
    too_deep: 'Taarifa za mtoa huduma mwenyewe hazina tabaka nyingi: hii yaelekea ilitoka kwa mtu mwingine.',
    secret_missing:
      'Kama ni mtoa huduma, anwani ya taarifa aliyo nayo haina siri: weka ile iliyo kwenye ukurasa wa muunganisho. Kama si yeye, hakuna cha kufanya.',
    secret_wrong:
      'Kama ulibadilisha siri upande wa mtoa huduma, au ulichukua ya mazingira mengine, weka iliyo sahihi kwenye muunganisho; kisha taarifa inaweza kukaguliwa tena. Kama hukufanya hivyo, mtu alikuwa anakisia: hakuna cha kufanya.',
    too_old:
      'Taarifa ya zamani ilitumwa tena, au saa ya seva hii iko mbele. Angalia saa; mtoa huduma hujaribu tena mwenyewe.',
    too_new: 'Saa ya seva hii, au ya mtumaji, si sahihi. Angalia saa; mtoa huduma hujaribu tena mwenyewe.',
    event_differs:
      'Saini ilikuwa sahihi, kwa hiyo kuna aliyebadilisha vichwa njiani: muulize anayeendesha proxy iliyo mbele ya seva hii.',
    no_secret_configured:
      'Sajili anwani ya taarifa kwenye ukurasa wa muunganisho, au iweke kwa mkono ukitumia siri mpya.',
  } satisfies Record<RefusalReason, string>,
  /** Why a payer's try brought no money, told to the merchant. */
  paymentFailure: {
    insufficient_funds: 'Salio la mteja halikutosha.',
    declined: 'Benki ya mteja ilikataa malipo.',
    card_expired: 'Muda wa kadi umeisha.',
    authentication_failed: 'Mteja hakuweza kuthibitishwa.',
    canceled_by_payer: 'Mteja alighairi malipo.',
    timed_out: 'Mteja hakumaliza kwa wakati.',
    phone_unreachable: 'Simu haikupatikana.',
    wrong_pin: 'PIN haikuwa sahihi.',
    line_locked: 'Akaunti ya mteja ya pesa za simu imefungwa.',
    line_busy: 'Simu hiyo ilikuwa na ombi jingine.',
    daily_limit: 'Mteja amefikia kikomo chake cha siku.',
    below_minimum: 'Kiasi ni chini ya kiwango cha chini kabisa kwa njia hii.',
    above_maximum: 'Kiasi ni juu ya kiwango cha juu kabisa kwa njia hii.',
    same_amount_too_soon: 'Kiasi hicho hicho kiliombwa muda mfupi uliopita.',
    merchant_set_up_wrong: 'Akaunti yako haijawekwa tayari kwa hili. Muulize mtoa huduma.',
    receiver_limit: 'Akaunti yako imefikia kikomo chake. Muulize mtoa huduma.',
    push_failed: 'Ombi halikuweza kutumwa kwenye simu.',
    not_sent: 'Ombi la simu halikutumwa.',
    no_answer: 'Hakukuwa na jibu.',
    other: 'Mtoa huduma hakutoa sababu inayojulikana.',
  } satisfies Record<PaymentFailure, string> as Record<string, string>,
  paymentAdvice: {
    insufficient_funds: 'Mwombe mteja aongeze salio, au alipe kwa njia nyingine.',
    declined: 'Mwombe mteja apigie benki yake, au atumie kadi nyingine.',
    card_expired: 'Mwombe mteja kadi nyingine.',
    authentication_failed:
      'Uthibitisho wa benki haukufaulu. Mteja ajaribu tena akiwa na simu inayojulikana na benki.',
    canceled_by_payer: 'Mwulize mteja kama bado anataka kulipa, kisha ujaribu tena.',
    timed_out: 'Kubaliana na mteja muda, kisha ujaribu tena.',
    phone_unreachable: 'Simu ilikuwa imezimwa au bila mtandao. Jaribu tena mteja akiwa tayari.',
    wrong_pin: 'Mteja ajaribu tena kwa PIN sahihi. Baada ya makosa kadhaa hufungwa.',
    line_locked: 'Mteja aombe kwanza kampuni ya simu imfungulie, au alipe kwa njia nyingine.',
    line_busy: 'Subiri dakika moja ombi jingine liishe, kisha ujaribu tena.',
    daily_limit: 'Mteja alipe kesho, au kwa njia nyingine.',
    below_minimum: 'Chagua njia nyingine ya kulipa kiasi kidogo hivyo.',
    above_maximum: 'Kigawe kwenye ankara kadhaa, au chagua njia nyingine ya kulipa.',
    same_amount_too_soon: 'Subiri dakika mbili, kisha ujaribu tena.',
    merchant_set_up_wrong: 'Linganisha shortcode, aina yake na passkey na ulivyopewa na mtoa huduma.',
    receiver_limit:
      'Till au akaunti yako imejaa. Hamisha pesa benki, au mwombe mtoa huduma kikomo cha juu zaidi.',
    push_failed: 'Jaribu tena baada ya dakika moja.',
    not_sent: 'Hakuna kilichofika kwenye simu. Jaribu tena.',
    no_answer: 'Daftar inaendelea kumuuliza mtoa huduma. Subiri hadi ijue, ili mtu asilipe mara mbili.',
    other: 'Soma alichosema mtoa huduma, na uwasiliane na wahudumu wake kama haisaidii.',
  },
  /** What went wrong at a provider, said of it, where Daftar itself tries again. */
  trouble: {
    'provider.unknown': 'Daftar haimjui mtoa huduma huyu.',
    'provider.wrong_key': 'Mtoa huduma alikataa ufunguo. Ubadilishe kwenye ukurasa wa muunganisho.',
    'provider.blocked': 'Kuna kitu mbele ya mtoa huduma kilichozuia ombi.',
    'provider.account_not_live': 'Akaunti iliyo kwa mtoa huduma haijaanza kutumika kwa pesa halisi.',
    'provider.refused': 'Mtoa huduma alikataa ombi.',
    'provider.unreachable': 'Mtoa huduma hakupatikana.',
    'provider.timed_out': 'Mtoa huduma hakujibu kwa wakati.',
    'provider.rate_limited': 'Mtoa huduma anaomba tusubiri kidogo.',
    'provider.answer_unreadable': 'Jibu halikuwa la mtoa huduma mwenyewe. Huenda kuna proxy katikati.',
  } satisfies Record<Extract<ErrorCode, `provider.${string}`>, string> as Record<string, string>,
  connectionTest: {
    ok: 'Ufunguo unafanya kazi.',
    wrong_key:
      'Mtoa huduma hatambui ufunguo huu. Unakili tena; ufunguo uliotengenezwa upya huacha kufanya kazi papo hapo.',
    no_permission:
      'Mtoa huduma anautambua ufunguo lakini hajaupa ruhusa. Tumia Secret key, si Publishable key.',
    blocked:
      'Kuna kitu mbele ya mtoa huduma kilichozuia ombi. Kama akaunti yako ina orodha ya IP zinazoruhusiwa, ongeza anwani ya seva hii.',
    account_not_live:
      'Akaunti haijaanza kutumika kwa pesa halisi. Kamilisha uwashaji wake kwa mtoa huduma, au unganisha ufunguo wa majaribio.',
    unreachable: 'Mtoa huduma hakupatikana. Angalia mtandao, DNS na firewall ya seva.',
    timed_out: 'Mtoa huduma hakujibu kwa wakati. Jaribu tena baada ya dakika moja.',
    rate_limited: 'Mtoa huduma anaomba usubiri kidogo. Jaribu tena baada ya dakika moja.',
    answer_unreadable: 'Jibu halikuwa la mtoa huduma mwenyewe. Huenda kuna proxy katikati.',
    provider_error: 'Mtoa huduma alikuwa na hitilafu yake mwenyewe. Jaribu tena baadaye.',
  } satisfies Record<ConnectionTestCode, string>,
  fieldProblems: {
    missing: 'Hii inahitajika.',
    has_spaces: 'Kuna nafasi au mstari mpya ndani yake. Nakili tena bila hivyo.',
    wrong_shape: 'Hii haifanani na inayotakiwa. Ilinganishe na mfano.',
    publishable_in_secret_place: 'Inaanza na pk_: hiyo ni Publishable key. Secret key huanza na sk_.',
    secret_in_publishable_place: 'Inaanza na sk_: hiyo ni Secret key. Publishable key huanza na pk_.',
    mode_mismatch: 'Ufunguo huu si wa hali moja na funguo nyingine.',
    unknown_field: 'Mtoa huduma hana sehemu kama hiyo.',
    too_short: 'Hii ni fupi mno, si salama.',
  } satisfies Record<FieldProblem['code'], string>,
  decimalProblems: {
    empty: 'Andika nambari.',
    not_a_number: 'Si nambari. Iandike kama 1234.50.',
    ambiguous: 'Inaweza kusomeka kwa njia mbili. Andika 1234 au 1234.50.',
    too_many_decimals: 'Tarakimu baada ya nukta ni nyingi mno.',
    too_large: 'Ni kubwa kuliko Daftar inavyoweza kushughulikia.',
    negative: 'Haiwezi kuwa chini ya sifuri.',
  } satisfies Record<DecimalProblem, string>,
};
