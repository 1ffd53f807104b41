import { type RouteDefinition, Router } from '@solidjs/router';
import { type JSX, lazy } from 'solid-js';
import { Shell } from './shell/Shell.tsx';

/** Each page is a file of its own, fetched when its link is pointed at. */
const pages: RouteDefinition[] = [
  {
    path: '/sign-in',
    component: lazy(() => import('./pages/account/SignIn.tsx').then((m) => ({ default: m.SignIn }))),
  },
  {
    path: '/setup',
    component: lazy(() => import('./pages/account/Setup.tsx').then((m) => ({ default: m.Setup }))),
  },
  {
    path: '/',
    component: Shell,
    children: [
      {
        path: '/',
        component: lazy(() => import('./pages/overview/Overview.tsx').then((m) => ({ default: m.Overview }))),
      },
      {
        path: '/invoices',
        component: lazy(() =>
          import('./pages/invoices/InvoiceList.tsx').then((m) => ({ default: m.InvoiceList })),
        ),
      },
      {
        path: '/invoices/new',
        component: lazy(() =>
          import('./pages/invoices/InvoiceNew.tsx').then((m) => ({ default: m.InvoiceNew })),
        ),
      },
      {
        path: '/invoices/:id',
        component: lazy(() =>
          import('./pages/invoices/InvoiceDetail.tsx').then((m) => ({ default: m.InvoiceDetail })),
        ),
      },
      {
        path: '/invoices/:id/edit',
        component: lazy(() =>
          import('./pages/invoices/InvoiceEdit.tsx').then((m) => ({ default: m.InvoiceEdit })),
        ),
      },
      {
        path: '/events',
        component: lazy(() => import('./pages/events/EventList.tsx').then((m) => ({ default: m.EventList }))),
      },
      {
        path: '/events/:id',
        component: lazy(() =>
          import('./pages/events/EventDetail.tsx').then((m) => ({ default: m.EventDetail })),
        ),
      },
      {
        path: '/review',
        component: lazy(() =>
          import('./pages/reviews/ReviewDesk.tsx').then((m) => ({ default: m.ReviewDesk })),
        ),
      },
      {
        path: '/refused',
        component: lazy(() =>
          import('./pages/refusals/RefusalList.tsx').then((m) => ({ default: m.RefusalList })),
        ),
      },
      {
        path: '/refused/:id',
        component: lazy(() =>
          import('./pages/refusals/RefusalDetail.tsx').then((m) => ({ default: m.RefusalDetail })),
        ),
      },
      {
        path: '/connections',
        component: lazy(() =>
          import('./pages/connections/ConnectionList.tsx').then((m) => ({ default: m.ConnectionList })),
        ),
      },
      {
        path: '/connections/new',
        component: lazy(() =>
          import('./pages/connections/ConnectionNew.tsx').then((m) => ({ default: m.ConnectionNew })),
        ),
      },
      {
        path: '/connections/:id',
        component: lazy(() =>
          import('./pages/connections/ConnectionDetail.tsx').then((m) => ({ default: m.ConnectionDetail })),
        ),
      },
      {
        path: '/settings',
        component: lazy(() => import('./pages/settings/Settings.tsx').then((m) => ({ default: m.Settings }))),
      },
      {
        path: '*',
        component: lazy(() => import('./pages/NotFound.tsx').then((m) => ({ default: m.NotFound }))),
      },
    ],
  },
];

export function Routes(): JSX.Element {
  return <Router>{pages}</Router>;
}
