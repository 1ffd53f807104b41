import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReachable } from '../../server/security/addresses.ts';
import { createSafeFetch, type Resolve, SafeFetchFailure } from '../../server/security/safe-fetch.ts';
import { readTarget } from '../../server/security/target.ts';

describe('an address', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '169.254.170.2',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.0.192',
    '192.0.2.7',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.9',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.1.2.3',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '64:ff9b:1::808:808',
    '::8.8.8.8',
    '::ffff:0:8.8.8.8',
    '5f00::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is not reached', (address) => {
    expect(isReachable(address)).toBe(false);
  });

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('%s is public', (address) => {
    expect(isReachable(address)).toBe(true);
  });

  test('is reached in a network that its owner allowed, in whichever form it is written', () => {
    const allowed = ['10.1.0.0/16', 'fd00:1::/32', '127.0.0.1/32'];
    for (const inside of ['10.1.2.3', '::ffff:10.1.2.3', 'fd00:1::9', '127.0.0.1'])
      expect(isReachable(inside, allowed)).toBe(true);
    for (const outside of ['10.2.0.1', 'fd00:2::9', '127.0.0.2', '::1'])
      expect(isReachable(outside, allowed)).toBe(false);
  });
});

describe('a URL', () => {
  const rules = { httpsOnly: false, privateTargets: [] };

  test.each([
    ['', 'not_a_url'],
    ['shop.example/hook', 'not_a_url'],
    ['//shop.example/', 'not_a_url'],
    ['file:///etc/passwd', 'not_a_url'],
    ['gopher://shop.example/', 'not_http'],
    ['ftp://shop.example/', 'not_http'],
    ['javascript:alert(1)', 'not_a_url'],
    ['https://user@shop.example/', 'has_user'],
    ['https://:pass@shop.example/', 'has_user'],
    ['https://@shop.example/', 'has_user'],
    ['https://shop.example:22/', 'port_not_allowed'],
    ['https://shop.example:25/', 'port_not_allowed'],
    ['http://shop.example:0/', 'port_not_allowed'],
    ['https://2130706433/', 'disguised_address'],
    ['https://0x7f000001/', 'disguised_address'],
    ['https://0x7f.1/', 'disguised_address'],
    ['https://017700000001/', 'disguised_address'],
    ['https://0177.0.0.1/', 'disguised_address'],
    ['https://127.1/', 'disguised_address'],
    ['https://①②⑦.0.0.1/', 'disguised_address'],
    ['https://127。0。0。1/', 'disguised_address'],
    ['https://%31%32%37.0.0.1/', 'disguised_address'],
    ['https://0/', 'disguised_address'],
    ['https://2852039166/', 'disguised_address'],
    ['https://0xA9FEA9FE/', 'disguised_address'],
    ['https://0251.0376.0251.0376/', 'disguised_address'],
    ['https://0x08080808/', 'disguised_address'],
    ['https://shop.example@127.0.0.1/', 'has_user'],
    ['https://127.0.0.1%2f@shop.example/', 'has_user'],
    ['https://shop.example:65536/', 'not_a_url'],
    ['https://shop.example:6379x/', 'not_a_url'],
    ['https://[fe80::1%25eth0]/', 'not_a_url'],
    ['https://127.0.0.1./', 'private_address'],
    ['https:127.0.0.1', 'private_address'],
    ['https:/\\127.0.0.1/', 'private_address'],
    ['https://\t127.0.0.1/', 'private_address'],
    ['https://127.0.0.1#@shop.example/', 'private_address'],
    ['https://127.0.0.1?https://shop.example/', 'private_address'],
    ['https://[fd00:ec2::254]/', 'private_address'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'private_address'],
    ['https://[2002:a9fe:a9fe::]/', 'private_address'],
    ['https://[::]/', 'private_address'],
    ['https://127.0.0.1/', 'private_address'],
    ['https://127.0.0.1:8443/', 'private_address'],
    ['https://169.254.169.254/latest/meta-data/', 'private_address'],
    ['https://[::1]/', 'private_address'],
    ['https://[::ffff:127.0.0.1]/', 'private_address'],
    ['https://[0:0:0:0:0:ffff:7f00:1]/', 'private_address'],
    ['https://[64:ff9b::7f00:1]/', 'private_address'],
    ['https://[fd00::1]/', 'private_address'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readTarget(text, rules)).toEqual({ ok: false, problem } as never);
  });

  test.each([
    'https://shop.example/',
    'https://shop.example:443/',
    'https://shop.example:8443/a/b?c=@d',
    'http://shop.example/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://دفتر.example/',
    'https://shop.example./',
    'https://shop.example\\@127.0.0.1/',
  ])('%s is fine', (text) => {
    expect(readTarget(text, rules).ok).toBe(true);
  });

  test('must be https where it is for real money', () => {
    const live = { ...rules, httpsOnly: true };
    expect(readTarget('http://shop.example/', live)).toEqual({ ok: false, problem: 'https_needed' });
    expect(readTarget('https://shop.example/', live).ok).toBe(true);
  });
});

describe('a call', () => {
  let server: Server;
  let port = 0;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  let reached: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(`${request.method} ${request.headers.host} ${request.url}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function call(
    host: string,
    more: { resolve?: Resolve; privateTargets?: string[]; timeoutMs?: number } = {},
  ) {
    reached = [];
    const { resolve = local, privateTargets = ['127.0.0.0/8'], timeoutMs = 2_000 } = more;
    const send = createSafeFetch({ privateTargets, resolve, timeoutMs });
    const request = { url: `http://${host}:${port}/hook`, headers: { a: 'b' }, body: '{}', httpsOnly: false };
    return send(request).catch((error: unknown) => {
      if (error instanceof SafeFetchFailure) return error.problem;
      throw error;
    });
  }

  const local: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

  test('goes to the address that was checked, under the name that was asked for', async () => {
    answer = (_, response) => response.end('thank you');
    expect(await call('shop.example')).toMatchObject({ status: 200, text: 'thank you' });
    expect(reached).toEqual([`POST shop.example:${port} /hook`]);
  });

  test('looks a name up once: one that turns private afterwards leads nowhere new', async () => {
    let lookups = 0;
    const rebinding: Resolve = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    answer = (_, response) => response.end('ok');
    expect(
      await call('rebind.example', { resolve: rebinding, privateTargets: ['127.0.0.1/32'] }),
    ).toMatchObject({
      status: 200,
    });
    expect(lookups).toBe(1);
  });

  test('is not made to a name with a private address, even beside public ones', async () => {
    const mixed: Resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect(await call('mixed.example', { resolve: mixed, privateTargets: [] })).toBe('blocked_address');
    expect(await call('loop.example', { privateTargets: [] })).toBe('blocked_address');
    expect(reached).toEqual([]);
  });

  test.each([
    ['a name that ends in a dot', 'shop.example.', '10.0.0.1'],
    ['a name that spells an address', '127.0.0.1.shop.example', '127.0.0.1'],
    ['a cloud’s own name', 'metadata.google.internal', '169.254.169.254'],
    ['a name with an IPv6 address only', 'six.example', 'fd00:ec2::254'],
    ['a name with a mapped address', 'mapped.example', '::ffff:169.254.169.254'],
    ['a name behind a NAT64', 'nat.example', '64:ff9b::7f00:1'],
    ['a name behind a 6to4', 'six-to-four.example', '2002:7f00:1::'],
    ['a name with an address bound to an interface', 'scoped.example', 'fe80::1%lo'],
  ])('is judged by the address: %s', async (_, host, address) => {
    const resolve: Resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
    expect(await call(host, { resolve, privateTargets: [] })).toBe('blocked_address');
    expect(reached).toEqual([]);
  });

  test('looks up again for each try, so that a name that has turned private is blocked by then', async () => {
    let address = '127.0.0.1';
    const turning: Resolve = async () => [{ address, family: 4 }];
    answer = (_, response) => response.end('ok');
    const only = { resolve: turning, privateTargets: ['127.0.0.1/32'] };
    expect(await call('turning.example', only)).toMatchObject({ status: 200 });
    address = '10.0.0.1';
    expect(await call('turning.example', only)).toBe('blocked_address');
  });

  test('to localhost by its name is not made either, with the machine’s own look-up', async () => {
    const send = createSafeFetch({ privateTargets: [] });
    const request = { url: `http://localhost:${port}/`, headers: {}, body: '', httpsOnly: false };
    expect(send(request)).rejects.toMatchObject({ problem: 'blocked_address' });
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect %d', async (status) => {
    answer = (_, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${port}/latest/meta-data/` }).end();
    expect(await call('shop.example')).toMatchObject({ status });
    expect(reached).toHaveLength(1);
  });

  test('keeps the first 2 kB of an answer that never ends', async () => {
    answer = (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(4_096)));
        response.once('drain', more);
      };
      more();
    };
    expect(await call('shop.example')).toMatchObject({ status: 200, text: 'x'.repeat(2_048) });
  });

  test('ends in time, whether nothing comes, the answer drips, or the name server is silent', async () => {
    answer = () => {};
    expect(await call('shop.example', { timeoutMs: 60 })).toBe('timed_out');
    answer = (_, response) => {
      const timer = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(timer));
    };
    expect(await call('shop.example', { timeoutMs: 100 })).toBe('timed_out');
    expect(await call('shop.example', { timeoutMs: 60, resolve: () => new Promise(() => {}) })).toBe(
      'timed_out',
    );
  });

  test('that gets no answer says why', async () => {
    answer = (request) => request.socket.destroy();
    expect(await call('shop.example')).toBe('reset');
    const nobody: Resolve = async () => [];
    expect(await call('shop.example', { resolve: nobody })).toBe('dns_failed');
    const send = createSafeFetch({ privateTargets: ['127.0.0.0/8'] });
    const request = { headers: {}, body: '', httpsOnly: false };
    expect(send({ ...request, url: `https://127.0.0.1:${port}/` })).rejects.toMatchObject({
      problem: 'tls_failed',
    });
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const closedPort = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    expect(send({ ...request, url: `http://127.0.0.1:${closedPort}/` })).rejects.toMatchObject({
      problem: 'refused',
    });
  });
});
