/** A telephone number in international form, as E.164 has it: `+966500000000`. */
export const internationalPhone = /^\+[1-9]\d{6,14}$/;

/** Without what people put between the digits, and with `+` for the `00` that is dialled in its place. */
export function plainPhone(typed: string): string {
  return typed.replace(/[\s().-]/g, '').replace(/^00/, '+');
}
