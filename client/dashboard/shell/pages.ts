import type { ProcedurePath } from '../../../server/trpc/router.ts';
import type { IconName } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { can } from '../data/permissions.ts';

export interface PageLink {
  href: string;
  icon: IconName;
  label: () => string;
  /** What waits there is counted beside it. */
  counted?: boolean;
  /** On a phone it stands behind “More”. */
  behindMore?: boolean;
  /** Whoever may not call this does not see the link. */
  needs?: ProcedurePath;
}

export interface PageGroup {
  /** Absent: the pages everybody comes for. */
  label?: () => string;
  links: readonly PageLink[];
}

/** The pages there are, in the order of a morning's work. */
export const pageGroups: readonly PageGroup[] = [
  {
    links: [
      { href: '/', icon: 'overview', label: () => t.shell.overview() },
      { href: '/invoices', icon: 'invoice', label: () => t.shell.invoices() },
      { href: '/customers', icon: 'customers', label: () => t.shell.customers(), behindMore: true },
      { href: '/payments', icon: 'payment', label: () => t.shell.payments(), behindMore: true },
      { href: '/review', icon: 'review', label: () => t.shell.review(), counted: true },
      { href: '/events', icon: 'events', label: () => t.shell.events(), behindMore: true },
      { href: '/refused', icon: 'refused', label: () => t.shell.refusals(), behindMore: true },
      { href: '/connections', icon: 'connection', label: () => t.shell.connections() },
    ],
  },
  {
    label: () => t.nav.developers(),
    links: [
      { href: '/keys', icon: 'key', label: () => t.nav.keys(), behindMore: true, needs: 'keys.list' },
      { href: '/endpoints', icon: 'endpoint', label: () => t.nav.endpoints(), behindMore: true },
      { href: '/messages', icon: 'message', label: () => t.nav.messages(), behindMore: true },
      { href: '/deliveries', icon: 'delivery', label: () => t.nav.deliveries(), behindMore: true },
      { href: '/requests', icon: 'requests', label: () => t.nav.requests(), behindMore: true },
    ],
  },
  {
    links: [
      { href: '/settings', icon: 'settings', label: () => t.shell.settings(), behindMore: true },
      { href: '/help', icon: 'question', label: () => t.common.help(), behindMore: true },
    ],
  },
];

export const pageLinks: readonly PageLink[] = pageGroups.flatMap(({ links }) => links);

export function mayOpen({ needs }: PageLink): boolean {
  return needs === undefined || can(needs);
}
