/**
 * What the key says; where it says no Latin letter or sign, as on an Arabic keyboard, what is printed beside it: the
 * letter that a Latin one has in its place.
 */
export function latinKey({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '؟') return '?';
  if (key.length !== 1 || /[\u0020-\u007e]/.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}
