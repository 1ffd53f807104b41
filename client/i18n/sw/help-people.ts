import type { HelpOf } from '../en/help-errors.ts';
import type { peopleHelp as english } from '../en/help-people.ts';

export const peopleHelp: HelpOf<typeof english> = {
  unreachable: [
    'Seva imezimwa, inawashwa upya, au kifaa chako hakina mtandao.',
    'Kagua mtandao wako, kisha kama Daftar inaendeshwa kwenye seva.',
  ],
  'request.invalid': [
    'Sehemu ni tupu, ndefu mno, au kwa mfumo ambao Daftar haiujui.',
    'Rekebisha palipowekwa alama. Programu huziona sehemu hizo kwenye jibu.',
  ],
  'request.not_signed_in': [
    'Vipindi huisha vyenyewe baada ya muda, au mtu akivimaliza au akibadilisha wadhifa wako.',
    'Ingia tena; unarudi kwenye ukurasa ule ule.',
  ],
  'request.forbidden': [
    'Kila hatua inahitaji wadhifa fulani, na wako hauruhusu hatua hii.',
    'Mwombe mmiliki aifanye, au abadilishe wadhifa wako kwenye Mipangilio.',
  ],
  'request.wrong_origin': [
    'Ukurasa wa anwani nyingine ulijaribu kutenda kwa jina lako, au Daftar imefunguliwa kwa jina isilolijua.',
    'Fungua anwani iliyo kwenye DAFTAR_URL. Kama si sahihi, irekebishe kwenye seva na uwashe Daftar upya.',
  ],
  'request.prove_yourself': [
    'Funguo, watu na marejesho makubwa huhitaji uthibitisho usiozidi dakika chache.',
    'Weka nenosiri, ufunguo wa kuingia au msimbo unapoombwa; kisha hatua inaendelea.',
  ],
  'request.second_factor_needed': [
    'Kanuni za usalama zinataka wadhifa wako uwe na hatua ya pili, na huna.',
    'Weka programu ya uthibitisho au ufunguo wa kuingia kwenye akaunti yako.',
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
    'Kilitokea kitu ambacho Daftar haikukitarajia. Hakuna kilichofanyika nusu: badiliko hufanyika lote au halifanyiki kabisa.',
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
  'setup.already_done': [
    'Akaunti ya kwanza imeshatengenezwa, na kiungo cha kuanzisha hakitengenezi ya pili.',
    'Ingia nayo. Kama si wewe uliyeitengeneza, mwulize anayeendesha seva: “user reset” hutoa nenosiri jipya.',
  ],
  'account.email_taken': [
    'Kila mtu ana akaunti moja, na kila akaunti barua pepe yake.',
    'Ingia nayo, au tumia barua pepe nyingine.',
  ],
  'account.password_weak': [
    'Manenosiri mafupi na ya kawaida hukisiwa kwanza.',
    'Tumia maneno kadhaa, yenye urefu unaotakiwa angalau.',
  ],
  'account.proof_wrong': [
    'Nenosiri lina herufi isiyo sahihi, kibodi iko katika lugha nyingine, au ufunguo wa kuingia ni wa akaunti nyingine.',
    'Liandike tena na uliangalie kabla ya kulituma. Kama umelisahau, endesha “user reset” kwenye seva.',
  ],
  'account.code_wrong': [
    'Kila msimbo hutumika mara moja na kwa nusu dakika, na saa ya simu huenda si sahihi.',
    'Subiri msimbo unaofuata, na uache simu ijipangie saa. Bila simu, tumia msimbo wa dharura.',
  ],
  'account.second_factor_on': [
    'Akaunti ina programu moja ya uthibitisho kwa wakati mmoja, ili simu ya zamani isitumike tena.',
    'Iondoe programu kwenye ukurasa wa akaunti yako, kisha uweke mpya.',
  ],
  'account.second_factor_off': [
    'Iliondolewa kwenye dirisha lingine, au haikuwahi kukamilishwa.',
    'Pakia ukurasa tena. Huwekwa kwenye ukurasa wa akaunti yako.',
  ],
  'account.passkey_not_found': [
    'Uliondolewa kwenye dirisha lingine au kifaa kingine.',
    'Pakia ukurasa tena. Huenda kifaa bado kinauonyesha: uondoe huko pia, na uongeze mpya hapa.',
  ],
  'account.session_not_found': [
    'Kiliisha chenyewe, au mtu alikimaliza kabla yako.',
    'Hakuna cha kufanya: orodha inaonyesha vipindi vilivyo wazi bado.',
  ],
  'people.not_found': [
    'Mmiliki au msimamizi mwingine alimwondoa mtu huyu kabla yako.',
    'Pakia ukurasa tena. Anayerudi anahitaji mwaliko mpya.',
  ],
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
  'invite.not_found': [
    'Ulitumika au ulifutwa. Aliyeutumia sasa yumo kati ya watu.',
    'Pakia ukurasa tena, na utume mwaliko mpya kama mtu huyo hayumo.',
  ],
  'saved_view.not_found': [
    'Ilifutwa kwenye dirisha lingine. Orodha ulizohifadhi ni zako peke yako, kwa hiyo si mtu mwingine.',
    'Weka vichujio tena na uvihifadhi upya.',
  ],
  'saved_view.name_taken': [
    'Kila ukurasa hutambua orodha zake zilizohifadhiwa kwa jina.',
    'Chagua jina lingine.',
  ],
  'saved_view.too_many': [
    'Kuna kikomo cha orodha ambazo mtu anaweza kuhifadhi.',
    'Futa moja usiyoitumia tena.',
  ],
};
