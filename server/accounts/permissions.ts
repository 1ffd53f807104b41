import { type UserRole, userRoles } from '../../shared/roles.ts';
import { DaftarError } from '../errors.ts';

/** Who may call one procedure. */
export interface Permission {
  roles: readonly UserRole[];
  /** They must have proved who they are within the last minutes, not only be signed in. */
  fresh?: true;
  /** Is part of setting up a second factor, so it works before there is one, whoever must have one. */
  enrolling?: true;
}

const everyone = { roles: userRoles } as const satisfies Permission;
/** Works with money and what belongs to it. */
const books = { roles: ['owner', 'admin', 'bookkeeper'] } as const satisfies Permission;
/** Works on what the book is connected to, and on how it is set up. */
const managers = { roles: ['owner', 'admin'] } as const satisfies Permission;

/** Sets what holds for everybody. */
const owners = { roles: ['owner'] } as const satisfies Permission;

/** What a stranger may call. Whatever stands neither here nor below is refused to everybody. */
export const publicProcedures = [
  'setup.state',
  'setup.createOwner',
  'session.get',
  'people.joinView',
  'people.join',
] as const;

/**
 * The one place that says who may do what: a row for every procedure of the dashboard's door. `server/trpc/router.ts`
 * does not compile as long as a procedure has no row, or a row no procedure.
 */
export const permissions = {
  'overview.get': everyone,
  'session.setLanguage': everyone,
  'providers.list': everyone,
  'live.changes': everyone,
  'search.find': everyone,

  'savedViews.list': everyone,
  'savedViews.save': everyone,
  'savedViews.rename': everyone,
  'savedViews.remove': everyone,

  'connections.list': everyone,
  'connections.get': everyone,
  'connections.methods': everyone,
  'connections.health': managers,
  'connections.test': books,
  'connections.sweep': books,
  'connections.check': managers,
  'connections.tryCredentials': managers,
  'connections.create': { ...managers, fresh: true },
  'connections.createSandbox': managers,
  'connections.updateCredentials': { ...managers, fresh: true },
  'connections.manualHook': { ...managers, fresh: true },
  'connections.registerHook': managers,
  'connections.endOldHookSecrets': managers,
  'connections.proveAmounts': managers,
  'connections.rename': managers,
  'connections.pause': managers,
  'connections.pauseAll': managers,
  'connections.resume': managers,
  'connections.resumeAll': managers,

  'sandbox.state': books,
  'sandbox.setFaults': managers,

  'customers.search': everyone,
  'customers.list': everyone,
  'customers.get': everyone,
  'customers.create': books,
  'customers.update': books,
  'customers.remove': books,

  'invoices.list': everyone,
  'invoices.get': everyone,
  'invoices.ways': everyone,
  'invoices.create': books,
  'invoices.update': books,
  'invoices.remove': books,
  'invoices.finalize': books,
  'invoices.void': books,
  'invoices.createLink': books,
  'invoices.sendPrompt': books,
  'invoices.retryLink': books,
  'invoices.mails': everyone,
  'invoices.mailPreview': everyone,
  'invoices.send': books,

  'payments.list': everyone,
  'payments.get': everyone,
  'payments.refund': books,
  'payments.capture': books,
  'payments.void': books,
  'payments.refundByHand': books,
  'payments.settleAction': books,

  'events.list': everyone,
  'events.get': everyone,
  'events.replay': books,
  'events.replayAll': books,

  'refusals.list': everyone,
  'refusals.get': everyone,
  'refusals.recheck': books,

  'reviews.desk': everyone,
  'reviews.accept': books,
  'reviews.refundDifference': books,
  'reviews.matchEvent': books,
  'reviews.setAside': books,

  'endpoints.list': everyone,
  'endpoints.get': everyone,
  'endpoints.checkUrl': managers,
  'endpoints.create': { ...managers, fresh: true },
  'endpoints.update': { ...managers, fresh: true },
  'endpoints.rotateSecret': { ...managers, fresh: true },
  'endpoints.remove': managers,
  'endpoints.pause': managers,
  'endpoints.disable': managers,
  'endpoints.enable': managers,
  'endpoints.ping': managers,
  'endpoints.sendTest': managers,
  'endpoints.recover': managers,

  'messages.list': everyone,
  'messages.get': everyone,

  'deliveries.list': everyone,
  'deliveries.get': everyone,
  'deliveries.curl': managers,
  'deliveries.resend': managers,

  'keys.list': managers,
  'keys.create': { ...managers, fresh: true },
  'keys.rotate': { ...managers, fresh: true },
  'keys.revoke': managers,
  'apiRequests.list': everyone,

  'exports.invoices': { ...books, fresh: true },
  'exports.payments': { ...books, fresh: true },
  'exports.customers': { ...books, fresh: true },
  'exports.events': { ...books, fresh: true },
  'exports.refused': { ...books, fresh: true },
  'exports.messages': { ...books, fresh: true },
  'exports.deliveries': { ...books, fresh: true },
  'exports.requests': { ...books, fresh: true },
  'exports.audit': { ...managers, fresh: true },

  'settings.business': everyone,
  'settings.setBusiness': managers,

  'security.policy': managers,
  'security.setPolicy': { ...owners, fresh: true },

  'audit.list': managers,
  'audit.verify': managers,

  'people.list': managers,
  'people.invite': { ...managers, fresh: true },
  'people.revokeInvite': managers,
  'people.changeRole': { ...managers, fresh: true },
  'people.remove': { ...managers, fresh: true },

  'profile.rename': everyone,
  'profile.changePassword': everyone,
  'profile.sessions': everyone,
  'profile.endSession': everyone,
  'profile.endOtherSessions': everyone,
  'profile.prove': { ...everyone, enrolling: true },
  'profile.secondFactor': { ...everyone, enrolling: true },
  'profile.startTotp': { ...everyone, fresh: true, enrolling: true },
  'profile.confirmTotp': { ...everyone, fresh: true, enrolling: true },
  'profile.newRecoveryCodes': { ...everyone, fresh: true, enrolling: true },
  'profile.removeTotp': { ...everyone, fresh: true },
  'profile.renamePasskey': everyone,
  'profile.removePasskey': { ...everyone, fresh: true },
} as const satisfies Record<string, Permission>;

/** A procedure that has its row: `invoices.create`. */
export type PermissionPath = keyof typeof permissions;
export type PublicPath = (typeof publicProcedures)[number];

const rows = new Map<string, Permission>(Object.entries(permissions));
const open: ReadonlySet<string> = new Set(publicProcedures);

export function isPublic(path: string): boolean {
  return open.has(path);
}

export function mayCall(role: UserRole, path: PermissionPath): boolean {
  return pathsFor(role).includes(path);
}

/** What a role may call, for a page that shows only what its reader can use. */
export function pathsFor(role: UserRole): string[] {
  return [...rows].filter(([, { roles }]) => roles.includes(role)).map(([path]) => path);
}

/** @throws DaftarError `request.forbidden`, also for a procedure without a row */
export function requirePermission(role: UserRole, path: string): Permission {
  const permission = rows.get(path) ?? { roles: [] };
  if (permission.roles.includes(role)) return permission;
  throw new DaftarError('request.forbidden', `Only ${whoMay(permission)} may do this; you are ${role}.`, {
    facts: { roles: permission.roles.join(','), role },
  });
}

function whoMay({ roles }: Permission): string {
  return roles.length === 0 ? 'nobody' : new Intl.ListFormat('en', { type: 'disjunction' }).format(roles);
}
