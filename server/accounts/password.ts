import { z } from 'zod';
import { emailSchema, personNameSchema } from '../../shared/schemas/people.ts';
import { DaftarError } from '../errors.ts';

export const passwordLengthMin = 12;
export const passwordLengthMax = 128;

const personSchema = z.object({ name: personNameSchema, email: emailSchema, password: z.string() });

export type NewPerson = z.input<typeof personSchema>;

/** @throws DaftarError `request.invalid`, `account.password_weak` */
export function readPerson(input: NewPerson): z.output<typeof personSchema> {
  const person = personSchema.safeParse(input);
  if (!person.success) {
    const fields = person.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new DaftarError('request.invalid', `Give a name and a valid e-mail address (${fields}).`);
  }
  checkPassword(person.data.password, person.data.email);
  return person.data;
}

/** What lists of leaked passwords begin with: such a word, with digits and signs around it or repeated. */
const commonWords =
  'password passwort passw admin administrator welcome letmein qwerty qwertyuiop asdfghjkl azerty iloveyou monkey dragon football baseball superman princess sunshine master changeme secret daftar';

const common = new RegExp(`^(?:${commonWords.replaceAll(' ', '|')})+$`);

/** @throws DaftarError `account.password_weak` */
export function checkPassword(password: string, email: string): void {
  const characters = [...password].length;
  const longEnough = characters >= passwordLengthMin && password.length <= passwordLengthMax;
  if (longEnough && !isEasy(password.toLowerCase(), email)) return;
  throw new DaftarError(
    'account.password_weak',
    `A password needs ${passwordLengthMin} to ${passwordLengthMax} characters, at least five different ones, and must be neither the e-mail address nor a common word with digits.`,
    { facts: { lengthMin: passwordLengthMin, lengthMax: passwordLengthMax } },
  );
}

function isEasy(password: string, email: string): boolean {
  const letters = password
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('$', 's')
    .replace(/[^\p{L}]/gu, '');
  return new Set(password).size < 5 || password === email || isSequence(password) || common.test(letters);
}

/** `123456789012`, `abcdefghijkl`: each character follows the one before. */
function isSequence(password: string): boolean {
  const digits = '01234567890123456789';
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  return digits.includes(password) || alphabet.includes(password);
}
