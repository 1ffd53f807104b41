import type { providerHelp as english } from '../en/help-providers.ts';

export const providerHelp: typeof english = {
  moyasar: {
    takes:
      'mada, Visa, Mastercard, American Express, Apple Pay na STC Pay, kadiri ya akaunti yako; kwa riyali na sarafu nyingine zote inazoruhusu.',
    limits: 'Angalau 100 za kipimo kidogo kabisa: SAR 1.00.',
    back: 'Yote au sehemu, kwenye ukurasa wa ankara. Kabla hayajakamilishwa, malipo yanaweza kubatilishwa badala yake.',
    outage:
      'Moyasar hurudia taarifa mara tano ndani ya saa 3 na dakika 41, kisha huacha. Uhakiki hupata zilizoachwa, na marejesho pia. Hakuna cha kufanya.',
    testing:
      'Unganisha ufunguo unaoanza na sk_test_ na ulipe kwa moja ya kadi hizi: jina lolote la maneno mawili, tarehe yoyote ijayo, tarakimu tatu zozote.',
    goLive: [
      'Kamilisha uwashaji wa akaunti yako Moyasar. Hadi hapo maombi halisi hukataliwa.',
      'Nakili Secret key halisi (sk_live_) kutoka Settings → API Keys kisha uiunganishe.',
      'Kama akaunti yako ina orodha ya IP zinazoruhusiwa kutumia Secret key, ongeza ya seva hii.',
      'Hakikisha kwenye ukurasa wa muunganisho kuwa anwani ya taarifa imethibitishwa na taarifa zote zinafika.',
      'Andika ankara ya SAR 1 na uilipe kwa kadi yako. Lazima iwe imelipwa mara moja, hapa na Moyasar. Kisha uirejeshe.',
      'Jua la kufanya ufunguo ukivuja: tengeneza mpya Moyasar, kisha uuweke kwenye ukurasa wa muunganisho.',
    ],
    trouble: [
      [
        'Jaribio la muunganisho linashindwa',
        'Secret key si sahihi au ilibadilishwa, au ni publishable key (pk_).',
        'Nakili ufunguo unaoanza na sk_ kutoka Settings → API Keys.',
      ],
      [
        'Ankara imelipwa huko lakini iko wazi hapa',
        'payment_paid haimo kwenye matukio yaliyochaguliwa, au taarifa huenda anwani nyingine.',
        'Sajili anwani ya taarifa tena kwenye ukurasa wa muunganisho, au chagua tukio chini ya Settings → Webhooks. Uhakiki huingiza pesa wakati huo.',
      ],
      [
        'Taarifa zinakataliwa kwa sababu ya siri',
        'Siri iliyo Moyasar si ya muunganisho huu. Huja ndani ya maudhui, si kwenye kichwa.',
        'Weka siri ile ile pande zote mbili, kisha ukague tena zilizokataliwa.',
      ],
      [
        'Hakuna taarifa inayofika',
        'Anwani haiko wazi kwa HTTPS. Moyasar hujaribu mara sita ndani ya saa nne, kisha huacha.',
        'Fungua anwani ukiwa nje ya mtandao wako. Yaliyoachwa hupatikana na uhakiki.',
      ],
      [
        'Anwani ya taarifa inabaki bila kuthibitishwa',
        'Moyasar hutuma msimbo mara moja, unaotumika dakika 30, na taarifa hiyo haikufika.',
        'Fungua anwani kwa intaneti, kisha uisajili tena: msimbo mpya hutumwa.',
      ],
      [
        'Hakuna kiungo kinachoundwa kwa ankara',
        'Muunganisho umesitishwa, funguo zake hazipo, au kiasi ni chini ya SAR 1.',
        'Endeleza muunganisho, na ujaribu ufunguo wake.',
      ],
      [
        'Kila ombi kwa Moyasar linazuiwa',
        'Orodha yake ya IP zinazoruhusiwa, au firewall iliyo mbele yake, inaizuia seva hii.',
        'Ongeza anwani ya seva hii kwenye orodha iliyo katika dashibodi ya Moyasar. Kama hakuna orodha, ipe huduma yao ya msaada nambari 1010.',
      ],
      [
        'Matukio ya hali nyingine yanafika',
        'Moyasar huarifu anwani zote za akaunti kuhusu malipo ya majaribio na halisi.',
        'Hakuna cha kufanya: huwekwa kando na hayawezi kulipa kamwe. Unganisha kila hali kwa ufunguo wake.',
      ],
      [
        'Kadi inakataliwa',
        'Benki ya mteja ilikataa, au mteja hakupita ukaguzi wake. Malipo yanataja sababu.',
        'Hakuna kilichochukuliwa. Kiungo kinabaki wazi, na mteja anaweza kujaribu kadi nyingine.',
      ],
    ],
  },
  moosyl: {
    takes:
      'Bankily, Masrivi, Sedad, Bim Bank, Amanty na BCI Pay, kadiri ya akaunti yako; kwa ouguiya (MRU) pekee.',
    limits: 'Ouguiya kamili.',
    back: 'Si kwa Moosyl. Rejesha pesa nje yake, kisha uandike marejesho kwa mkono kwenye ankara.',
    outage:
      'Moosyl hurudia taarifa baada ya dakika 1, 2, 4, 8, 16 na 32, takriban saa moja kwa jumla. Baadaye uhakiki huuliza kuhusu kila kiungo kilicho wazi.',
    testing:
      'Unganisha ufunguo unaoanza na sk_test_. Simu hizi tu zinaweza kulipa nao; nyingine yoyote hukataliwa.',
    goLive: [
      'Nakili Secret key halisi (sk_live_) kutoka API Keys kisha uiunganishe.',
      'Nakili anwani ya taarifa kutoka ukurasa wa muunganisho hadi dashibodi ya Moosyl, chini ya Webhooks, matukio yote yakiwa yamewashwa.',
      'Weka siri ya anwani hiyo kwenye Daftar. Majaribio na halisi kila moja ina yake.',
      'Lipa ankara ndogo kwa simu yako. Lazima iwe imelipwa mara moja, hapa na Moosyl.',
      'Kubaliana na wafanyakazi wako jinsi pesa zinavyorejeshwa, kwa kuwa Moosyl haiwezi.',
    ],
    trouble: [
      [
        'Saini inashindwa',
        'Siri si sahihi au ni ya mazingira mengine, au kitu njiani kilibadilisha maudhui: saini ni ya baiti zake hasa.',
        'Weka siri ile ile pande zote mbili. Zima kinachobadilisha maudhui kwenye proxy.',
      ],
      [
        'Hakuna taarifa inayofika',
        'Anwani si ya umma, haina HTTPS, firewall inakataa POST, au haijibu 200.',
        'Fungua anwani ukiwa nje ya mtandao wako, na usome log ya proxy. Moosyl hujaribu mara sita kwa karibu saa moja.',
      ],
      [
        'Tukio lile lile linakuja mara kadhaa',
        'Moosyl hurudia baada ya muda kuisha. Ni kawaida.',
        'Hakuna cha kufanya: Daftar huhesabu kila tukio mara moja.',
      ],
      [
        'Moosyl inaripoti kuchelewa',
        'Jibu lilichukua zaidi ya sekunde 30.',
        'Daftar hujibu mara moja, kwa hiyo kagua proxy na mzigo wa seva.',
      ],
      [
        'Ufunguo unakataliwa',
        'Ni publishable key (pk_), au ulibadilishwa kwa Moosyl.',
        'Nakili tena ufunguo unaoanza na sk_ kutoka API Keys.',
      ],
      [
        'Kiungo cha mteja kimeisha',
        'Ukurasa wa Moosyl hubaki wazi kwa siku moja tu.',
        'Tuma kiungo cha Daftar cha ankara: huunda ukurasa mpya kila kinapofunguliwa.',
      ],
      [
        'Mteja ametuma pesa, lakini ankara iko wazi',
        'Kwa Bankily, BCI Pay na Amanty kiasi hasa lazima kitoke kwenye simu iliyotajwa, ndani ya dakika kumi hivi.',
        'Tafuta malipo hayo kwenye dashibodi ya Moosyl. Kama yapo, fanya uhakiki wa muunganisho.',
      ],
    ],
  },
  moflay: {
    takes:
      'M-Pesa, kwa ombi kwenye simu ya mteja; kwa shilingi (KES) pekee. Pesa huenda moja kwa moja kwenye Till au Paybill yako.',
    limits:
      'Shilingi kamili. Muunganisho halisi hupokea hadi KES 10 mpaka malipo moja yathibitishe viasi vyake; kisha KES 2,500 akaunti ikihesabu senti, au mlichokubaliana na Moflay.',
    back: 'Si kwa API ya Moflay. Rejesha kutoka Till au Paybill yako, kisha uandike kwa mkono kwenye ankara.',
    outage:
      'Daftar huuliza Moflay yenyewe kuhusu kila ombi lililo wazi. Ombi ambalo jibu lake lilipotea halitumwi tena lenyewe kamwe.',
    testing:
      'Unganisha ufunguo unaoanza na mof_test_ na utume ombi kwa simu hii. Jibu huja lenyewe, na hakuna pesa zinazohama.',
    goLive: [
      'Safaricom: uwe na Till au Paybill yenye M-Pesa Express halisi, consumer key na consumer secret yake, passkey, shortcode na aina ya shortcode.',
      'Moflay, chini ya Credentials katika production: hifadhi taarifa hizi. Endelea zinapoonekana zinatumika na ni sahihi.',
      'Tengeneza ufunguo wa mof_live_ wenye ruhusa express.pay na transactions.read peke yake, kisha uuunganishe.',
      'Moflay, chini ya Webhooks katika production: ongeza anwani ya taarifa pamoja na payment.completed, payment.failed na payment.canceled. Weka siri yake ya saini (whsec_) kwenye Daftar.',
      'Omba KES 10 au chini kwa simu yako. Malipo lazima yaonekane kwenye dashibodi ya production ya Moflay, ankara iwe imelipwa mara moja, na pesa ziwe kwenye Till au Paybill yako.',
      'Weka risiti ya M-Pesa kwenye ukurasa wa muunganisho. Hiyo huthibitisha viasi na kuondoa kikomo cha KES 10.',
      'Weka support@moflay.com karibu, na ujue ufunguo au siri gani ya kubadilisha ikivuja.',
    ],
    trouble: [
      [
        'Malipo halisi yanakataliwa',
        'Ufunguo si wa mof_live_, au hauna express.pay au transactions.read.',
        'Tengeneza ufunguo wa production wenye ruhusa zote mbili na uubadilishe hapa.',
      ],
      [
        'Malipo yanashindwa kabla simu haijalia',
        'Taarifa halisi za Daraja zilizo Moflay hazipo au si sahihi: consumer key na secret, passkey, shortcode na aina yake.',
        'Zihifadhi chini ya Credentials katika production, hadi zionekane zinatumika.',
      ],
      [
        'Hakuna taarifa inayofika',
        'Anwani haikuwekwa kwa production, au payment.completed na payment.failed hazikuchaguliwa.',
        'Ongeza anwani chini ya Webhooks ikiwa na matukio haya.',
      ],
      [
        'Saini inashindwa',
        'Siri ya saini iliyo hapa ni ya anwani au mazingira mengine.',
        'Nakili tena siri inayoanza na whsec_.',
      ],
      [
        'Taarifa zinakataliwa kuwa za zamani mno au za wakati ujao',
        'Saa ya seva hii si sahihi: taarifa hutumika kwa dakika tano.',
        'Acha seva ijipangie saa (NTP), kisha ukague tena zilizokataliwa.',
      ],
      [
        'Malipo halisi yanashindwa wakati wa kuanza',
        'Tatizo liko kwenye funguo, ruhusa au anwani ya taarifa.',
        'Sitisha muunganisho: yanayoendelea yatamalizika. Kisha kagua hayo matatu, na uandike kwa support@moflay.com.',
      ],
      [
        'Viasi ni vikubwa au vidogo mara mia',
        'Akaunti inahesabu kwa kipimo tofauti na cha muunganisho.',
        'Badilisha kipimo cha viasi kwenye funguo zake, kisha uthibitishe viasi kwa malipo madogo.',
      ],
      [
        'Malipo yanabaki bila jibu',
        'Safaricom haikuiambia Moflay ombi liliishaje, kwa hiyo hakuna taarifa inayokuja.',
        'Subiri: Daftar huuliza tena yenyewe. Tuma ombi jipya tu kama mteja hakukatwa pesa.',
      ],
      [
        'Moflay inaomba kupumzika',
        'Ufunguo halisi huruhusu maombi 100 kwa dakika na 200 kwa saa, wa majaribio 20 kwa dakika.',
        'Subiri dakika moja. Daftar hupunguza kasi yenyewe.',
      ],
      [
        'Ufunguo au siri imevuja',
        'Mtu mwingine angeweza kutuma maombi kwa simu au kughushi taarifa.',
        'Ibadilishe Moflay kwanza, kisha kwenye ukurasa wa muunganisho. Taarifa mpya ya Daraja huwekwa Moflay, chini ya Credentials.',
      ],
    ],
  },
  daraja: {
    takes:
      'M-Pesa, kwa ombi kwenye simu ya mteja; kwa shilingi (KES) pekee. Pesa huenda moja kwa moja kwenye Till au Paybill yako.',
    limits: 'Shilingi kamili, 1 hadi 250,000 kwa malipo. Mteja anaweza kulipa 500,000 kwa siku.',
    back: 'Rejesha kutoka Till au Paybill yako, kisha uandike kwa mkono kwenye ankara.',
    outage:
      'Safaricom hutuma taarifa mara moja na ni nadra kurudia. Daftar huuliza kuhusu kila ombi yenyewe, kwa hiyo pesa hupatikana hata hivyo.',
    testing:
      'Katika hali ya majaribio, unganisha app ya sandbox kwa shortcode na passkey hizi, na utume ombi kwa simu hii. Hakuna pesa zinazohama.',
    goLive: [
      'Uwe na Till au Paybill, na app kwenye developer.safaricom.co.ke iliyoanza kutumika (go live) na Lipa na M-Pesa.',
      'Unganisha consumer key na consumer secret yake, shortcode, na passkey kutoka barua pepe ya Safaricom. Kwa Till, weka nambari zote mbili: ya duka na ya Till.',
      'Hakikisha DAFTAR_URL iko wazi kwa intaneti kwa HTTPS: Safaricom huiita baada ya kila ombi.',
      'Omba KES 1 kwa simu yako. Ankara lazima iwe imelipwa mara moja, na pesa ziwe kwenye Till au Paybill yako.',
      'Jua nani anaweza kubadilisha funguo kwenye developer.safaricom.co.ke zikivuja.',
    ],
    trouble: [
      [
        'Jaribio la muunganisho linashindwa',
        'Consumer key na secret ni za app nyingine, au za mazingira mengine.',
        'Nakili zote mbili kutoka app ile ile chini ya My Apps.',
      ],
      [
        'Kila ombi la simu linashindwa mara moja',
        'Shortcode, aina yake na passkey havilingani.',
        'Vilinganishe na barua pepe ambayo Safaricom ilituma shortcode ilipoanza kutumika.',
      ],
      [
        'Maombi ya Till yanashindwa',
        'Till ina nambari mbili: ya duka huomba pesa, ya Till huzipokea.',
        'Weka nambari ya duka au makao makuu kama shortcode, na nambari ya Till kando yake.',
      ],
      [
        'Hakuna taarifa inayofika',
        'Safaricom haiwezi kufikia DAFTAR_URL kwa HTTPS.',
        'Ifungue ukiwa nje ya mtandao wako. Daftar yenyewe huuliza kuhusu kila ombi, kwa hiyo pesa hupatikana kwa vyovyote.',
      ],
      [
        'Mfumo wa Safaricom una shughuli nyingi',
        'Kulikuwa na maombi mengi mno kwa pamoja, au M-Pesa ina hitilafu (500.003.02, 500.003.03).',
        'Subiri dakika chache, kisha uombe tena.',
      ],
      [
        'Ombi halikupata jibu',
        'Jibu lilipotea njiani. Ombi la pili lingeweza kuchukua pesa mara mbili.',
        'Subiri: Daftar huuliza Safaricom kilichotokea. Baada ya dakika mbili simu inaweza kutumiwa ombi tena.',
      ],
      [
        'Mteja anataja nambari ya M-Pesa',
        '1 ni salio halitoshi, 1032 ameghairi, 1037 simu haikupatikana, 1019 muda umeisha, 1001 kuna ombi jingine, 2001 PIN si sahihi, 17 kiasi kile kile mara mbili ndani ya dakika mbili.',
        'Ombi lililo kwenye ankara linasema kwa maneno, na kama kuomba tena kunasaidia.',
      ],
    ],
  },
};
