import { codes } from './codes.ts';
import { connections } from './connections.ts';
import { developers } from './developers.ts';
import { endpoints } from './endpoints.ts';
import { events } from './events.ts';
import { invoiceForm } from './invoice-form.ts';
import { invoices } from './invoices.ts';
import { me } from './me.ts';
import { deliveries, messages } from './messages.ts';
import { people } from './people.ts';
import { providers } from './providers.ts';
import { reviews } from './reviews.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';
import { team } from './team.ts';

/** What the other pages say: fetched with the first of them. */
export const rest = {
  ...codes,
  ...providers,
  connections,
  developers,
  deliveries,
  endpoints,
  events,
  invoiceForm,
  invoices,
  messages,
  me,
  people,
  reviews,
  sending,
  settings,
  team,
};

export type RestWords = typeof rest;
