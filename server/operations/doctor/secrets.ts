import { createReadStream, existsSync } from 'node:fs';
import { credentials } from '../../../db/schema/connections.ts';
import { endpointSecrets } from '../../../db/schema/deliveries.ts';
import { credentialPlace } from '../../billing/connection-book.ts';
import { secretPlace } from '../../deliveries/send.ts';
import type { Deps } from '../../deps.ts';
import { providerById } from '../../providers/registry.ts';
import type { CheckResult } from './check.ts';

interface Secret {
  name: string;
  bytes: Buffer;
}

/** Shorter ones would be found by chance. */
const secretBytesMin = 8;

/**
 * Opens every sealed credential, and looks for its bytes in the files of the book. It runs in the process that has the
 * key, reads the files as a stream, and gives way between chunks.
 */
export async function checkSecrets(deps: Deps, paths: readonly string[]): Promise<CheckResult> {
  const result: CheckResult = {
    name: 'secrets',
    promise: 'Every credential opens with the master key, and none stands in clear in the book.',
    looked: 0,
    broken: 0,
    findings: [],
  };
  const broken = (finding: string) => {
    result.broken += 1;
    result.findings.push(finding);
  };
  const secrets = openAll(deps, broken);
  result.looked = secrets.length;
  for (const path of paths.filter((each) => existsSync(each))) {
    for (const name of await namesFoundIn(path, secrets)) broken(`${name} stands in clear in ${path}`);
  }
  return result;
}

function openAll(deps: Deps, broken: (finding: string) => void): Secret[] {
  const { database, vault } = deps;
  function opened(name: string, sealed: Buffer, place: string): Secret[] {
    try {
      const bytes = vault.open(sealed, place);
      return bytes.byteLength >= secretBytesMin ? [{ name, bytes }] : [];
    } catch (error) {
      broken(`${name} does not open: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  }
  const ofConnections = database.select().from(credentials).all();
  const ofEndpoints = database.select().from(endpointSecrets).all();
  return [
    ...ofConnections.flatMap(({ connectionId, field, sealed }) => {
      const secrets = opened(`${field} of ${connectionId}`, sealed, credentialPlace(connectionId, field));
      return isSecret(deps, connectionId, field) ? secrets : [];
    }),
    ...ofEndpoints.flatMap(({ endpointId, sealed }) =>
      opened(`the signing secret of ${endpointId}`, sealed, secretPlace(endpointId)),
    ),
  ];
}

/** A publishable key is made to be seen. */
function isSecret(deps: Deps, connectionId: string, field: string): boolean {
  const record = deps.connections.byId(connectionId)?.record;
  const known = record && providerById(record.provider)?.fields.find(({ key }) => key === field);
  return known?.secret ?? true;
}

async function namesFoundIn(path: string, secrets: readonly Secret[]): Promise<Set<string>> {
  const found = new Set<string>();
  const overlap = Math.max(0, ...secrets.map(({ bytes }) => bytes.byteLength)) - 1;
  let tail: Buffer = Buffer.alloc(0);
  if (secrets.length === 0) return found;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    for (const { name, bytes } of secrets) if (window.includes(bytes)) found.add(name);
    tail = window.subarray(Math.max(0, window.byteLength - overlap));
  }
  return found;
}
