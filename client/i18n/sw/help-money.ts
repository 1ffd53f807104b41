import type { HelpOf } from '../en/help-errors.ts';
import type { moneyHelp as english } from '../en/help-money.ts';

export const moneyHelp: HelpOf<typeof english> = {
  'connection.not_found': [
    'Anwani imeandikwa vibaya, au muunganisho ni wa hali nyingine au wa Daftar nyingine.',
    'Ufungue kutoka orodha ya miunganisho. Kama haupo, badilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'connection.credentials_invalid': [
    'Ufunguo umekatwa, una nafasi ndani, au publishable key iko mahali pa secret key.',
    'Unakili tena kutoka dashibodi ya mtoa huduma. Kila sehemu inasema unapatikana wapi.',
  ],
  'connection.mode_mismatch': [
    'Funguo za majaribio na halisi hazichanganywi: muunganisho hubaki katika hali yake.',
    'Ongeza muunganisho wa pili kwa hali nyingine.',
  ],
  'connection.sandbox_off': [
    'Mazingira ya majaribio yamezimwa kwenye seva hii.',
    'Weka DAFTAR_SANDBOX kwenye seva, au unganisha akaunti ya majaribio ya mtoa huduma.',
  ],
  'connection.sandbox_is_test_only': [
    'Mazingira ya majaribio hayahamishi pesa halisi.',
    'Nenda hali ya majaribio.',
  ],
  'connection.hook_refused': [
    'Mtoa huduma hakuweza kufikia anwani, au haruhusu API yake kuiweka.',
    'Kagua kuwa DAFTAR_URL inafikika kwenye mtandao kwa HTTPS. Kisha isajili tena, au iweke kwa mkono.',
  ],
  'connection.paused': [
    'Mtu aliusitisha: hauundi viungo wala hautumi maombi kwa simu, lakini bado unapokea kilicholipwa.',
    'Uendeleze kwenye ukurasa wake.',
  ],
  'connection.sweep_running': [
    'Uhakiki mara mbili wa akaunti moja ungemwuliza mtoa huduma kila kitu mara mbili.',
    'Subiri ripoti: huonekana yenyewe kwenye ukurasa wa muunganisho.',
  ],
  'connection.receipt_not_found': [
    'Risiti imeandikwa vibaya, ni ya akaunti nyingine, au malipo yake yanazidi KES 10 au hayajaingizwa bado.',
    'Subiri hadi ankara ndogo ilipwe, kisha nakili risiti kutoka ujumbe wa M-Pesa: herufi kubwa na tarakimu kumi.',
  ],
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
    'Kamilisha uwashaji kwenye dashibodi yake, au uwasiliane na wahudumu wake. Hali ya majaribio inafanya kazi wakati huo.',
  ],
  'provider.refused': [
    'Mtoa huduma alilielewa ombi na akakataa: kiasi, sarafu, simu au ruhusa haimfai.',
    'Soma sababu yake chini ya hitilafu. Kagua kuwa ufunguo una ruhusa zilizotajwa kwenye maelezo yake.',
  ],
  'provider.unreachable': [
    'Mtoa huduma ana hitilafu, au firewall au DNS ya seva hii inazuia ombi.',
    'Jaribu tena baada ya dakika moja. Ikiendelea, angalia ukurasa wa hali wa mtoa huduma, kisha mtandao wa seva hii. Pesa zilizolipwa wakati huo hupatikana na uhakiki.',
  ],
  'provider.timed_out': [
    'Mtoa huduma alipokea ombi lakini hakujibu kwa wakati, kwa hiyo haijulikani bado kama alifanya kilichoombwa.',
    'Usiombe mara ya pili kwa mkono: Daftar hutazama kwanza kilichotokea. Pakia ukurasa tena baada ya dakika moja.',
  ],
  'provider.rate_limited': [
    'Maombi yalikuwa mengi kuliko mtoa huduma anavyopokea.',
    'Subiri dakika moja. Daftar hupunguza kasi yenyewe.',
  ],
  'provider.answer_unreadable': [
    'Proxy au ukurasa wa matengenezo ulijibu badala ya mtoa huduma.',
    'Jaribu tena baadaye. Ikiendelea, kagua proxy iliyo kati ya seva hii na mtandao.',
  ],
  'invoice.not_found': [
    'Ilikuwa rasimu na ikafutwa, ni ya hali nyingine, au anwani imeandikwa vibaya.',
    'Tafuta nambari yake kwa Ctrl K. Kama haipo, badilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'invoice.not_draft': [
    'Ankara ikishapata nambari haibadiliki: huenda mteja anayo tayari.',
    'Kama ina kosa, ibatilishe na uandike mpya. Kama pesa zimeingia, zirejeshe kwanza.',
  ],
  'invoice.changed_meanwhile': [
    'Watu wawili, au mtu na programu, walifanyia kazi rasimu moja.',
    'Ulichoandika bado kipo. Ona rasimu inavyosema sasa, kisha hifadhi tena: Daftar huuliza kabla ya kubadilisha chochote.',
  ],
  'invoice.not_open': [
    'Imelipwa au imebatilishwa wakati huo, au bado ni rasimu.',
    'Pakia ukurasa tena: historia yake inasema kilichotokea. Rasimu hukamilishwa kwanza.',
  ],
  'invoice.being_voided': [
    'Daftar hufunga viungo vya malipo kwa mtoa huduma kwanza, ili mtu asilipe ankara iliyobatilishwa.',
    'Subiri dakika moja. Mteja akilipa dakika ya mwisho, pesa huingizwa na ankara hubaki.',
  ],
  'invoice.has_money': [
    'Ankara iliyobatilishwa haiwezi kubaki na pesa.',
    'Rejesha zilizoingia, kisha uibatilishe.',
  ],
  'invoice.void_unfinished': [
    'Mtoa huduma hajathibitisha kuwa kiungo kimefungwa, kwa hiyo mtu anaweza bado kukilipa.',
    'Daftar inaendelea kujaribu yenyewe. Ikichukua muda, jaribu ufunguo kwenye ukurasa wa muunganisho.',
  ],
  'invoice.several_payments': [
    'Daftar haichagui kwa niaba yako ni malipo yapi ya kurejesha.',
    'Fungua ankara na urejeshe malipo moja peke yake.',
  ],
  'invoice.no_email': [
    'Ankara hutumwa tu mahali anwani inapojulikana.',
    'Andika anwani, iongeze kwa mteja, au shiriki kiungo kwa njia nyingine.',
  ],
  'invoice.empty': [
    'Bila mstari haijulikani kinacholipiwa ni nini.',
    'Ongeza angalau mstari mmoja wenye maelezo, idadi na bei.',
  ],
  'invoice.total_zero': [
    'Bei zote ni sifuri, au punguzo linachukua yote.',
    'Rekebisha bei na punguzo. Kisicho na bei hakihitaji ankara.',
  ],
  'invoice.discount_too_large': [
    'Punguzo linazidi idadi mara bei, kwa hiyo mstari ungekuwa chini ya sifuri.',
    'Lipunguze. Angalia kama asilimia imeandikwa mahali pa kiasi.',
  ],
  'invoice.amount_too_large': [
    'Huenda idadi au bei ina sifuri nyingi mno.',
    'Tafuta mstari mkubwa mno. Kiasi kikubwa hivyo kweli kigawe kwenye ankara kadhaa.',
  ],
  'customer.not_found': [
    'Mteja aliondolewa, ni wa hali nyingine, au anwani imeandikwa vibaya.',
    'Tafuta jina kwa Ctrl K. Kama halipo, badilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'customer.has_invoices': [
    'Ankara lazima ziendelee kusema ni za nani.',
    'Mwache mteja, na ubadilishe jina kama inahitajika.',
  ],
  'checkout.not_found': [
    'Ni cha ankara nyingine au cha hali nyingine.',
    'Fungua ankara: viungo na maombi yake yote yapo hapo. Programu huviona kwenye “checkouts”.',
  ],
  'checkout.no_connection': [
    'Hakuna muunganisho unaotumika wa hali hii unaopokea sarafu ya ankara.',
    'Unganisha mtoa huduma kwa sarafu hiyo, au endeleza uliositishwa.',
  ],
  'checkout.wrong_kind': [
    'Watoa huduma wengine huunda viungo, wengine hutuma ombi kwa simu.',
    'Chagua muunganisho wa aina unayohitaji.',
  ],
  'checkout.link_ending': [
    'Kiungo cha awali kinaomba kiasi kingine. Hufungwa kwanza, ili mtu asilipe mara mbili.',
    'Jaribu tena baada ya sekunde chache.',
  ],
  'checkout.phone_invalid': [
    'Nambari ni fupi mno, ya nchi nyingine, au haina msimbo wa nchi.',
    'Iandike ikiwa na + na msimbo wa nchi.',
  ],
  'checkout.prompt_waiting': [
    'Mteja bado anaweza kuthibitisha ombi la kwanza; la pili lingeweza kuchukua pesa mara mbili.',
    'Subiri jibu, kwa muda usiozidi dakika mbili. Kisha simu inaweza kutumiwa ombi tena.',
  ],
  'checkout.amount_not_chargeable': [
    'Kila mtoa huduma ana kiwango cha chini na cha juu, na wengine hupokea viasi kamili tu.',
    'Badilisha kiasi, au chagua muunganisho mwingine.',
  ],
  'checkout.currency_not_supported': [
    'Kila mtoa huduma hupokea sarafu chache.',
    'Chagua muunganisho wa sarafu hii, au andika ankara kwa nyingine.',
  ],
  'payment.not_found': [
    'Ni ya hali nyingine, au kitambulisho ni cha mtoa huduma.',
    'Tafuta nambari ya mtoa huduma kwa Ctrl K. Programu hutumia kitambulisho kinachoanza na pay_.',
  ],
  'payment.nothing_left': [
    'Yote yalisharejeshwa au kuchukuliwa, huenda kwenye dashibodi ya mtoa huduma.',
    'Pakia ukurasa tena: leja inaonyesha zilikokwenda.',
  ],
  'payment.amount_too_large': ['Sehemu yake ilisharejeshwa.', 'Chagua kisichozidi kilichobaki.'],
  'payment.action_in_flight': [
    'Marejesho au hatua nyingine ilitumwa na mtoa huduma hajajibu. Ya pili ingeweza kuhesabiwa mara mbili.',
    'Subiri. Matokeo yake huonekana kwenye ukurasa wa ankara; yasipojulikana kwa nusu saa, uamuzi wako huombwa.',
  ],
  'payment.action_not_found': [
    'Kitambulisho ni cha malipo mengine au cha hali nyingine.',
    'Fungua ankara: marejesho yote yapo hapo. Programu husoma malipo upya.',
  ],
  'payment.by_hand_only': [
    'Mtoa huduma hana API ya kufanya hivyo.',
    'Fanya kwenye dashibodi yake, kisha uandike hapa kwa mkono, ili daftari lilingane.',
  ],
  'event.not_found': [
    'Anwani imeandikwa vibaya, au tukio ni la hali nyingine.',
    'Litafute kwenye Matukio. Kama halipo, badilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'event.in_work': [
    'Linathibitishwa au linaingizwa sasa hivi. Kulishughulikia mara mbili hakusaidii.',
    'Subiri hadi kazi yake iishe, kwa matokeo yoyote.',
  ],
  'refusal.not_found': [
    'Taarifa zilizokataliwa huhifadhiwa kwa siku saba.',
    'Subiri taarifa inayofuata: watoa huduma hujaribu tena, na uhakiki hupata pesa kwa vyovyote.',
  ],
  'review.not_open': [
    'Mtu mwingine aliamua, au tukio lililofuata lilijibu.',
    'Pakia ukurasa tena. Historia ya ankara inasema ni nani, pamoja na dokezo.',
  ],
  'review.no_payment': [
    'Tukio linahusu kitu kingine kisicho malipo, kama ombi au ukaguzi wa anwani ya taarifa.',
    'Liweke kando pamoja na dokezo. Kama unakosa pesa, fanya uhakiki kwenye ukurasa wa muunganisho.',
  ],
  'review.other_mode': [
    'Pesa za hali ya majaribio hazilipi kamwe ankara halisi, na rasimu hailipiwi.',
    'Chagua ankara iliyokamilishwa ya hali ile ile. Kama ni rasimu hiyo, ikamilishe kwanza.',
  ],
  'review.cannot_match': [
    'Malipo ni ya sarafu tofauti na ya ankara, au hayakuleta pesa.',
    'Chagua ankara yenye sarafu ya malipo. Kama haipo, rejesha kwa mtoa huduma na uweke tukio kando pamoja na dokezo.',
  ],
  'document.unavailable': [
    'Sehemu inayotengeneza PDF haipo kwa aina hii ya mashine.',
    'Tuma kiungo: ukurasa wa kulipa unaweza kuchapishwa.',
  ],
  'mail.not_configured': [
    'Hakuna aliyeweka seva ya barua pepe kwenye seva hii, au biashara haina anwani ya mtumaji.',
    'Anayeendesha seva aweke DAFTAR_SMTP_URL na kuwasha Daftar upya; mtumaji yumo kwenye mipangilio ya biashara. Hadi wakati huo shiriki kiungo.',
  ],
  'mail.refused': [
    'Anwani imeandikwa vibaya, sanduku limejaa, au seva ya barua pepe haimruhusu mtumaji huyu.',
    'Kagua anwani. Kama ni sahihi, mwonyeshe mtoa huduma wako wa barua pepe kilichosemwa na seva yake: mtumaji lazima awe wa akaunti hiyo.',
  ],
  'mail.login_refused': [
    'Jina au nenosiri lililo kwenye DAFTAR_SMTP_URL si sahihi au lilibadilishwa. Wengi hutaka programu ziwe na nenosiri lao.',
    'Tengeneza nenosiri la programu (app password) kwa mtoa huduma wako wa barua pepe na uliweke kwenye DAFTAR_SMTP_URL, ukiandika %40 badala ya @. Kisha uwashe Daftar upya.',
  ],
  'mail.unreachable': [
    'Anwani ya seva au mlango (port) si sahihi, au mtandao hauruhusu barua kutoka: wengi hufunga mlango 25.',
    'Kagua anwani ya seva, na utumie mlango 465 na smtps:// au mlango 587 na smtp://. Kisha uwashe Daftar upya.',
  ],
  'mail.timed_out': [
    'Seva ya barua pepe ni ya polepole, au smtp:// na smtps:// zimechanganywa: kila upande unasubiri mwingine.',
    'Daftar hujaribu tena yenyewe. Ikiendelea, tumia smtps:// na mlango 465, na smtp:// na mlango 587.',
  ],
  'sandbox.account_not_found': [
    'Mazingira ya majaribio huhifadhi akaunti zake kwenye faili lake. Liliondolewa, au daftari lilirejeshwa bila hilo.',
    'Unda muunganisho mpya wa mazingira ya majaribio, na kiungo kipya kwa kila ankara ya majaribio iliyo wazi.',
  ],
};
