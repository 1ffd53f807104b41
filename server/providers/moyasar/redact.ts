import { type JsonBody, readJsonObject } from '../json-body.ts';

export const cut = '[redacted]';

const backslash = 0x5c;

/**
 * The bytes of a proven call with every valid secret cut out and all else as it came: no decoding can change anything.
 * @throws RangeError if the body nests too deep to be looked through
 */
export function redactProven(raw: Buffer, body: JsonBody, secrets: readonly string[]): Buffer {
  const redacted = secrets.reduce(withoutBytes, raw);
  // Where nothing is escaped, what the bytes don't show is not there.
  if (!raw.includes(backslash) || isClean(redacted, secrets)) return redacted;
  return Buffer.from(withoutSecrets(JSON.stringify({ ...body, secret_token: cut }), secrets));
}

function withoutBytes(bytes: Buffer, secret: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, from)) {
    parts.push(bytes.subarray(from, at), cutBytes);
    from = at + Buffer.byteLength(secret);
  }
  return from === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)]);
}

const cutBytes = Buffer.from(cut);

function isClean(redacted: Buffer, secrets: readonly string[]): boolean {
  const again = readJsonObject(redacted.toString('utf8'));
  if (typeof again === 'string') return false;
  const canonical = JSON.stringify(again);
  return again.secret_token === cut && withoutSecrets(canonical, secrets) === canonical;
}

/** A note shows no more of a body than this; a flood of large ones must not cost much either. */
const notedCharsMax = 65_536;

/** For people's eyes: here no byte counts, but nothing that was sent as a secret may be read, right or wrong. */
export function redactRefused(text: string, secrets: readonly string[]): string {
  const spelledOut = text
    .slice(0, notedCharsMax)
    .replace(plainEscape, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const redacted = spelledOut.replace(
    tokenInAnyText,
    (_, name: string, colon?: string) => `${name}${colon ?? ': '}"${cut}"`,
  );
  return withoutSecrets(redacted, secrets);
}

/** ASCII written as an escape, but for the quote and the backslash. */
const plainEscape = /\\u00(2[013-9a-f]|5[0-9abd-f]|[3467][0-9a-f])/gi;

/** The name with a whole string, number or word behind it, else with everything up to the end. */
const tokenInAnyText =
  /(secret_token["']?)(?:(\s*:\s*)(?:"[^"\\]*(?:\\.[^"\\]*)*"|null|true|false|-?\d[\d.eE+-]*)(?=\s*[,}])|[\s\S]*)/g;

/** A secret must not survive anywhere else either. One of a few characters could be any word, and is left. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (left, secret) => (secret.length >= 8 && left.includes(secret) ? left.replaceAll(secret, cut) : left),
    text,
  );
}
