import type { UserRole } from '../../../shared/roles.ts';

export const people = {
  roles: {
    owner: 'Mmiliki',
    admin: 'Msimamizi',
    bookkeeper: 'Mtunza hesabu',
    viewer: 'Mtazamaji',
  } satisfies Record<UserRole, string>,
};
