import type { errorHelp as english } from '../en/help-errors.ts';

type Help = readonly [why: string, remedy: string];

const gone: Help = [
  'Anwani imeandikwa vibaya, ni cha hali nyingine, au kiliondolewa baadaye.',
  'Kifungue kutoka kwenye orodha yake. Programu ikague kitambulisho, na kuwa ufunguo wake ni wa hali ile ile.',
];
const moved: Help = [
  'Mtu mwingine, dirisha lingine au tukio la mtoa huduma lilikibadilisha baada ya ukurasa wako kupakiwa.',
  'Pakia ukurasa tena: unaonyesha kinachowezekana sasa.',
];
const oneAtATime: Help = [
  'Hatua mbili kwa pamoja zinaweza kuhesabu pesa mara mbili, kwa hiyo Daftar hufanya moja baada ya nyingine.',
  'Subiri dakika moja, kisha ujaribu tena. Hakuna kinachopotea.',
];
const form: Help = [
  'Viasi vya mistari haviundi ankara inayoweza kulipwa.',
  'Rekebisha idadi, bei, punguzo na kodi kwenye mistari hadi jumla iwe sahihi.',
];
const unproven: Help = [
  'Nenosiri au msimbo haulingani, umeshatumika, au saa ya simu si sahihi.',
  'Uandike tena na uache simu ijipangie saa. Bila simu, tumia msimbo wa dharura, au endesha “user reset” kwenye seva.',
];
const noAnswer: Help = [
  'Mtoa huduma ana hitilafu, au kuna kitu njiani kinachozuia ombi.',
  'Jaribu tena baada ya dakika moja. Ikiendelea, angalia ukurasa wa hali wa mtoa huduma na mtandao wa seva hii. Pesa zilizolipwa wakati huo hupatikana na uhakiki.',
];
const match: Help = [
  'Malipo huingizwa tu kwenye ankara iliyokamilishwa ya hali na sarafu ile ile.',
  'Chagua ankara nyingine, au weka tukio kando pamoja na maandishi.',
];
const programs: Help = [
  'Programu inayoita API inatuma kitu ambacho API haikisomi.',
  'Linganisha ombi na maelezo yaliyo kwenye /docs; yana mfano kwa kila njia.',
];
const mailServer: Help = [
  'Mipangilio ya DAFTAR_SMTP_URL hailingani na seva ya barua pepe, au seva haifikiki.',
  'Kagua anwani, mlango, jina na nenosiri kwa mtoa huduma wako wa barua pepe, kisha uwashe Daftar upya. Ankara yenyewe iko salama; kiungo chake kinaweza kutumwa kwa mkono.',
];

export const errorHelp: typeof english = {
  unreachable: [
    'Seva imezimwa, inawashwa upya, au kifaa chako hakina mtandao.',
    'Kagua mtandao wako, kisha kama Daftar inaendeshwa kwenye seva.',
  ],
  'request.invalid': [
    'Sehemu ni tupu, ndefu mno, au kwa mfumo ambao Daftar haiujui.',
    'Rekebisha palipowekwa alama. Programu huziona sehemu hizo kwenye jibu.',
  ],
  'request.not_signed_in': [
    'Vipindi huisha vyenyewe baada ya muda, au mtu akivikomesha au akibadilisha wadhifa wako.',
    'Ingia tena; unarudi kwenye ukurasa ule ule.',
  ],
  'request.forbidden': [
    'Kila hatua inahitaji wadhifa, na wako hauna hatua hii.',
    'Mwombe mmiliki aifanye, au abadilishe wadhifa wako kwenye Mipangilio.',
  ],
  'request.wrong_origin': [
    'Ukurasa wa anwani nyingine ulijaribu kutenda kwa jina lako, au Daftar imefunguliwa kwa jina isilolijua.',
    'Fungua anwani iliyo kwenye DAFTAR_URL. Kama si sahihi, irekebishe kwenye seva na uwashe Daftar upya.',
  ],
  'request.prove_yourself': [
    'Funguo, watu na marejesho makubwa huhitaji uthibitisho usiozidi dakika chache.',
    'Toa nenosiri, passkey au msimbo unapoombwa; kisha hatua inaendelea.',
  ],
  'request.second_factor_needed': [
    'Kanuni za usalama zinataka wadhifa wako uwe na hatua ya pili, na huna.',
    'Weka programu ya uthibitisho au passkey kwenye akaunti yako.',
  ],
  'request.not_found': [
    'Ukurasa ni wa zamani kuliko seva, au anwani imeandikwa vibaya.',
    'Pakia ukurasa tena.',
  ],
  'request.too_many': [
    'Mtu au programu ilijaribu mara nyingi kwa muda mfupi.',
    'Subiri muda ulioandikwa. Programu isome Retry-After.',
  ],
  'server.internal': [
    'Kilitokea kitu ambacho Daftar haikukitarajia. Hakuna kilichofanyika nusu: badiliko hufanyika lote au halifanyiki.',
    'Jaribu tena. Ikiendelea, mpe anayesimamia seva nambari ya ombi: iko kwenye log.',
  ],
  'server.busy': [
    'Seva inawashwa, inazimwa, au ina mengi ya kuandika kuliko diski inavyoweza.',
    'Jaribu tena baada ya dakika moja. Watoa huduma hurudia taarifa zao wenyewe.',
  ],
  'setup.link_invalid': [
    'Kiungo cha uanzishaji hufanya kazi mara moja, hadi Daftar iwashwe tena.',
    'Washa Daftar upya na utumie kiungo inachochapisha.',
  ],
  'setup.already_done': moved,
  'account.email_taken': [
    'Kila mtu ana akaunti moja, na kila akaunti barua pepe yake.',
    'Ingia nayo, au tumia barua pepe nyingine.',
  ],
  'account.password_weak': [
    'Manenosiri mafupi na ya kawaida hukisiwa kwanza.',
    'Tumia maneno kadhaa, yenye urefu unaotakiwa angalau.',
  ],
  'account.proof_wrong': unproven,
  'account.code_wrong': unproven,
  'account.second_factor_on': moved,
  'account.second_factor_off': moved,
  'account.passkey_not_found': gone,
  'account.session_not_found': gone,
  'people.not_found': gone,
  'people.last_owner': [
    'Daftari lisilo na mmiliki haliwezi kusimamiwa na yeyote.',
    'Mfanye mtu mwingine mmiliki kwanza.',
  ],
  'people.owner_only': ['Vinginevyo msimamizi angeweza kumnyang’anya mmiliki daftari.', 'Mwombe mmiliki.'],
  'people.not_yourself': ['Ili mtu asijifungie nje.', 'Mwombe mmiliki au msimamizi mwingine.'],
  'invite.not_valid': [
    'Mwaliko hufanya kazi mara moja, kwa siku saba, usipofutwa.',
    'Mwombe aliyekualika akupe mpya.',
  ],
  'invite.not_found': gone,
  'connection.not_found': gone,
  'connection.credentials_invalid': [
    'Ufunguo umekatwa, una nafasi ndani, au publishable key iko mahali pa secret key.',
    'Unakili tena kutoka dashibodi ya mtoa huduma. Kila sehemu inasema unapatikana wapi.',
  ],
  'connection.mode_mismatch': [
    'Funguo za majaribio na halisi hazichanganywi: muunganisho hubaki katika hali yake.',
    'Tengeneza muunganisho wa pili kwa hali nyingine.',
  ],
  'connection.sandbox_off': [
    'Mazingira ya majaribio yamezimwa kwenye seva hii.',
    'Weka DAFTAR_SANDBOX kwenye seva, au unganisha akaunti ya majaribio ya mtoa huduma.',
  ],
  'connection.sandbox_is_test_only': [
    'Mazingira ya majaribio hayahamishi pesa halisi.',
    'Badili kwenda hali ya majaribio.',
  ],
  'connection.hook_refused': [
    'Mtoa huduma hakuweza kufikia anwani, au haruhusu API yake kuiweka.',
    'Kagua kuwa DAFTAR_URL inafikika kwenye mtandao kwa HTTPS. Kisha isajili tena, au iweke kwa mkono.',
  ],
  'connection.paused': [
    'Mtu aliusitisha: hautengenezi viungo wala maombi, lakini bado unapokea kilicholipwa.',
    'Uendeleze kwenye ukurasa wake.',
  ],
  'connection.sweep_running': oneAtATime,
  'connection.receipt_not_found': gone,
  'connection.amounts_differ': [
    'Akaunti inahesabu kwa kipimo tofauti na cha muunganisho.',
    'Badilisha kipimo cha viasi kwenye ukurasa wa muunganisho, kisha uthibitishe viasi tena.',
  ],
  'provider.unknown': [
    'Jina limeandikwa vibaya, au toleo hili halimjui.',
    'Chagua mmoja wa walio kwenye orodha.',
  ],
  'provider.wrong_key': [
    'Ufunguo uliandikwa vibaya, ulibadilishwa kwa mtoa huduma, au ni wa hali nyingine.',
    'Unakili tena kutoka dashibodi ya mtoa huduma na uubadilishe kwenye ukurasa wa muunganisho. Yaliyosubiri yatajaribiwa tena.',
  ],
  'provider.blocked': [
    'Firewall au orodha ya IP mbele ya mtoa huduma iliizuia seva hii.',
    'Ongeza anwani ya seva hii kwenye orodha iliyo katika dashibodi ya mtoa huduma.',
  ],
  'provider.account_not_live': [
    'Mtoa huduma hajamaliza kukagua biashara yako.',
    'Kamilisha uwashaji kwenye dashibodi yake, au uulize msaada wake. Hali ya majaribio inafanya kazi wakati huo.',
  ],
  'provider.refused': [
    'Mtoa huduma alilielewa ombi na akakataa: kiasi, sarafu, simu au ruhusa haimfai.',
    'Soma sababu yake chini ya hitilafu. Kagua kuwa ufunguo una ruhusa zilizotajwa kwenye maelezo yake.',
  ],
  'provider.unreachable': noAnswer,
  'provider.timed_out': noAnswer,
  'provider.rate_limited': [
    'Maombi yalikuwa mengi kuliko mtoa huduma anavyopokea.',
    'Subiri dakika moja. Daftar hupunguza kasi yenyewe.',
  ],
  'provider.answer_unreadable': [
    'Proxy au ukurasa wa matengenezo ulijibu badala ya mtoa huduma.',
    'Jaribu tena baadaye. Ikiendelea, kagua proxy iliyo kati ya seva hii na mtandao.',
  ],
  'invoice.not_found': gone,
  'invoice.not_draft': moved,
  'invoice.not_open': moved,
  'invoice.being_voided': oneAtATime,
  'invoice.has_money': [
    'Ankara iliyobatilishwa haipaswi kudaiwa na yeyote.',
    'Rejesha zilizoingia, kisha uibatilishe.',
  ],
  'invoice.void_unfinished': oneAtATime,
  'invoice.several_payments': [
    'Daftar haikisii ni malipo yapi unayoyataka.',
    'Fungua ankara na urejeshe malipo moja peke yake.',
  ],
  'invoice.no_email': [
    'Ankara hutumwa tu mahali anwani inapojulikana.',
    'Andika anwani, iongeze kwa mteja, au shiriki kiungo kwa njia nyingine.',
  ],
  'invoice.empty': form,
  'invoice.total_zero': form,
  'invoice.discount_too_large': form,
  'invoice.amount_too_large': form,
  'customer.not_found': gone,
  'customer.has_invoices': [
    'Ankara lazima ziendelee kusema ni za nani.',
    'Mwache mteja, na ubadilishe jina kama inahitajika.',
  ],
  'checkout.not_found': gone,
  'checkout.no_connection': [
    'Hakuna muunganisho unaotumika wa hali hii unaopokea sarafu ya ankara.',
    'Unganisha mtoa huduma kwa sarafu hiyo, au endeleza uliositishwa.',
  ],
  'checkout.wrong_kind': [
    'Watoa huduma wengine hutengeneza viungo, wengine huuliza simu.',
    'Chagua muunganisho wa aina unayohitaji.',
  ],
  'checkout.link_ending': oneAtATime,
  'checkout.phone_invalid': [
    'Nambari ni fupi mno, ya nchi nyingine, au haina msimbo wa nchi.',
    'Iandike ikiwa na + na msimbo wa nchi.',
  ],
  'checkout.prompt_waiting': oneAtATime,
  'checkout.amount_not_chargeable': [
    'Kila mtoa huduma ana kiwango cha chini na cha juu, na wengine hupokea viasi kamili tu.',
    'Badilisha kiasi, au chagua muunganisho mwingine.',
  ],
  'checkout.currency_not_supported': [
    'Kila mtoa huduma hupokea sarafu chache.',
    'Chagua muunganisho wa sarafu hii, au andika ankara kwa nyingine.',
  ],
  'payment.not_found': gone,
  'payment.nothing_left': [
    'Yote yalisharejeshwa au kuchukuliwa, huenda kwenye dashibodi ya mtoa huduma.',
    'Pakia ukurasa tena: leja inaonyesha zilikokwenda.',
  ],
  'payment.amount_too_large': ['Sehemu yake ilisharejeshwa.', 'Chagua kisichozidi kilichobaki.'],
  'payment.action_in_flight': oneAtATime,
  'payment.action_not_found': gone,
  'payment.by_hand_only': [
    'Mtoa huduma hana API ya kufanya hivyo.',
    'Fanya kwenye dashibodi yake, kisha uandike hapa kwa mkono, ili daftari lilingane.',
  ],
  'event.not_found': gone,
  'event.in_work': oneAtATime,
  'refusal.not_found': [
    'Taarifa zilizokataliwa huhifadhiwa kwa siku saba.',
    'Subiri taarifa inayofuata: watoa huduma hurudia, na uhakiki hupata pesa kwa vyovyote.',
  ],
  'review.not_open': moved,
  'review.no_payment': match,
  'review.other_mode': match,
  'review.cannot_match': match,
  'endpoint.not_found': gone,
  'endpoint.url_not_allowed': [
    'Ujumbe hauendi kwenye mtandao wa ndani: mtu angeweza kuutumia kuchungulia mtandao wako.',
    'Toa anwani ya umma ya https://. Kwa majaribio, fungua yako kwa tunnel.',
  ],
  'endpoint.disabled': [
    'Mtu alikizima, kilijibu “410 Gone”, au kilishindwa kwa siku kadhaa.',
    'Rekebisha programu yako, kiwashe, kisha utume tena yaliyokosekana.',
  ],
  'message.not_found': gone,
  'message.emptied': [
    'Maudhui huhifadhiwa siku 90 baada ya wote kuyapokea.',
    'Iulize API kuhusu ankara: inasema hali ilivyo sasa.',
  ],
  'delivery.not_found': gone,
  'delivery.in_work': oneAtATime,
  'key.not_found': gone,
  'key.not_active': moved,
  'api.key_missing': [
    'Ombi halina kichwa cha Authorization, au proxy ilikiondoa.',
    'Tuma “Authorization: Bearer dk_…” na kila ombi.',
  ],
  'api.key_invalid': [
    'Ufunguo umekatwa, au ni wa Daftar nyingine.',
    'Nakili ufunguo wote, au tengeneza mpya.',
  ],
  'api.key_expired': [
    'Ufunguo ulitengenezwa uishe siku fulani.',
    'Tengeneza mpya, au badilisha funguo kabla hazijaisha.',
  ],
  'api.key_revoked': [
    'Mtu aliukomesha ufunguo. Kumbukumbu ya ukaguzi inasema nani.',
    'Tengeneza ufunguo mpya kwa programu.',
  ],
  'api.scope_missing': [
    'Ufunguo unaweza tu kile kilichochaguliwa ulipotengenezwa.',
    'Tengeneza ufunguo wenye ruhusa iliyotajwa kwenye jibu.',
  ],
  'api.method_not_allowed': programs,
  'api.body_too_large': programs,
  'api.content_type': programs,
  'api.json_invalid': programs,
  'api.idempotency_key_invalid': programs,
  'api.idempotency_mismatch': [
    'Ufunguo uliotumika ulikuja na maudhui mengine: huenda programu inarudia funguo zake.',
    'Tumia Idempotency-Key mpya kwa kila ombi jipya, na ile ile kwa kurudia tu.',
  ],
  'api.idempotency_running': oneAtATime,
  'document.unavailable': [
    'Sehemu inayotengeneza PDF haipo kwa aina hii ya mashine.',
    'Tuma kiungo: ukurasa wa kulipa unaweza kuchapishwa.',
  ],
  'mail.not_configured': mailServer,
  'mail.refused': mailServer,
  'mail.login_refused': mailServer,
  'mail.unreachable': mailServer,
  'mail.timed_out': mailServer,
  'sandbox.account_not_found': gone,
  'saved_view.not_found': gone,
  'saved_view.name_taken': ['Kila orodha huhifadhi mionekano yake kwa jina.', 'Chagua jina lingine.'],
  'saved_view.too_many': [
    'Kuna kikomo cha mionekano ambayo mtu anaweza kuhifadhi.',
    'Ondoa mmoja usiotumika tena.',
  ],
};
