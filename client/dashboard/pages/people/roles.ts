import { type UserRole, userRoles } from '../../../../shared/roles.ts';
import { t } from '../../../i18n/i18n.ts';

/** The roles that somebody of this role may give: only owners make owners. */
export function rolesToGive(own: UserRole | undefined): { value: UserRole; label: string }[] {
  return userRoles
    .filter((role) => role !== 'owner' || own === 'owner')
    .map((role) => ({ value: role, label: t.people.roles[role]() }));
}
