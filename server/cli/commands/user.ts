import { z } from 'zod';
import { userRoles } from '../../../shared/roles.ts';
import { defineCommand } from '../command.ts';

export const createUser = defineCommand({
  name: 'user create',
  summary: 'Make a user; the password comes from standard input.',
  options: [
    { name: 'email', value: 'EMAIL', help: 'the address they sign in with' },
    { name: 'role', value: 'ROLE', help: userRoles.join(', ') },
    {
      name: 'name',
      value: 'NAME',
      help: 'how they are called (default: the part of the address before the @)',
    },
    { name: 'password-stdin', help: 'read the password from standard input' },
  ],
  stdin: { option: 'password-stdin', field: 'password', json: false },
  input: z.object({
    email: z.email(),
    role: z.enum(userRoles),
    name: z.string().optional(),
    password: z.string({ error: 'give --password-stdin and the password on standard input' }),
  }),
  run: ({ accounts }, { email, role, name, password }) =>
    accounts.createUser({ email, role, password, name: name ?? email.split('@')[0] ?? email }),
  text: (user) => `${user.email} can sign in as ${user.role} (${user.id}).`,
});
