import { z } from 'zod';
import { isCurrency } from '../money.ts';
import { userRoles } from '../roles.ts';
import { idSchema } from './common.ts';

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const personNameSchema = z.string().trim().min(1).max(80);
export const roleSchema = z.enum(userRoles);

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });
export const inviteIdSchema = z.object({ id: idSchema('invite') });
export const personIdSchema = z.object({ id: idSchema('user') });
export const changeRoleSchema = personIdSchema.extend({ role: roleSchema });

/** Length is checked where the rule for passwords stands, so that the answer says what it is. */
const typedPassword = z.string().max(1_000);
export const joinTokenSchema = z.object({ token: z.string().max(200) });
export const joinSchema = joinTokenSchema.extend({ name: personNameSchema, password: typedPassword });

/** One of: the password, a code of the authenticator, a recovery code. */
export const proofSchema = z.union([
  z.strictObject({ password: typedPassword }),
  z.strictObject({ code: z.string().trim().max(20) }),
  z.strictObject({ recoveryCode: z.string().trim().max(40) }),
]);
export type Proof = z.infer<typeof proofSchema>;

export const profileSchema = z.object({ name: personNameSchema });
export const newPasswordSchema = z.object({ current: typedPassword, next: typedPassword });
export const totpCodeSchema = z.object({ code: z.string().trim().max(20) });
export const sessionIdSchema = z.object({ id: z.string().max(100) });
export const passkeyIdSchema = z.object({ id: z.string().max(100) });
export const renamePasskeySchema = passkeyIdSchema.extend({ name: personNameSchema });

/** What the owner asks of everybody who works in the book. */
export const securityPolicySchema = z.object({
  /** Roles that reach nothing before they have a second factor. */
  secondFactorRoles: z.array(roleSchema).max(userRoles.length),
  /** In minor units by currency: a refund above it needs a fresh proof. Currencies without one have the default. */
  refundProofAboveMinor: z.record(z.string().refine(isCurrency), z.int().min(0)),
});
export type SecurityPolicy = z.infer<typeof securityPolicySchema>;
