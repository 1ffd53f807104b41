import type { Store } from '../../../db/client.ts';
import { listConnectionRecords } from '../../../db/queries/connections.ts';
import { listCustomers } from '../../../db/queries/customer-list.ts';
import { listEndpointRecords } from '../../../db/queries/endpoints.ts';
import { listKeyRecords } from '../../../db/queries/keys.ts';
import { listPayments } from '../../../db/queries/payment-list.ts';
import { listPeople } from '../../../db/queries/people.ts';
import {
  eventsByReference,
  invoicesByReference,
  invoicesOver,
  invoicesWithWords,
} from '../../../db/queries/search.ts';
import { matchOf } from '../../../db/queries/search-words.ts';
import { kindOfId } from '../../../shared/ids.ts';
import type { Mode } from '../../../shared/ledger.ts';
import {
  type SearchHit,
  type SearchKind,
  type SearchView,
  searchKinds,
} from '../../../shared/search-views.ts';
import { clueOf } from '../../billing/payment-clue.ts';
import { amountsIn } from './amounts.ts';
import { hitById } from './by-id.ts';
import {
  connectionHit,
  customerHit,
  endpointHit,
  eventHit,
  invoiceHit,
  keyHit,
  paymentHit,
  personHit,
} from './hits.ts';

const hitsMax = 5;

/** A single letter begins half of what there is; a single figure may be an invoice's number. */
const worthAsking = /..|\d/su;

/**
 * Whatever of one mode the text leads to: an id of ours to the one thing it names, everything else to a few of each
 * kind. Each kind is asked on its index, or is one of which a book has few. `may` says what the reader may see.
 */
export function findAnything(
  store: Store,
  { mode, text }: { mode: Mode; text: string },
  may: (kind: SearchKind) => boolean,
): SearchView {
  const kind = kindOfId(text);
  if (kind) {
    const hit = hitById(store, mode, kind, text);
    const seen = hit && may(hit.kind) ? [hit] : [];
    return { groups: seen.map((one) => ({ kind: one.kind, hits: [one], hasMore: false })), isExact: true };
  }
  const groups = searchKinds.filter(may).flatMap((each) => {
    const hits = worthAsking.test(text) ? distinct(finders[each]?.(store, lookFor(mode, text)) ?? []) : [];
    return hits.length === 0
      ? []
      : [{ kind: each, hits: hits.slice(0, hitsMax), hasMore: hits.length > hitsMax }];
  });
  return { groups, isExact: false };
}

interface Search {
  mode: Mode;
  text: string;
  spellings: readonly string[];
  /** As a question to FTS5; null where there is no word in it. */
  match: string | null;
  limit: number;
}

type Finder = (store: Store, search: Search) => SearchHit[];

/** What is missing here is found by its id only. */
const finders: Partial<Record<SearchKind, Finder>> = {
  invoice: (store, search) => {
    const called = [
      ...invoicesByReference(store, search),
      ...(search.match === null ? [] : invoicesWithWords(store, search.match, search)),
    ];
    // The list behind “more” knows no amounts, so these only fill up what is free.
    const free = Math.max(0, hitsMax - called.length);
    const over = free === 0 ? [] : invoicesOver(store, amountsIn(search.text), { ...search, limit: free });
    return [...called, ...over].map(invoiceHit);
  },
  customer: (store, { mode, text, match, limit }) =>
    match === null
      ? []
      : listCustomers(store, { mode, search: text }, { after: undefined, limit }).map(customerHit),
  payment: (store, { mode, text, limit }) =>
    listPayments(store, { mode, clue: clueOf(text) }, { after: undefined, limit }).map(paymentHit),
  event: (store, search) => eventsByReference(store, search).map(eventHit),
  connection: (store, search) =>
    named(listConnectionRecords(store, search.mode), search, ({ name, provider }) => [name, provider]).map(
      connectionHit,
    ),
  endpoint: (store, search) =>
    named(listEndpointRecords(store, search.mode), search, ({ url, description }) => [url, description]).map(
      endpointHit,
    ),
  key: (store, search) => named(listKeyRecords(store, search.mode), search, ({ name }) => [name]).map(keyHit),
  person: (store, search) =>
    named(listPeople(store), search, ({ name, email }) => [name, email]).map(personHit),
};

function lookFor(mode: Mode, text: string): Search {
  return {
    mode,
    text,
    spellings: [...new Set([text, text.toUpperCase(), text.toLowerCase()])],
    match: matchOf(text),
    limit: hitsMax + 1,
  };
}

/** Those of a few whose names have the text somewhere in them. */
function named<T>(all: readonly T[], { text, limit }: Search, namesOf: (one: T) => (string | null)[]): T[] {
  const wanted = text.toLocaleLowerCase();
  return all
    .filter((one) => namesOf(one).some((name) => name?.toLocaleLowerCase().includes(wanted)))
    .slice(0, limit);
}

function distinct(hits: readonly SearchHit[]): SearchHit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}
