import type { ErrorCode } from '../../../shared/error-codes.ts';
import { formatMoney } from '../../../shared/money.ts';
import { userRoles } from '../../../shared/roles.ts';
import { people } from './people.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

function notChargeable({ currency, amountMinorMin, amountMinorMax, amountMinorStep, reason }: Facts): string {
  const money = (amountMinor: unknown) =>
    typeof amountMinor === 'number' && typeof currency === 'string'
      ? formatMoney({ amountMinor, currency }, 'sw')
      : null;
  if (reason === 'amounts_unproven')
    return `Muunganisho huu hupokea hadi ${money(amountMinorMax)} tu mpaka malipo madogo yathibitishe viasi. Fanya hivyo kwenye ukurasa wa muunganisho.`;
  if (money(amountMinorMin))
    return `Kiasi hiki hakiwezi kulipwa kwa njia hii: kiwango cha chini ni ${money(amountMinorMin)}.`;
  if (money(amountMinorMax))
    return `Kiasi hiki hakiwezi kulipwa kwa njia hii: kiwango cha juu ni ${money(amountMinorMax)}.`;
  if (money(amountMinorStep))
    return `Njia hii hupokea viasi kamili tu: vinavyogawanyika kwa ${money(amountMinorStep)}.`;
  return 'Kiasi hiki hakiwezi kulipwa kwa njia hii.';
}

function forbidden({ roles }: Facts): string {
  const names = userRoles.filter((role) =>
    String(roles ?? '')
      .split(',')
      .includes(role),
  );
  const may = new Intl.ListFormat('sw', { type: 'disjunction' }).format(
    names.map((role) => people.roles[role]),
  );
  return names.length > 0
    ? `Wadhifa wako hauruhusiwi kufanya hivi: unahitaji kuwa ${may}. Mwombe mmiliki wa daftari.`
    : 'Akaunti yako hairuhusiwi kufanya hivi. Mwombe mmiliki wa daftari.';
}

/** What happened and what to do, for every code an answer can carry. */
export const errors = {
  unreachable: () => 'Seva ya Daftar haikujibu. Angalia mtandao, kisha ujaribu tena.',
  'request.invalid': () =>
    'Kuna kitu kwenye fomu kisichokubalika. Rekebisha palipowekwa alama, kisha ujaribu tena.',
  'request.not_signed_in': () => 'Kipindi chako kimeisha. Ingia tena.',
  'request.forbidden': (facts: Facts) => forbidden(facts),
  'request.wrong_origin': () =>
    'Ukurasa ulifunguliwa kwa anwani tofauti na ile seva inayoijua. Ufungue kwa anwani iliyo kwenye DAFTAR_URL.',
  'request.prove_yourself': () => 'Thibitisha tena kuwa ni wewe, kisha hatua itaendelea.',
  'request.second_factor_needed': () =>
    'Mmiliki wa daftari anataka hatua ya pili ya uthibitisho. Iweke kwanza.',
  'request.not_found': () => 'Seva haitambui ombi hili. Pakia ukurasa tena.',
  'request.too_many': ({ retryAfterSeconds }: Facts) =>
    typeof retryAfterSeconds === 'number' && retryAfterSeconds > 90
      ? `Umejaribu mara nyingi mno. Subiri dakika ${Math.ceil(retryAfterSeconds / 60)}, kisha ujaribu tena.`
      : 'Umejaribu mara nyingi mno. Subiri dakika moja, kisha ujaribu tena.',
  'server.internal': () =>
    'Seva ilipata hitilafu. Jaribu tena; ikiendelea, itafute kwenye log kwa nambari ya ombi.',
  'server.busy': () => 'Seva ina shughuli nyingi. Jaribu tena baada ya muda mfupi.',
  'setup.link_invalid': () => 'Kiungo hiki hakifanyi kazi tena. Washa Daftar upya: itachapisha kipya.',
  'setup.already_done': () => 'Daftari tayari lina mmiliki wake. Ingia.',
  'account.email_taken': () => 'Tayari kuna akaunti yenye barua pepe hii.',
  'account.password_weak': () => 'Nenosiri ni rahisi mno kukisia. Chagua refu zaidi.',
  'account.proof_wrong': () => 'Ulichoandika si sahihi. Kikague, kisha ujaribu tena.',
  'account.code_wrong': () => 'Msimbo si sahihi, au umeshatumika. Subiri unaofuata, kisha uandike huo.',
  'account.second_factor_on': () => 'Programu ya uthibitisho tayari imewekwa. Iondoe kwanza.',
  'account.second_factor_off': () => 'Hakuna hatua ya pili iliyowekwa.',
  'account.passkey_not_found': () => 'Ufunguo huu wa kuingia haumo tena kwenye akaunti yako.',
  'account.session_not_found': () => 'Kipindi hiki kimeshaisha.',
  'people.not_found': () => 'Mtu huyu hayumo tena kwenye daftari.',
  'people.last_owner': () => 'Daftari linahitaji mmiliki. Mfanye mtu mwingine mmiliki kwanza.',
  'people.owner_only': () => 'Mmiliki pekee ndiye anayeweza kumfanyia mmiliki hivi. Mwombe mmoja wao.',
  'people.not_yourself': () =>
    'Hakuna anayebadilisha wadhifa wake au kujiondoa mwenyewe. Mwombe mmiliki au msimamizi mwingine.',
  'invite.not_valid': () =>
    'Mwaliko huu umetumika, umefutwa, au muda wake umeisha. Mwombe aliyekualika akupe mpya.',
  'invite.not_found': () => 'Mwaliko huu umeshatumika au umeshafutwa.',
  'saved_view.not_found': () => 'Orodha hii iliyohifadhiwa haipo tena.',
  'saved_view.name_taken': () => 'Ukurasa huu tayari una orodha yenye jina hili. Chagua jina lingine.',
  'saved_view.too_many': () => 'Umefikisha idadi ya juu ya orodha zinazohifadhiwa. Futa moja kwanza.',
  'connection.not_found': () => 'Muunganisho huu haupo.',
  'connection.credentials_invalid': () => 'Funguo hizi haziwezi kuwa sahihi. Rekebisha palipowekwa alama.',
  'connection.mode_mismatch': () =>
    'Ufunguo huu ni wa hali nyingine. Muunganisho haubadilishi hali yake ya mwanzo.',
  'connection.sandbox_off': () => 'Mazingira ya majaribio yamezimwa kwenye seva hii (DAFTAR_SANDBOX).',
  'connection.sandbox_is_test_only': () => 'Mazingira ya majaribio hufanya kazi katika hali ya majaribio tu.',
  'connection.hook_refused': () =>
    'Mtoa huduma hakuikubali anwani ya taarifa. Isajili tena, au iweke kwa mkono.',
  'connection.sweep_running': () => 'Uhakiki wa muunganisho huu tayari unaendelea. Subiri ripoti yake.',
  'connection.paused': () => 'Muunganisho umesitishwa. Uendeleze kwanza.',
  'connection.receipt_not_found': () =>
    'Hakuna malipo madogo ya muunganisho huu yenye risiti hii. Inakili kutoka kwa ujumbe alioupata mlipaji.',
  'connection.amounts_differ': () =>
    'Risiti inaonyesha kiasi tofauti na kile Daftar ilichoomba: kipimo cha viasi kimewekwa vibaya. Kibadilishe kwanza.',
  'provider.unknown': () => 'Daftar haimjui mtoa huduma huyu.',
  'provider.wrong_key': () => 'Mtoa huduma amekataa ufunguo. Ubadilishe kwenye ukurasa wa muunganisho.',
  'provider.blocked': () =>
    'Kuna kitu mbele ya mtoa huduma kilichozuia ombi. Kama akaunti yako ina orodha ya IP zinazoruhusiwa, ongeza anwani ya seva hii.',
  'provider.account_not_live': () =>
    'Akaunti iliyo kwa mtoa huduma haijaanza kutumika kwa pesa halisi. Kamilisha uwashaji wake huko.',
  'provider.refused': () => 'Mtoa huduma amekataa ombi. Sababu yake iko hapa chini.',
  'provider.unreachable': () => 'Mtoa huduma hakupatikana. Jaribu tena baada ya dakika moja.',
  'provider.timed_out': () => 'Mtoa huduma hakujibu kwa wakati. Jaribu tena baada ya dakika moja.',
  'provider.rate_limited': () => 'Mtoa huduma anaomba usubiri kidogo. Jaribu tena baada ya dakika moja.',
  'provider.answer_unreadable': () => 'Jibu halikuwa la mtoa huduma mwenyewe. Huenda kuna proxy katikati.',
  'invoice.not_found': () => 'Ankara hii haipo. Huenda rasimu ilifutwa.',
  'invoice.not_draft': () => 'Rasimu pekee ndiyo inaweza kubadilishwa. Ankara hii tayari ina nambari yake.',
  'invoice.changed_meanwhile': () => 'Mtu mwingine amebadilisha rasimu hii baada ya wewe kuifungua.',
  'invoice.not_open': () => 'Ankara haiko wazi tena.',
  'invoice.being_voided': () => 'Ankara inabatilishwa.',
  'invoice.has_money': () =>
    'Pesa ziliingia kwa ankara hii, kwa hiyo haiwezi kubatilishwa. Zirejeshe kwanza.',
  'invoice.void_unfinished': () =>
    'Kiungo cha malipo hakijaweza kufungwa kwa mtoa huduma. Jaribu tena baada ya dakika moja.',
  'invoice.several_payments': () =>
    'Malipo kadhaa ya ankara hii bado yana pesa. Rejesha kila moja peke yake.',
  'invoice.no_email': () => 'Mteja hana anwani ya barua pepe. Andika moja, au iongeze kwa mteja.',
  'invoice.empty': () => 'Ankara haina mistari. Ongeza angalau mmoja.',
  'invoice.total_zero': () => 'Jumla ni sifuri. Hakuna cha kulipa.',
  'invoice.discount_too_large': () => 'Punguzo ni kubwa kuliko mstari wake.',
  'invoice.amount_too_large': () => 'Jumla ni kubwa kuliko Daftar inavyoweza kushughulikia.',
  'customer.not_found': () => 'Mteja huyu hayupo.',
  'customer.has_invoices': () =>
    'Mteja huyu ana ankara, na ankara hubaki na mteja wake. Mteja asiye na ankara pekee ndiye anayeweza kuondolewa.',
  'checkout.not_found': () => 'Kiungo hiki cha malipo hakipo.',
  'checkout.no_connection': () =>
    'Hakuna muunganisho unaotumika unaopokea sarafu hii. Ongeza au endeleza mmoja.',
  'checkout.wrong_kind': () =>
    'Muunganisho huu huomba malipo kwa njia nyingine. Chagua muunganisho mwingine.',
  'checkout.phone_invalid': () =>
    'Nambari hii ya simu haiwezi kutumiwa ombi. Iandike kwa mfumo wa kimataifa, kwa mfano +254700000000.',
  'checkout.prompt_waiting': () => 'Simu hii imetumiwa ombi sasa hivi. Subiri jibu kabla ya kutuma tena.',
  'checkout.link_ending': () =>
    'Kiungo cha awali cha ankara hii kinaghairiwa kwa mtoa huduma. Jaribu tena baada ya muda mfupi.',
  'checkout.amount_not_chargeable': (facts: Facts) => notChargeable(facts),
  'checkout.currency_not_supported': () => 'Mtoa huduma hapokei sarafu hii.',
  'payment.not_found': () => 'Malipo haya hayapo.',
  'payment.nothing_left': () => 'Hakuna kilichobaki cha malipo haya cha kurejesha au kuchukua.',
  'payment.amount_too_large': () => 'Hicho ni zaidi ya kilichobaki cha malipo haya.',
  'payment.action_not_found': () => 'Hatua hii haipo.',
  'payment.action_in_flight': () =>
    'Tayari kuna hatua inayoendelea kwa malipo haya. Subiri hadi mtoa huduma ajibu.',
  'payment.by_hand_only': () =>
    'API ya mtoa huduma haiwezi kufanya hivyo. Ifanye kwenye dashibodi ya mtoa huduma, kisha uiandike hapa kwa mkono.',
  'event.not_found': () => 'Tukio hili halipo.',
  'event.in_work': () => 'Tukio linashughulikiwa. Subiri hadi limalizike.',
  'refusal.not_found': () => 'Taarifa hii iliyokataliwa haipo tena. Hufutwa baada ya siku saba.',
  'review.not_open': () => 'Hakuna kilicho wazi hapo tena. Huenda kuna aliyekifunga kabla yako.',
  'review.no_payment': () => 'Tukio hili halitaji malipo, kwa hiyo hakuna cha kuoanisha na ankara.',
  'review.other_mode': () => 'Chagua ankara iliyokamilishwa iliyo katika hali sawa na ya tukio.',
  'review.cannot_match': () =>
    'Malipo haya hayawezi kuingizwa kwenye ankara hiyo: sarafu au hali yake hailingani.',
  'endpoint.not_found': () => 'Kipokezi hiki hakipo tena.',
  'endpoint.url_not_allowed': () =>
    'Ujumbe hauwezi kutumwa kwa anwani hii. Toa anwani ya umma ya https:// isiyo na jina la mtumiaji ndani yake.',
  'endpoint.disabled': () => 'Kipokezi hiki kimezimwa. Kiwashe kwanza.',
  'message.not_found': () => 'Ujumbe huu haupo.',
  'message.emptied': () =>
    'Wote walipokea ujumbe huu zamani, kwa hiyo maudhui yake hayapo tena. Hauwezi kutumwa tena.',
  'delivery.not_found': () => 'Uwasilishaji huu haupo.',
  'delivery.in_work': () => 'Ujumbe unatumwa sasa hivi. Angalia tena baada ya sekunde chache.',
  'key.not_found': () => 'Ufunguo huu haupo.',
  'key.not_active': () =>
    'Ufunguo huu umeisha au tayari umebadilishwa na mwingine. Tengeneza ufunguo mpya, au ubadilishe huo mwingine.',
  'api.key_missing': () => 'Ombi halikuwa na ufunguo. Utume kama “Authorization: Bearer dk_…”.',
  'api.key_invalid': () => 'Ufunguo huu haujulikani hapa. Unakili tena wote, au tengeneza mpya.',
  'api.key_expired': () => 'Muda wa ufunguo umeisha. Tengeneza mpya.',
  'api.key_revoked': () => 'Ufunguo uliondolewa. Tengeneza mpya.',
  'api.scope_missing': () => 'Ufunguo wa API hauna ruhusa hiyo. Upe ruhusa, au tumia ufunguo mwingine.',
  'api.method_not_allowed': () => 'Anwani hii ya API haikubali mbinu hiyo.',
  'api.body_too_large': () => 'Ombi kwa API ni kubwa mno.',
  'api.content_type': () => 'API inapokea JSON pekee.',
  'api.json_invalid': () => 'Ombi kwa API si JSON sahihi.',
  'api.idempotency_key_invalid': () => 'Idempotency-Key huwa na herufi 1 hadi 255 za ASCII zinazochapika.',
  'api.idempotency_mismatch': () =>
    'Idempotency-Key hii ilitumika awali na maudhui mengine. Tumia mpya kwa ombi jipya.',
  'api.idempotency_running': () =>
    'Ombi lenye Idempotency-Key hiyo hiyo bado linaendelea. Jaribu tena baada ya sekunde chache.',
  'document.unavailable': () =>
    'Seva hii haiwezi kutengeneza PDF: sehemu inayozitengeneza haipo kwa mashine yake. Tuma kiungo badala yake.',
  'mail.not_configured': ({ missing }: Facts) =>
    missing === 'sender'
      ? 'Hakuna mtumaji aliyewekwa. Ipe biashara yako anwani ya barua pepe kwenye mipangilio, au weka DAFTAR_MAIL_FROM kwenye seva.'
      : 'Hakuna seva ya barua pepe iliyowekwa. Weka DAFTAR_SMTP_URL kwenye seva, kwa mfano smtps://user:password@smtp.example.com, kisha uwashe Daftar upya.',
  'mail.refused': () =>
    'Seva ya barua pepe imekataa kutuma. Angalia anwani; ilichosema seva kipo hapa chini.',
  'mail.login_refused': () =>
    'Seva ya barua pepe imekataa jina au nenosiri lililo kwenye DAFTAR_SMTP_URL. Sahihisha, kisha uwashe Daftar upya.',
  'mail.unreachable': () => 'Seva ya barua pepe haikufikiwa. Angalia DAFTAR_SMTP_URL na mtandao.',
  'mail.timed_out': () => 'Seva ya barua pepe haikujibu kwa wakati.',
  'sandbox.account_not_found': () =>
    'Mazingira ya majaribio hayaijui akaunti hii tena. Unda muunganisho mpya wa mazingira ya majaribio.',
} satisfies Record<ErrorCode | 'unreachable', (facts: Facts) => string> as Record<
  ErrorCode | 'unreachable',
  (facts: Facts) => string
>;
