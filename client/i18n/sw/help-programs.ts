import type { HelpOf } from '../en/help-errors.ts';
import type { programHelp as english } from '../en/help-programs.ts';

export const programHelp: HelpOf<typeof english> = {
  'endpoint.not_found': [
    'Kiliondolewa, au ni cha hali nyingine. Kilichotumwa kwake kimebaki kwenye orodha ya uwasilishaji.',
    'Tafuta kwenye Vipokezi, katika hali zote mbili. Kama kiliondolewa, kiongeze tena; kitapata siri mpya.',
  ],
  'endpoint.url_not_allowed': [
    'Ujumbe hauendi kwenye mtandao wa ndani: mtu angeweza kuutumia kuchungulia mtandao wako.',
    'Toa anwani ya umma ya https://. Kwa majaribio, fungua yako kwa tunnel.',
  ],
  'endpoint.disabled': [
    'Mtu alikizima, kilijibu “410 Gone”, au kilishindwa kwa siku kadhaa.',
    'Rekebisha programu yako, kiwashe, kisha utume tena ujumbe uliokosa kufika.',
  ],
  'message.not_found': [
    'Anwani imeandikwa vibaya, au ujumbe ni wa hali nyingine.',
    'Utafute kwenye Ujumbe. Kama haupo, badilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'message.emptied': [
    'Maudhui huhifadhiwa siku 90 baada ya wote kuyapokea.',
    'Iulize API kuhusu ankara: inasema hali ilivyo sasa.',
  ],
  'delivery.not_found': [
    'Anwani imeandikwa vibaya, au uwasilishaji ni wa hali nyingine.',
    'Ufungue kutoka ujumbe wake au kipokezi chake, baada ya kubadilisha kati ya hali ya majaribio na hali halisi.',
  ],
  'delivery.in_work': [
    'Uko njiani sasa hivi. Ukitumwa mara mbili kwa pamoja, ungefika kwa mpangilio wowote.',
    'Subiri sekunde 15, muda mrefu zaidi wa jaribio moja, kisha uangalie tena.',
  ],
  'key.not_found': [
    'Ni wa hali nyingine, au wa Daftar nyingine.',
    'Tafuta kwenye Funguo za API, katika hali zote mbili.',
  ],
  'key.not_active': [
    'Uliondolewa, ulifika siku yake ya mwisho, au ulishabadilishwa.',
    'Orodha inataja uliochukua nafasi yake: badilisha huo. Kama haupo, tengeneza ufunguo mpya.',
  ],
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
    'Mtu aliuondoa ufunguo. Kumbukumbu ya ukaguzi inasema nani.',
    'Tengeneza ufunguo mpya kwa programu.',
  ],
  'api.scope_missing': [
    'Ufunguo unaruhusu tu kilichochaguliwa ulipotengenezwa.',
    'Tengeneza ufunguo wenye ruhusa iliyotajwa kwenye jibu.',
  ],
  'api.method_not_allowed': [
    'Anwani ni sahihi, lakini haipokei mbinu hii, kama POST mahali ambapo GET pekee inajulikana.',
    'Kichwa cha “Allow” kinazitaja zilizopo. Linganisha ombi na mfano wake kwenye /api/docs.',
  ],
  'api.body_too_large': [
    'Ombi linaweza kuwa la megabaiti moja. Faili hazina nafasi ndani yake.',
    'Tuma mistari na metadata chache kwa mara moja.',
  ],
  'api.content_type': [
    'Kichwa cha Content-Type hakipo au kinataja kitu kingine, au maudhui yamebanwa.',
    'Tuma “Content-Type: application/json” na maudhui kama yalivyo.',
  ],
  'api.json_invalid': [
    'Kuna mkato wa ziada, alama za nukuu moja, au maudhui yamegeuzwa JSON mara mbili.',
    'Acha maktaba iandike JSON, na uangalie baiti hasa zinazotoka kwenye programu yako.',
  ],
  'api.idempotency_key_invalid': [
    'Kichwa ni tupu, kinazidi herufi 255, au kina herufi zisizo za ASCII.',
    'Tuma UUID, au nambari ya oda yako.',
  ],
  'api.idempotency_mismatch': [
    'Ufunguo uliotumika ulikuja na maudhui mengine: huenda programu inarudia funguo zake.',
    'Tumia Idempotency-Key mpya kwa kila ombi jipya, na ile ile kwa kurudia tu.',
  ],
  'api.idempotency_running': [
    'Ombi la kwanza lenye ufunguo huu halijaisha. La pili lingeweza kufanya jambo mara mbili.',
    'Subiri sekunde chache kisha utume lile lile kwa ufunguo ule ule: utapata jibu la kwanza.',
  ],
};
