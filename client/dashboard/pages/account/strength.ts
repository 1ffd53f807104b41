export const passwordCharactersMin = 12;

export type Strength = 'short' | 'weak' | 'good' | 'strong';

/** A hint, not a gate: length counts most, a wide choice of characters helps, repetition does not. */
export function strengthOf(password: string): Strength {
  if ([...password].length < passwordCharactersMin) return 'short';
  const different = new Set(password.toLowerCase()).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u, /\p{Lo}/u].filter((kind) =>
    kind.test(password),
  ).length;
  if (different < 7 || /^(.{1,4})\1+$/.test(password)) return 'weak';
  const score = password.length + kinds * 3 + different;
  return score >= 40 ? 'strong' : score >= 27 ? 'good' : 'weak';
}
