import { DaftarError } from '../errors.ts';
import { readBody } from '../read-body.ts';
import { InvalidFields } from './fields.ts';

/** More than an invoice of 200 lines in any script needs. */
export const bodyBytesMax = 1024 * 1024;

/** Parameters that are lists. */
const lists = ['expand'];

/**
 * The query as an object: `metadata[key]=value` becomes `{ metadata: { key: value } }`, lists are split at commas.
 * @throws InvalidFields for a parameter that stands there twice
 */
export function readQuery(url: URL): Record<string, unknown> {
  const query = new Map<string, unknown>();
  for (const [name, value] of url.searchParams) {
    const [, outer = '', inner = ''] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name) ?? [];
    const list = outer !== '' && inner === '' ? outer : name;
    if (lists.includes(list)) {
      const before = (query.get(list) as string[] | undefined) ?? [];
      query.set(list, [...before, ...value.split(',').filter((part) => part !== '')]);
    } else if (outer !== '' && inner !== '') {
      const before = query.get(outer);
      const group = before instanceof Map ? before : new Map<string, string>();
      if (group.has(inner)) throw twice(name);
      refuseHidden(inner, value);
      query.set(outer, group.set(inner, value));
    } else if (query.has(name)) throw twice(name);
    else query.set(name, value);
  }
  return plain(query);
}

function plain(map: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...map].map(([name, value]) => [name, value instanceof Map ? plain(value) : value]),
  );
}

/** What would be lost where objects are copied, or texts are cut, must not be taken for something else. */
function refuseHidden(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new InvalidFields([{ field: name, message: 'can’t be a name here' }]);
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    throw new InvalidFields([
      { field: name, message: 'has a character that is none: U+0000 or half a pair' },
    ]);
  return value;
}

function twice(field: string): InvalidFields {
  return new InvalidFields([{ field, message: 'stands there twice' }]);
}

/** The body as text, exactly as it came; empty where there is none. @throws DaftarError `api.*` */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBody(request, bodyBytesMax);
  if (bytes === null)
    throw new DaftarError('api.body_too_large', `A body may have at most ${bodyBytesMax} bytes`, {
      facts: { bytesMax: bodyBytesMax },
    });
  if (bytes.byteLength === 0) return '';
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity')
    throw new DaftarError('api.content_type', 'Send the body as it is, without Content-Encoding');
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new DaftarError('api.content_type', 'Send the body as JSON, with content-type: application/json');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DaftarError('api.json_invalid', 'The body is not UTF-8');
  }
}

/** No body means an empty object: every field may be left out then, or the check says which may not. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text, refuseHidden);
  } catch (error) {
    if (error instanceof DaftarError) throw error;
    const why = error instanceof SyntaxError ? error.message : 'it is nested too deep';
    throw new DaftarError('api.json_invalid', `The body is not JSON: ${why}`);
  }
}
