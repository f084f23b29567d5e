import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress, readOutgoingPage } from './outgoing-pages.server.ts';

let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  const [, what = ''] = (request.url ?? '').split('/');
  if (what === 'cloud') response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
  else if (what === 'plain') response.writeHead(302, { location: 'http://bao.example/' }).end();
  else if (what === 'named') response.writeHead(302, { location: 'https://bao.example/feed' }).end();
  else if (what === 'ring') response.writeHead(302, { location: '/ring' }).end();
  else if (what === 'moved') response.writeHead(301, { location: '/feed' }).end();
  else if (what === 'endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
    response.on('close', () => clearInterval(more));
  } else response.writeHead(200, { etag: '"1"' }).end('tin');
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const read = (path: string, hosts = [host]) =>
  readOutgoingPage(`http://${host}${path}`, { hosts, maxBytes: 1_000_000 });

test('a named page is read, also where it has moved to on its own host', async () => {
  expect(await read('/feed')).toMatchObject({ status: 200, etag: '"1"' });
  expect((await read('/moved')).body.toString()).toBe('tin');
});

test.each([
  ['a redirect to the services of the cloud', '/cloud', /not allowed/],
  ['a redirect to plain http', '/plain', /not allowed/],
  ['a ring of redirects', '/ring', /one place to the next/],
  ['an answer without end', '/endless', /more than 1000000 bytes/],
])('%s ends with a refusal', async (_what, path, message) => {
  await expect(read(path, [host, 'bao.example', '169.254.169.254'])).rejects.toThrow(message);
});

test.each(['127.0.0.1', '10.0.0.7', '169.254.169.254', '::1'])(
  'a redirect to a named host whose name leads to %s is refused, and nobody there is asked',
  async (address) => {
    const before = asked;
    const limits = { hosts: [host, 'bao.example'], maxBytes: 10, resolve: async () => [address] };
    await expect(readOutgoingPage(`http://${host}/named`, limits)).rejects.toThrow(/inside the network/);
    expect(asked).toBe(before + 1);
  },
);

test.each([
  ['a host that is not named', 'https://khac.example/feed'],
  ['plain http', 'http://bao.example/feed'],
  ['another port', 'https://bao.example:8443/feed'],
  ['a name and a secret in front', 'https://bao.example@khac.example/feed'],
  ['a secret in the address', 'https://a:b@bao.example/feed'],
  ['a file', 'file:///etc/passwd'],
  ['plain http to a name that means this machine', 'http://localhost:1/feed'],
])('%s is refused', async (_what, url) => {
  const limits = { hosts: ['bao.example', 'localhost:1'], maxBytes: 10, resolve: async () => ['8.8.8.8'] };
  await expect(readOutgoingPage(url, limits)).rejects.toThrow(/not allowed/);
});

test.each([
  ['this machine', ['127.0.0.1']],
  ['the house', ['10.0.0.7']],
  ['the services of the cloud', ['169.254.169.254']],
  ['the house, beside an open address', ['8.8.8.8', '192.168.1.1']],
  ['this machine in another spelling', ['::ffff:127.0.0.1']],
  ['the house in IPv6', ['fd00::1']],
  ['nothing', []],
])('a named host whose name leads to %s is refused', async (_what, addresses) => {
  const before = asked;
  const limits = { hosts: ['bao.example'], maxBytes: 10, resolve: async () => addresses };
  await expect(readOutgoingPage('https://bao.example/feed', limits)).rejects.toThrow(/inside the network/);
  expect(asked).toBe(before);
});

describe('an address of the open network', () => {
  test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  test.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.9.9.9',
      '169.254.1.1',
      '172.31.0.1',
      '192.168.0.1',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '::ffff:7f00:1',
      'x',
      '',
    ],
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});
