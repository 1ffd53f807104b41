import type { JsonBody } from '../json-body.ts';

export const cut = '[redacted]';

/** In a proven body the token is a string, however often its name is given. */
const tokenMember = /("secret_token"\s*:\s*)"[^"\\]*(?:\\.[^"\\]*)*"/g;

/**
 * The bytes of a proven call with the secret cut out and every other byte as it came. Works on one character a byte,
 * so that no decoding can change anything.
 * @throws RangeError if the body nests too deep to be looked through
 */
export function redactProven(raw: Buffer, body: JsonBody, secrets: readonly string[]): Buffer {
  const bytes = raw.toString('latin1').replace(tokenMember, `$1"${cut}"`);
  const redacted = withoutSecrets(bytes, secrets.map(asBytes));
  // The name or the secret spelled with escapes does not show in the bytes.
  if (redacted.includes('\\') && !isClean(redacted, secrets))
    return Buffer.from(withoutSecrets(withoutMember(body), secrets));
  return Buffer.from(redacted, 'latin1');
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

function withoutMember(body: JsonBody): string {
  return JSON.stringify('secret_token' in body ? { ...body, secret_token: cut } : body);
}

function isClean(redacted: string, secrets: readonly string[]): boolean {
  const again: JsonBody = JSON.parse(Buffer.from(redacted, 'latin1').toString('utf8'));
  const canonical = JSON.stringify(again);
  return again.secret_token === cut && withoutSecrets(canonical, secrets) === canonical;
}

/** A secret must not survive anywhere else either. One of a few characters could be any word, and is left. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (left, secret) => (secret.length >= 8 && left.includes(secret) ? left.replaceAll(secret, cut) : left),
    text,
  );
}

function asBytes(secret: string): string {
  return Buffer.from(secret).toString('latin1');
}
