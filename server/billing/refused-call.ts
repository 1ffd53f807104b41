import type { Vault } from '../security/vault.ts';

/** The exact call as it came, sealed: its headers as JSON behind their length, then the bytes of its body. */
export function sealRefused(vault: Vault, refusalId: string, headers: Headers, raw: Uint8Array): Buffer {
  const head = Buffer.from(JSON.stringify([...headers]));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.byteLength);
  return vault.seal(Buffer.concat([length, head, raw]), placeOf(refusalId));
}

/** @throws VaultError */
export function openRefused(
  vault: Vault,
  refusalId: string,
  sealed: Uint8Array,
): { headers: Headers; raw: Uint8Array } {
  const content = vault.open(sealed, placeOf(refusalId));
  const headBytes = content.readUInt32BE(0);
  const head = JSON.parse(content.subarray(4, 4 + headBytes).toString()) as [string, string][];
  return { headers: new Headers(head), raw: content.subarray(4 + headBytes) };
}

function placeOf(refusalId: string): string {
  return `refusal/${refusalId}`;
}
