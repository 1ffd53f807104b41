import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  roles: {
    owner: 'Propriétaire',
    admin: 'Administrateur',
    bookkeeper: 'Comptable',
    viewer: 'Lecteur',
  },
};
