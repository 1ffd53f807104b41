import { describe, expect, test } from 'bun:test';
import { callerAddress } from '../../server/security/caller-address.ts';

const socket = '198.51.100.7';

describe('without a proxy of ours', () => {
  test.each([null, '203.0.113.1', '127.0.0.1', '203.0.113.1, 10.0.0.1', 'nonsense'])(
    'X-Forwarded-For %p changes nothing',
    (forwarded) => {
      expect(callerAddress(forwarded, socket, false)).toBe(socket);
    },
  );

  test('nobody is nobody', () => {
    expect(callerAddress(null, null, false)).toBeNull();
  });
});

describe('behind a proxy of ours', () => {
  test.each([
    ['what it added', '203.0.113.1', '203.0.113.1'],
    [
      'only what it added last, not what the caller made up',
      '10.9.9.9, 127.0.0.1, 203.0.113.1',
      '203.0.113.1',
    ],
    ['without its port', '203.0.113.1:51234', '203.0.113.1'],
    ['IPv6', '2001:DB8::1', '2001:db8::1'],
    ['IPv6 with brackets and port', '[2001:db8::1]:443', '2001:db8::1'],
    ['IPv4 in IPv6', '::ffff:203.0.113.1', '203.0.113.1'],
    ['the socket where the header is missing', null, socket],
    ['the socket where the header is empty', ' , ', socket],
    ['the socket where the header is no address', 'unknown', socket],
    ['the socket where the header is a script', '<script>alert(1)</script>', socket],
  ])('counts %s', (_what, forwarded, expected) => {
    expect(callerAddress(forwarded, socket, true)).toBe(expected);
  });
});
