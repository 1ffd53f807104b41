import { account } from './en/account.ts';
import { codes } from './en/codes.ts';
import { common } from './en/common.ts';
import { connections } from './en/connections.ts';
import { errors } from './en/errors.ts';
import { events } from './en/events.ts';
import { invoiceForm } from './en/invoice-form.ts';
import { invoices } from './en/invoices.ts';
import { overview } from './en/overview.ts';
import { people } from './en/people.ts';
import { providers } from './en/providers.ts';
import { reviews } from './en/reviews.ts';
import { settings } from './en/settings.ts';
import { timeline } from './en/timeline.ts';

/** English, the source of the shape: every other language is checked against `Dictionary`, so none lacks a word. */
export const en = {
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

export type Dictionary = typeof en;
