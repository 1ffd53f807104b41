import { isIP } from 'node:net';

/** An IP address as a number, with how many bits it has. */
interface Address {
  bits: 32 | 128;
  value: bigint;
}

interface Range extends Address {
  prefix: number;
}

/**
 * What is no public host of somebody else, by the IANA registries of special-purpose addresses.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const specialV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Public by its number, but it is the machine's own host on Azure, which hands out its secrets.
  '168.63.129.16/32',
].map(rangeOf);

/** Of IPv6 only global unicast is public at all; these parts of it are not. */
const globalV6 = rangeOf('2000::/3');
const specialV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(rangeOf);

/** Ranges whose last 32 bits are an IPv4 address that is reached through them. */
const carriesV4 = ['::ffff:0:0/96', '64:ff9b::/96'].map(rangeOf);

/**
 * True if a message may be sent to this address: it is public, or its owner allowed it. An IPv4 address that is hidden
 * in an IPv6 one is judged as itself.
 */
export function isReachable(text: string, allowed: readonly string[] = []): boolean {
  const address = parseAddress(text);
  if (!address) return false;
  const inner = carriesV4.some((range) => isWithin(address, range)) ? lastV4(address) : address;
  const ranges = allowed.map(rangeOf);
  if (ranges.some((range) => isWithin(address, range) || isWithin(inner, range))) return true;
  if (inner.bits === 32) return !specialV4.some((range) => isWithin(inner, range));
  return isWithin(inner, globalV6) && !specialV6.some((range) => isWithin(inner, range));
}

function lastV4({ value }: Address): Address {
  return { bits: 32, value: value & 0xffff_ffffn };
}

function isWithin(address: Address, range: Range): boolean {
  if (address.bits !== range.bits) return false;
  const shift = BigInt(range.bits - range.prefix);
  return address.value >> shift === range.value >> shift;
}

/** @throws TypeError for what is no CIDR */
function rangeOf(cidr: string): Range {
  const [text = '', prefix = ''] = cidr.split('/');
  const address = parseAddress(text);
  if (!address || !/^\d{1,3}$/.test(prefix)) throw new TypeError(`${cidr} is no CIDR`);
  return { ...address, prefix: Number(prefix) };
}

function parseAddress(text: string): Address | null {
  const version = isIP(text);
  if (version === 4) return { bits: 32, value: v4Value(text) };
  // What is bound to one interface is never somebody else's public host.
  return version === 6 && !text.includes('%') ? { bits: 128, value: v6Value(text) } : null;
}

function v4Value(text: string): bigint {
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function v6Value(text: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const plain = dotted ? `${dotted[1]}${asGroups(v4Value(dotted[2] ?? ''))}` : text;
  const [head = '', tail] = plain.split('::');
  const groupsOf = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const missing = new Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...missing, ...after].reduce(
    (value, group) => (value << 16n) | BigInt(`0x${group}`),
    0n,
  );
}

function asGroups(v4: bigint): string {
  return `${(v4 >> 16n).toString(16)}:${(v4 & 0xffffn).toString(16)}`;
}
