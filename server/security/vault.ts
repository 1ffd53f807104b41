import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals secrets for the database and opens them again. */
export interface Vault {
  /** Names the master key without telling anything about it; stands in every sealed record. */
  readonly keyId: string;
  /** @param boundTo where the secret belongs, such as `con_…/secretKey`: it opens there and nowhere else */
  seal(plain: string | Uint8Array, boundTo: string): Buffer;
  /** @throws VaultError */
  open(sealed: Uint8Array, boundTo: string): Buffer;
}

export type VaultProblem = 'unreadable' | 'other_key' | 'moved_or_changed';

/** A sealed record that does not open. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  constructor(
    readonly problem: VaultProblem,
    message: string,
  ) {
    super(message);
  }
}

export const masterKeyBytes = 32;

const version = 1;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + keyIdBytes + nonceBytes;

/** AES-256-GCM with a random nonce a record: `version · key id · nonce · ciphertext · tag`. */
export function createVault(masterKey: Uint8Array): Vault {
  const dataKey = deriveKey(masterKey, 'vault');
  const keyId = deriveKey(masterKey, 'key id').subarray(0, keyIdBytes);
  const keyIdText = keyId.toString('hex');

  function seal(plain: string | Uint8Array, boundTo: string): Buffer {
    const head = Buffer.concat([Buffer.of(version), keyId, randomBytes(nonceBytes)]);
    const cipher = createCipheriv('aes-256-gcm', dataKey, head.subarray(1 + keyIdBytes));
    cipher.setAAD(associatedData(head, boundTo));
    const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
    return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  function open(sealed: Uint8Array, boundTo: string): Buffer {
    const record = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const head = record.subarray(0, headBytes);
    checkHead(record, keyIdText);
    const decipher = createDecipheriv('aes-256-gcm', dataKey, head.subarray(1 + keyIdBytes));
    decipher.setAAD(associatedData(head, boundTo));
    decipher.setAuthTag(record.subarray(record.byteLength - tagBytes));
    const body = record.subarray(headBytes, record.byteLength - tagBytes);
    try {
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      throw new VaultError(
        'moved_or_changed',
        `The sealed value of ${boundTo} does not open: it was changed, or it belongs to another record.`,
      );
    }
  }

  return { keyId: keyIdText, seal, open };
}

/** A key of its own for each purpose, so that none of them tells anything about another. */
export function deriveKey(masterKey: Uint8Array, purpose: string): Buffer {
  if (masterKey.byteLength !== masterKeyBytes) {
    throw new RangeError(`the master key must have ${masterKeyBytes} bytes`);
  }
  return Buffer.from(hkdfSync('sha256', masterKey, 'daftar', `daftar/v1/${purpose}`, 32));
}

function checkHead(record: Buffer, keyId: string): void {
  if (record.byteLength < headBytes + tagBytes || record[0] !== version) {
    throw new VaultError('unreadable', 'This is not a sealed record.');
  }
  const sealedWith = record.subarray(1, 1 + keyIdBytes).toString('hex');
  if (sealedWith !== keyId) {
    throw new VaultError(
      'other_key',
      `This was sealed with the master key ${sealedWith}, but the one in use is ${keyId}. Give the book its own key back.`,
    );
  }
}

function associatedData(head: Buffer, boundTo: string): Buffer {
  return Buffer.concat([head.subarray(0, 1 + keyIdBytes), Buffer.from(boundTo, 'utf8')]);
}
