import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outgoingFetch } from './outgoing.server.ts';

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  else response.end('here');
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('a named host answers; a redirect of it is not followed', async () => {
  const ask = outgoingFetch([host]);
  expect(await (await ask(`http://${host}/`)).text()).toBe('here');
  expect((await ask(`http://${host}/away`)).status).toBe(302);
});

test.each([
  ['a host that is not named', (it: string) => `http://${it}/`, []],
  ['another port of a named host', () => 'http://127.0.0.1:1/', ['127.0.0.1']],
  ['plain http to another machine', () => 'http://id.vidu.vn/', ['id.vidu.vn']],
  ['a name that only begins alike', () => 'https://id.vidu.vn.ke.xau/', ['id.vidu.vn']],
  ['a file', () => 'file:///etc/passwd', ['']],
] as const)('%s is refused', async (_what, url, hosts) => {
  await expect(outgoingFetch(hosts)(url(host))).rejects.toThrow(/is not allowed/);
});
