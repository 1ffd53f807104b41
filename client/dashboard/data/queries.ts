import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/solid-query';
import type { Mode } from '../../../shared/ledger.ts';
import type { OverviewDays } from '../../../shared/overview-views.ts';
import type { SessionView } from '../../../shared/people-views.ts';
import type { AuditListFilter } from '../../../shared/schemas/audit.ts';
import type { CustomerListFilter } from '../../../shared/schemas/customer.ts';
import type { DeliveryListFilter, MessageListFilter } from '../../../shared/schemas/endpoint.ts';
import type { EventListFilter, RefusalListFilter } from '../../../shared/schemas/event.ts';
import type { InvoiceListFilter } from '../../../shared/schemas/invoice.ts';
import type { ApiRequestListFilter } from '../../../shared/schemas/key.ts';
import type { PaymentListFilter } from '../../../shared/schemas/payment.ts';
import { speak } from '../../i18n/i18n.ts';
import { api } from './api.ts';
import { mayRetry } from './app-error.ts';
import { whenSignedOut } from './signed-out.ts';

/** The filter of a whole list: where a page of it begins and how long it is, is asked for here. */
type Whole<Filter> = Omit<Filter, 'cursor' | 'limit'>;

const pageRows = 50;

/** Who is here; answered in their own language, so that no page is drawn in another one first. */
async function readSession(): Promise<SessionView | null> {
  const session = await api.session.get.query();
  // Words that did not arrive must not keep anybody out.
  if (session?.language) await speak(session.language).catch(() => undefined);
  return session;
}

/** Every question the dashboard asks, with the key under which the live stream finds it. */
export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 }),
  setupState: () => queryOptions({ queryKey: ['setup'], queryFn: () => api.setup.state.query() }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: () => api.people.list.query() }),
  joinView: (token: string) =>
    queryOptions({
      queryKey: ['join', token],
      queryFn: () => api.people.joinView.query({ token }),
      refetchOnWindowFocus: false,
    }),
  securityPolicy: () =>
    queryOptions({ queryKey: ['security', 'policy'], queryFn: () => api.security.policy.query() }),
  secondFactor: () =>
    queryOptions({ queryKey: ['me', 'second-factor'], queryFn: () => api.profile.secondFactor.query() }),
  mySessions: () =>
    queryOptions({ queryKey: ['me', 'sessions'], queryFn: () => api.profile.sessions.query() }),
  business: () => queryOptions({ queryKey: ['business'], queryFn: () => api.settings.business.query() }),
  overview: (mode: Mode, days: OverviewDays = 30) =>
    queryOptions({
      queryKey: ['overview', mode, days],
      queryFn: () => api.overview.get.query({ mode, days }),
    }),
  providers: () =>
    queryOptions({
      queryKey: ['providers'],
      queryFn: () => api.providers.list.query(),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  connections: (mode: Mode) =>
    queryOptions({
      queryKey: ['connections', 'list', mode],
      queryFn: () => api.connections.list.query({ mode }),
    }),
  connection: (id: string) =>
    queryOptions({ queryKey: ['connections', 'one', id], queryFn: () => api.connections.get.query({ id }) }),
  sandbox: (connectionId: string) =>
    queryOptions({
      queryKey: ['connections', 'sandbox', connectionId],
      queryFn: () => api.sandbox.state.query({ connectionId }),
    }),
  /** Asks the provider itself, so it is asked when a page opens or a person wants to know, not on every event. */
  hookHealth: (connectionId: string) =>
    queryOptions({
      queryKey: ['hook-health', connectionId],
      queryFn: () => api.connections.health.query({ id: connectionId }),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  methods: (connectionId: string) =>
    queryOptions({
      queryKey: ['methods', connectionId],
      queryFn: () => api.connections.methods.query({ id: connectionId }),
      staleTime: 300_000,
      refetchOnWindowFocus: false,
    }),
  customerSuggestions: (mode: Mode, text: string) =>
    queryOptions({
      queryKey: ['customers', 'suggestions', mode, text],
      queryFn: () => api.customers.search.query({ mode, text }),
    }),
  customers: (filter: Whole<CustomerListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['customers', 'list', filter],
      queryFn: ({ pageParam }) => api.customers.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  customer: (id: string) =>
    queryOptions({ queryKey: ['customers', 'one', id], queryFn: () => api.customers.get.query({ id }) }),
  payments: (filter: Whole<PaymentListFilter>, limit = pageRows) =>
    infiniteQueryOptions({
      queryKey: ['payments', 'list', filter, limit],
      queryFn: ({ pageParam }) => api.payments.list.query({ ...filter, limit, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  payment: (id: string) =>
    queryOptions({ queryKey: ['payments', 'one', id], queryFn: () => api.payments.get.query({ id }) }),
  invoices: (filter: Whole<InvoiceListFilter>, limit = pageRows) =>
    infiniteQueryOptions({
      queryKey: ['invoices', 'list', filter, limit],
      queryFn: ({ pageParam }) => api.invoices.list.query({ ...filter, limit, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  invoice: (id: string) =>
    queryOptions({ queryKey: ['invoices', 'one', id], queryFn: () => api.invoices.get.query({ id }) }),
  /** By words, or, as long as nothing is typed, what waits for money in this currency; drafts can't be paid. */
  invoicesToMatch: (mode: Mode, search: string, currency: string | null) =>
    queryOptions({
      queryKey: ['invoices', 'list', 'match', mode, search, currency],
      queryFn: async () => {
        const filter =
          search === '' ? { status: 'open' as const, currency: currency ?? undefined } : { search };
        const page = await api.invoices.list.query({ mode, ...filter, limit: 8 });
        return page.rows.filter(({ status }) => status !== 'draft');
      },
    }),
  mails: (invoiceId: string) =>
    queryOptions({
      queryKey: ['invoices', 'one', invoiceId, 'mails'],
      queryFn: () => api.invoices.mails.query({ id: invoiceId }),
    }),
  mailPreview: (invoiceId: string) =>
    queryOptions({
      queryKey: ['invoices', 'one', invoiceId, 'mail-preview'],
      queryFn: () => api.invoices.mailPreview.query({ id: invoiceId }),
    }),
  /** Under the invoice's own key: what changes it changes its ways too. */
  ways: (invoiceId: string) =>
    queryOptions({
      queryKey: ['invoices', 'one', invoiceId, 'ways'],
      queryFn: () => api.invoices.ways.query({ id: invoiceId }),
    }),
  search: (mode: Mode, text: string) =>
    queryOptions({
      queryKey: ['search', mode, text],
      queryFn: () => api.search.find.query({ mode, text }),
    }),
  savedViews: () => queryOptions({ queryKey: ['saved-views'], queryFn: () => api.savedViews.list.query() }),
  reviewDesk: (mode: Mode) =>
    queryOptions({ queryKey: ['reviews', mode], queryFn: () => api.reviews.desk.query({ mode }) }),
  events: (filter: Whole<EventListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['events', 'list', filter],
      queryFn: ({ pageParam }) => api.events.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  event: (id: string) =>
    queryOptions({ queryKey: ['events', 'one', id], queryFn: () => api.events.get.query({ id }) }),
  refusals: (filter: Whole<RefusalListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['refusals', 'list', filter],
      queryFn: ({ pageParam }) => api.refusals.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  keys: (mode: Mode) =>
    queryOptions({ queryKey: ['keys', mode], queryFn: () => api.keys.list.query({ mode }) }),
  apiRequests: (filter: Whole<ApiRequestListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['apiRequests', filter],
      queryFn: ({ pageParam }) =>
        api.apiRequests.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  audit: (filter: Whole<AuditListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['audit', filter],
      queryFn: ({ pageParam }) => api.audit.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  /** Reads the whole log, so it is asked when the page opens or a person wants to know, not with every row. */
  auditChain: () =>
    queryOptions({
      queryKey: ['audit-chain'],
      queryFn: () => api.audit.verify.query(),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  endpoints: (mode: Mode) =>
    queryOptions({
      queryKey: ['endpoints', 'list', mode],
      queryFn: () => api.endpoints.list.query({ mode }),
    }),
  endpoint: (id: string) =>
    queryOptions({ queryKey: ['endpoints', 'one', id], queryFn: () => api.endpoints.get.query({ id }) }),
  messages: (filter: Whole<MessageListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['messages', 'list', filter],
      queryFn: ({ pageParam }) => api.messages.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  message: (id: string) =>
    queryOptions({ queryKey: ['messages', 'one', id], queryFn: () => api.messages.get.query({ id }) }),
  /** The newest of an invoice's messages, for its history. */
  messagesOf: (mode: Mode, invoiceId: string) =>
    queryOptions({
      queryKey: ['messages', 'of', invoiceId],
      queryFn: async () => (await api.messages.list.query({ mode, invoiceId, limit: 100 })).rows,
    }),
  deliveries: (filter: Whole<DeliveryListFilter>) =>
    infiniteQueryOptions({
      queryKey: ['deliveries', 'list', filter],
      queryFn: ({ pageParam }) =>
        api.deliveries.list.query({ ...filter, limit: pageRows, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  latestDeliveries: (mode: Mode, endpointId: string) =>
    queryOptions({
      queryKey: ['deliveries', 'latest', endpointId],
      queryFn: async () => (await api.deliveries.list.query({ mode, endpointId, limit: 8 })).rows,
    }),
  delivery: (id: string) =>
    queryOptions({ queryKey: ['deliveries', 'one', id], queryFn: () => api.deliveries.get.query({ id }) }),
  refusal: (id: string) =>
    queryOptions({ queryKey: ['refusals', 'one', id], queryFn: () => api.refusals.get.query({ id }) }),
};

/** A session that ended shows itself on the next answer, whichever page asked. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // The server may well be on this very machine: being offline does not mean that it is out of reach.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayRetry(error),
        retryDelay: (failures) => 600 * 2 ** failures,
        reconcile: 'id',
      },
      mutations: { networkMode: 'always' },
    },
  });
  whenSignedOut(() => client.setQueryData(queries.session().queryKey, null));
  return client;
}
