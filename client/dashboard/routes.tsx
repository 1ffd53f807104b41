import { type RouteDefinition, Router } from '@solidjs/router';
import { type Component, type JSX, lazy, Show } from 'solid-js';
import type { ProcedurePath } from '../../server/trpc/router.ts';
import { type IdKind, idPattern } from '../../shared/ids.ts';
import { speakOf, speakOfEverything } from '../i18n/i18n.ts';
import type { Part } from '../i18n/load.ts';
import { can } from './data/permissions.ts';
import { FilesMissing } from './data/upgrade.ts';
import { Shell } from './shell/Shell.tsx';

/** A page that may be the first one: it says only what came with the first screen. */
const firstPage = (load: () => Promise<Component>) =>
  lazy(async () => ({ default: await load().catch(unfetched) }));

/** Any other page: its words are fetched beside it, with parts that only some pages say. */
const page = (load: () => Promise<Component>, ...parts: Part[]) =>
  lazy(async () => {
    const all = Promise.all([load(), speakOfEverything(), ...parts.map(speakOf)]);
    const [component] = await all.catch(unfetched);
    return { default: component };
  });

function unfetched(cause: unknown): never {
  throw new FilesMissing('a page could not be fetched', { cause });
}

/** A page that is no use to some roles: they are told so instead. */
const pageFor = (needs: ProcedurePath, load: () => Promise<Component>, ...parts: Part[]) =>
  page(
    async () => {
      const [Allowed, { NoPermission }] = await Promise.all([load(), import('./pages/NoPermission.tsx')]);
      return () => (
        <Show when={can(needs)} fallback={<NoPermission />}>
          <Allowed />
        </Show>
      );
    },
    ...parts,
  );

/** An address that holds no id of its kind is the address of nothing. */
const idOf = (kind: IdKind) => ({ id: idPattern(kind) });

/** Each page is a file of its own, fetched when its link is pointed at. */
const pages: RouteDefinition[] = [
  {
    path: '/sign-in',
    component: firstPage(() => import('./pages/account/SignIn.tsx').then((m) => m.SignIn)),
  },
  {
    path: '/setup',
    component: firstPage(() => import('./pages/account/Setup.tsx').then((m) => m.Setup)),
  },
  {
    path: '/join',
    component: page(() => import('./pages/account/Join.tsx').then((m) => m.Join)),
  },
  {
    path: '/',
    component: Shell,
    children: [
      {
        path: '/',
        component: firstPage(() => import('./pages/overview/Overview.tsx').then((m) => m.Overview)),
      },
      {
        path: '/invoices',
        component: page(() => import('./pages/invoices/InvoiceList.tsx').then((m) => m.InvoiceList)),
      },
      {
        path: '/invoices/new',
        component: pageFor('invoices.create', () =>
          import('./pages/invoices/InvoiceNew.tsx').then((m) => m.InvoiceNew),
        ),
      },
      {
        path: '/invoices/:id',
        matchFilters: idOf('invoice'),
        component: page(() => import('./pages/invoices/InvoiceDetail.tsx').then((m) => m.InvoiceDetail)),
      },
      {
        path: '/invoices/:id/edit',
        matchFilters: idOf('invoice'),
        component: pageFor('invoices.update', () =>
          import('./pages/invoices/InvoiceEdit.tsx').then((m) => m.InvoiceEdit),
        ),
      },
      {
        path: '/customers',
        component: page(() => import('./pages/customers/CustomerList.tsx').then((m) => m.CustomerList)),
      },
      {
        path: '/customers/new',
        component: pageFor('customers.create', () =>
          import('./pages/customers/CustomerNew.tsx').then((m) => m.CustomerNew),
        ),
      },
      {
        path: '/customers/:id',
        matchFilters: idOf('customer'),
        component: page(() => import('./pages/customers/CustomerDetail.tsx').then((m) => m.CustomerDetail)),
      },
      {
        path: '/customers/:id/edit',
        matchFilters: idOf('customer'),
        component: pageFor('customers.update', () =>
          import('./pages/customers/CustomerEdit.tsx').then((m) => m.CustomerEdit),
        ),
      },
      {
        path: '/payments',
        component: page(() => import('./pages/payments/PaymentList.tsx').then((m) => m.PaymentList)),
      },
      {
        path: '/payments/:id',
        matchFilters: idOf('payment'),
        component: page(() => import('./pages/payments/PaymentDetail.tsx').then((m) => m.PaymentDetail)),
      },
      {
        path: '/events',
        component: page(() => import('./pages/events/EventList.tsx').then((m) => m.EventList)),
      },
      {
        path: '/events/:id',
        matchFilters: idOf('event'),
        component: page(() => import('./pages/events/EventDetail.tsx').then((m) => m.EventDetail)),
      },
      {
        path: '/review',
        component: page(() => import('./pages/reviews/ReviewDesk.tsx').then((m) => m.ReviewDesk)),
      },
      {
        path: '/refused',
        component: page(() => import('./pages/refusals/RefusalList.tsx').then((m) => m.RefusalList)),
      },
      {
        path: '/refused/:id',
        matchFilters: idOf('refusal'),
        component: page(() => import('./pages/refusals/RefusalDetail.tsx').then((m) => m.RefusalDetail)),
      },
      {
        path: '/connections',
        component: page(() => import('./pages/connections/ConnectionList.tsx').then((m) => m.ConnectionList)),
      },
      {
        path: '/connections/new',
        component: pageFor('connections.create', () =>
          import('./pages/connections/ConnectionNew.tsx').then((m) => m.ConnectionNew),
        ),
      },
      {
        path: '/connections/:id',
        matchFilters: idOf('connection'),
        component: page(() =>
          import('./pages/connections/ConnectionDetail.tsx').then((m) => m.ConnectionDetail),
        ),
      },
      {
        path: '/keys',
        component: pageFor('keys.list', () => import('./pages/keys/KeyList.tsx').then((m) => m.KeyList)),
      },
      {
        path: '/requests',
        component: page(() => import('./pages/requests/RequestList.tsx').then((m) => m.RequestList)),
      },
      {
        path: '/endpoints',
        component: page(() => import('./pages/endpoints/EndpointList.tsx').then((m) => m.EndpointList)),
      },
      {
        path: '/endpoints/new',
        component: pageFor('endpoints.create', () =>
          import('./pages/endpoints/EndpointNew.tsx').then((m) => m.EndpointNew),
        ),
      },
      {
        path: '/endpoints/:id',
        matchFilters: idOf('endpoint'),
        component: page(() => import('./pages/endpoints/EndpointDetail.tsx').then((m) => m.EndpointDetail)),
      },
      {
        path: '/endpoints/:id/edit',
        matchFilters: idOf('endpoint'),
        component: pageFor('endpoints.update', () =>
          import('./pages/endpoints/EndpointEdit.tsx').then((m) => m.EndpointEdit),
        ),
      },
      {
        path: '/messages',
        component: page(() => import('./pages/messages/MessageList.tsx').then((m) => m.MessageList)),
      },
      {
        path: '/messages/:id',
        matchFilters: idOf('message'),
        component: page(() => import('./pages/messages/MessageDetail.tsx').then((m) => m.MessageDetail)),
      },
      {
        path: '/deliveries',
        component: page(() => import('./pages/deliveries/DeliveryList.tsx').then((m) => m.DeliveryList)),
      },
      {
        path: '/deliveries/:id',
        matchFilters: idOf('delivery'),
        component: page(() => import('./pages/deliveries/DeliveryDetail.tsx').then((m) => m.DeliveryDetail)),
      },
      {
        path: '/settings',
        component: page(() => import('./pages/settings/Settings.tsx').then((m) => m.Settings)),
      },
      {
        path: '/settings/people',
        component: pageFor('people.list', () => import('./pages/people/People.tsx').then((m) => m.People)),
      },
      {
        path: '/audit',
        component: pageFor(
          'audit.list',
          () => import('./pages/audit/AuditLog.tsx').then((m) => m.AuditLog),
          'audit',
        ),
      },
      {
        path: '/settings/account',
        component: page(() => import('./pages/account/MyAccount.tsx').then((m) => m.MyAccount)),
      },
      {
        path: '/help',
        component: page(() => import('./pages/help/HelpIndex.tsx').then((m) => m.HelpIndex), 'help'),
      },
      {
        path: '/help/errors/:code',
        component: page(() => import('./pages/help/HelpError.tsx').then((m) => m.HelpError), 'help'),
      },
      {
        path: '/help/providers/:provider',
        component: page(() => import('./pages/help/HelpProvider.tsx').then((m) => m.HelpProvider), 'help'),
      },
      {
        path: '*',
        component: page(() => import('./pages/NotFound.tsx').then((m) => m.NotFound)),
      },
    ],
  },
];

export function Routes(): JSX.Element {
  return <Router>{pages}</Router>;
}
