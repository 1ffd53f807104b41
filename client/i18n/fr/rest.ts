import type { RestWords } from '../en/rest.ts';
import { bulk } from './bulk.ts';
import { codes } from './codes.ts';
import { connections } from './connections.ts';
import { customers } from './customers.ts';
import { developers } from './developers.ts';
import { endpoints } from './endpoints.ts';
import { eventDetails } from './event-details.ts';
import { events } from './events.ts';
import { find } from './find.ts';
import { invoiceForm } from './invoice-form.ts';
import { invoices } from './invoices.ts';
import { lists } from './lists.ts';
import { me } from './me.ts';
import { deliveries, messages } from './messages.ts';
import { payments } from './payments.ts';
import { people } from './people.ts';
import { providers } from './providers.ts';
import { reviews } from './reviews.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';
import { team } from './team.ts';

export const rest: RestWords = {
  ...codes,
  ...providers,
  bulk,
  connections,
  customers,
  deliveries,
  developers,
  endpoints,
  eventDetails,
  events,
  find,
  invoiceForm,
  invoices,
  lists,
  me,
  messages,
  payments,
  people,
  reviews,
  sending,
  settings,
  team,
};
