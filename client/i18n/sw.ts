import type { Dictionary } from './en.ts';
import { audit } from './sw/audit.ts';
import { first } from './sw/first.ts';
import { help } from './sw/help.ts';
import { rest } from './sw/rest.ts';

/**
 * Kenyan Swahili. One word for one thing, as in English: ankara (invoice), rasimu (draft), kamilisha (finalize),
 * batilisha (void), ghairi (cancel), futa (delete), rejesha and marejesho (refund), shikilia, chukua, achilia (hold,
 * collect, release), malipo (payment), ingizo and leja (entry, ledger), kiungo (link), ombi la simu (prompt), mtoa huduma
 * (provider), muunganisho (connection), sitisha (pause), anwani ya taarifa (hook), taarifa (a call at it), tukio (event),
 * siri (secret), ufunguo (key), saini (signature), uhakiki (sweep), ukaguzi (review), kipokezi (endpoint), ujumbe
 * (message, one or many), uwasilishaji (delivery), jaribio (attempt), hali ya majaribio and hali halisi (modes),
 * mazingira ya majaribio (sandbox). Daftar and the payment companies take the agreement of kampuni: imekataa, inauliza.
 */
export const sw: Dictionary = { ...first, ...rest, audit, help };
