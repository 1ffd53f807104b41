import type { providerHelp as english } from '../en/help-providers.ts';

export const providerHelp: typeof english = {
  moyasar: [
    [
      'Jaribio la muunganisho linashindwa',
      'Secret key si sahihi, au ni publishable key (pk_).',
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
      'Hakuna kiungo kinachoundwa kwa ankara',
      'Muunganisho umesitishwa, au funguo zake hazipo.',
      'Endeleza muunganisho, na ujaribu ufunguo wake.',
    ],
  ],
  moosyl: [
    [
      'Saini inashindwa',
      'Siri si sahihi, au kitu njiani kilibadilisha maudhui: saini ni ya baiti zake hasa.',
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
  ],
  moflay: [
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
      'Malipo halisi yanashindwa wakati wa kuanza',
      'Tatizo liko kwenye funguo, ruhusa au akaunti.',
      'Sitisha muunganisho: yanayoendelea yatamalizika. Kisha kagua hayo matatu, na uandike kwa support@moflay.com.',
    ],
  ],
  daraja: [
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
      'Hakuna taarifa inayofika',
      'Safaricom haiwezi kufikia DAFTAR_URL kwa HTTPS.',
      'Ifungue ukiwa nje ya mtandao wako. Daftar yenyewe huuliza kuhusu kila ombi, kwa hiyo pesa hupatikana kwa vyovyote.',
    ],
  ],
};
