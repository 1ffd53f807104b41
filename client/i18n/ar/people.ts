import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  roles: { owner: 'مالك', admin: 'مدير', bookkeeper: 'محاسب', viewer: 'مطّلع' },
};
