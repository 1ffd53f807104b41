import { z } from 'zod';
import { userRoles } from '../../../shared/roles.ts';
import { emailSchema, roleSchema } from '../../../shared/schemas/people.ts';
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

export const listUsers = defineCommand({
  name: 'user list',
  summary: 'Everybody who can sign in.',
  input: z.object({}),
  run: ({ accounts }) => accounts.people.console.list(),
  text: (people) =>
    people
      .map(
        ({ email, role, name, hasSecondFactor }) =>
          `${email}  ${role}  ${name}${hasSecondFactor ? '  second factor' : ''}`,
      )
      .join('\n'),
});

const emailOption = { name: 'email', value: 'EMAIL', help: 'whose: the address they sign in with' };

export const changeUserRole = defineCommand({
  name: 'user role',
  summary: 'Give a user another role.',
  options: [emailOption, { name: 'role', value: 'ROLE', help: userRoles.join(', ') }],
  input: z.object({ email: emailSchema, role: roleSchema }),
  run: ({ accounts }, { email, role }) => accounts.people.console.changeRole(email, role),
  text: ({ email, role }) => `${email} is ${role} now.`,
});

export const resetUser = defineCommand({
  name: 'user reset',
  summary: 'Let somebody in again: a new password, all sessions ended, all waits forgiven.',
  options: [
    emailOption,
    { name: 'second-factor', help: 'remove authenticator, passkeys and recovery codes too' },
    { name: 'password-stdin', help: 'read the new password from standard input' },
  ],
  stdin: { option: 'password-stdin', field: 'password', json: false },
  input: z.object({
    email: emailSchema,
    'second-factor': z.boolean().default(false),
    password: z.string({ error: 'give --password-stdin and the new password on standard input' }),
  }),
  run: ({ accounts }, { email, password, 'second-factor': secondFactorToo }) =>
    accounts.people.console.reset(email, password, secondFactorToo),
  text: ({ email, hasSecondFactor }) =>
    `${email} signs in with the new password${hasSecondFactor ? ' and the second factor' : ''}.`,
});
