/**
 * Typed, sortable ids in the TypeID format: a prefix, `_`, and a UUIDv7 in 26 characters of Crockford base32.
 * @see https://github.com/jetify-com/typeid/tree/main/spec
 */
export const idPrefixes = {
  connection: 'con',
  customer: 'cus',
  invoice: 'inv',
  line: 'lin',
  checkout: 'chk',
  payment: 'pay',
  entry: 'ent',
  event: 'evt',
  refusal: 'ref',
  review: 'rev',
  action: 'act',
  user: 'usr',
  endpoint: 'end',
  message: 'msg',
  mail: 'eml',
  delivery: 'dlv',
  key: 'key',
  invite: 'ivt',
  savedView: 'vew',
} as const;

export type IdKind = keyof typeof idPrefixes;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const counterMax = 0xfff;

let lastNowMs = 0;
let idMs = 0;
let counter = 0;

/**
 * A new id of this kind; ids that one process makes later sort later, within a millisecond too: a counter follows the
 * time, and where it runs over it borrows the next millisecond (RFC 9562, section 6.2, method 1).
 */
export function newId(kind: IdKind, nowMs: number): string {
  const bytes = new Uint8Array(16);
  crypto.getRandomValues(bytes);
  const isBorrowed = nowMs > lastNowMs && nowMs <= idMs;
  if (nowMs === lastNowMs || isBorrowed) counter += 1;
  else {
    idMs = nowMs;
    counter = bytes[6] ?? 0;
  }
  lastNowMs = nowMs;
  if (counter > counterMax) {
    idMs += 1;
    counter = 0;
  }
  writeTimestamp(bytes, idMs);
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return `${idPrefixes[kind]}_${encode(bytes)}`;
}

/** True if the text is a well-formed id of this kind. */
export function isId(kind: IdKind, text: string): boolean {
  return idPattern(kind).test(text);
}

/** What kind of thing an id names; null for what is no id of ours. */
export function kindOfId(text: string): IdKind | null {
  const kinds = Object.keys(idPrefixes) as IdKind[];
  return kinds.find((kind) => isId(kind, text)) ?? null;
}

export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[0-7][${alphabet}]{25}$`);
}

function writeTimestamp(bytes: Uint8Array, nowMs: number): void {
  let rest = nowMs;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

/** 128 bits as 26 characters: two leading zero bits, then five bits a character. */
function encode(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 2;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}
