import type { Dictionary } from './en.ts';
import { account } from './sw/account.ts';
import { codes } from './sw/codes.ts';
import { common } from './sw/common.ts';
import { connections } from './sw/connections.ts';
import { errors } from './sw/errors.ts';
import { events } from './sw/events.ts';
import { invoiceForm } from './sw/invoice-form.ts';
import { invoices } from './sw/invoices.ts';
import { overview } from './sw/overview.ts';
import { people } from './sw/people.ts';
import { providers } from './sw/providers.ts';
import { reviews } from './sw/reviews.ts';
import { settings } from './sw/settings.ts';
import { timeline } from './sw/timeline.ts';

/**
 * Kenyan Swahili. One word for one thing, as in English: ankara (invoice), rasimu (draft), kamilisha (finalize),
 * batilisha (void), ghairi (cancel), futa (delete), rejesha and marejesho (refund), shikilia, chukua, achilia (hold,
 * collect, release), malipo (payment), ingizo and leja (entry, ledger), kiungo (link), ombi la simu (prompt), mtoa huduma
 * (provider), muunganisho (connection), sitisha (pause), anwani ya taarifa (hook), taarifa (a call at it), tukio (event),
 * siri (secret), ufunguo (key), uhakiki (sweep), ukaguzi (review), kipokezi (endpoint), ujumbe (message), uwasilishaji
 * (delivery), jaribio (attempt), hali ya majaribio and hali halisi (modes), mazingira ya majaribio (sandbox). Daftar and
 * the payment companies take the agreement of kampuni: imekataa, inauliza.
 */
export const sw: Dictionary = {
  ...common,
  account,
  overview,
  connections,
  invoices,
  invoiceForm,
  timeline,
  events,
  reviews,
  settings,
  people,
  errors,
  ...codes,
  ...providers,
};
