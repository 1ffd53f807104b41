import type { QueryClient } from '@tanstack/solid-query';
import { daysOf } from '../../../shared/overview-views.ts';
import { mode } from './mode.ts';
import { queries } from './queries.ts';

/** The first questions travel together, before the parts of the page that ask them are there. */
export function askEarly(client: QueryClient): void {
  void client.prefetchQuery(queries.session());
  if (location.pathname !== '/') return;
  const days = daysOf(new URLSearchParams(location.search).get('days'));
  void client.prefetchQuery(queries.overview(mode(), days));
}
