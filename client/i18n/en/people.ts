import type { UserRole } from '../../../shared/roles.ts';

export const people = {
  roles: {
    owner: 'Owner',
    admin: 'Admin',
    bookkeeper: 'Bookkeeper',
    viewer: 'Viewer',
  } satisfies Record<UserRole, string>,
};
