import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadyAnswer } from './cached-handler.ts';
import { type FastLane, openFastLane } from './fast-lane.ts';
import { readRequestHead } from './request-head.ts';

describe('a head that is ours', () => {
  const head = (text: string) => readRequestHead(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));

  test('is a GET without body, in one piece', () => {
    expect(head('GET /du-thao?ban=2 HTTP/1.1\nHost: a\nAccept-Encoding:  br, gzip \n\n')).toEqual({
      url: '/du-thao?ban=2',
      headers: { host: 'a', 'accept-encoding': 'br, gzip' },
    });
    expect(head('GET / HTTP/1.1\nHost: a\nConnection: Keep-Alive\n\n')?.url).toBe('/');
  });

  const others: [what: string, text: string][] = [
    ['asks for no page', 'POST / HTTP/1.1\nHost: a\n\n'],
    ['asks for the head only', 'HEAD / HTTP/1.1\nHost: a\n\n'],
    ['is of another version', 'GET / HTTP/1.0\nHost: a\n\n'],
    ['names no host', 'GET / HTTP/1.1\nAccept: a\n\n'],
    ['names an empty host', 'GET / HTTP/1.1\nHost:\n\n'],
    ['has not come whole', 'GET / HTTP/1.1\nHost: a\n'],
    ['has another behind it', 'GET / HTTP/1.1\nHost: a\n\nGET /b HTTP/1.1\nHost: a\n\n'],
    ['has a body behind it', 'GET / HTTP/1.1\nHost: a\n\nwords'],
    ['announces a body', 'GET / HTTP/1.1\nHost: a\nContent-Length: 5\n\n'],
    ['announces a body in pieces', 'GET / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n'],
    ['says a thing twice', 'GET / HTTP/1.1\nHost: a\nHost: b\n\n'],
    ['folds a line', 'GET / HTTP/1.1\nHost: a\nAccept: b\n c\n\n'],
    ['has a space before the colon', 'GET / HTTP/1.1\nHost : a\n\n'],
    ['asks for a part', 'GET / HTTP/1.1\nHost: a\nRange: bytes=0-5\n\n'],
    ['will go away', 'GET / HTTP/1.1\nHost: a\nConnection: close\n\n'],
    ['wants another protocol', 'GET / HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: websocket\n\n'],
    ['has a raw letter in its path', 'GET /dự-thảo HTTP/1.1\nHost: a\n\n'],
    ['has a whole address for a path', 'GET http://a/ HTTP/1.1\nHost: a\n\n'],
    ['has a fragment of a line', 'GET / HTTP/1.1\nHost: a\rAccept: b\n\n'],
    ['has a NUL', 'GET / HTTP/1.1\nHost: a\0\n\n'],
    ['is too long', `GET / HTTP/1.1\nHost: a\nAccept: ${'x'.repeat(9_000)}\n\n`],
  ];
  test.each(others)('not one that %s', (_what, text) => {
    expect(head(text)).toBeUndefined();
  });

  test('a hostile head of the greatest length is put aside at once', () => {
    const began = performance.now();
    for (const filler of [' ', 'a', ':', '\t']) {
      head(`GET / HTTP/1.1\nHost: a\nX: ${filler.repeat(8_000)}\x01\n\n`);
    }
    expect(performance.now() - began).toBeLessThan(200);
  });
});

/** What node:http was asked, in order. */
let asked: { url: string; headers: IncomingMessage['headers'] }[];
let server: Server;
let lane: FastLane;
let readyFor: (url: string) => ReadyAnswer | undefined;

beforeEach(async () => {
  asked = [];
  readyFor = (url) =>
    url === '/ready'
      ? { status: 200, headers: ['etag', '"1"', 'content-length', '5'], body: Buffer.from('ready') }
      : undefined;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    request.resume();
    request.on('end', () => response.end(`node ${request.method} ${request.url}`));
  });
  lane = openFastLane({ server, ready: (url) => readyFor(url) });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
});
afterEach(async () => {
  lane.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

class Client {
  readonly socket: Socket;
  text = '';
  ended = false;
  constructor() {
    this.socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    this.socket.on('data', (chunk) => {
      this.text += chunk.toString('latin1');
    });
    this.socket.on('end', () => {
      this.ended = true;
    });
    this.socket.on('error', () => {});
  }
  async sees(what: string, patience = 2_000): Promise<void> {
    const end = performance.now() + patience;
    while (!this.text.includes(what)) {
      if (performance.now() > end) throw new Error(`not seen: ${what} in ${this.text}`);
      await pause(5);
    }
  }
}

const get = (url: string, more = '') => `GET ${url} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;

describe('the fast lane', () => {
  test('answers what is ready, as node:http would', async () => {
    const client = new Client();
    client.socket.write(get('/ready'));
    await client.sees('\r\n\r\nready');
    expect(client.text).toMatch(/^HTTP\/1\.1 200 OK\r\netag: "1"\r\ncontent-length: 5\r\nDate: .+ GMT\r\n/);
    expect(client.text).toContain('Connection: keep-alive\r\nKeep-Alive: timeout=65\r\n');
    client.text = '';
    client.socket.write(get('/ready'));
    await client.sees('\r\n\r\nready');
    expect(asked).toEqual([]);
    client.socket.destroy();
  });

  test('a 304 has no body', async () => {
    readyFor = () => ({ status: 304, headers: ['etag', '"1"'], body: undefined });
    const client = new Client();
    client.socket.write(get('/ready'));
    await client.sees('\r\n\r\n');
    expect(client.text).toMatch(/^HTTP\/1\.1 304 Not Modified\r\netag: "1"\r\n[\s\S]*\r\n\r\n$/);
    client.socket.destroy();
  });

  test('whatever else comes goes to node:http, and so does all that follows on the connection', async () => {
    const client = new Client();
    client.socket.write(get('/ready'));
    await client.sees('ready');
    client.socket.write('POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nwor');
    client.socket.write('ds');
    await client.sees('node POST /form');
    client.socket.write(get('/ready'));
    await client.sees('node GET /ready');
    expect(asked.map(({ url }) => url)).toEqual(['/form', '/ready']);
    client.socket.destroy();
  });

  test('a head in pieces and two heads in one are answered in order', async () => {
    const client = new Client();
    client.socket.write('GET /sl');
    await pause(30);
    client.socket.write('ow HTTP/1.1\r\nHost: a\r\n\r\n');
    await client.sees('node GET /slow');
    const second = new Client();
    second.socket.write(get('/ready') + get('/other'));
    await second.sees('node GET /other');
    expect(second.text.indexOf('node GET /ready')).toBeLessThan(second.text.indexOf('node GET /other'));
    client.socket.destroy();
    second.socket.destroy();
  });

  test('what no browser sends is refused by node:http, in its words', async () => {
    const client = new Client();
    client.socket.write('NONSENSE\r\n\r\n');
    await client.sees('HTTP/1.1 400 Bad Request');
    client.socket.destroy();
  });

  test('closing ends the connections that wait, after what is being written', async () => {
    readyFor = () => ({
      status: 200,
      headers: ['content-length', '3000000'],
      body: Buffer.alloc(3_000_000, 'x'),
    });
    const reading = new Client();
    const idle = new Client();
    reading.socket.write(get('/ready'));
    await reading.sees('xxx');
    lane.close();
    const end = performance.now() + 3_000;
    while (!(reading.ended && idle.ended) && performance.now() < end) await pause(10);
    expect(idle.ended).toBe(true);
    expect(reading.text.length).toBeGreaterThan(3_000_000);
  });

  test('a reader who vanishes takes nothing down', async () => {
    readyFor = () => ({ status: 200, headers: ['content-length', '3000000'], body: Buffer.alloc(3_000_000) });
    for (let i = 0; i < 20; i += 1) {
      const client = new Client();
      client.socket.write(get('/ready'));
      await pause(2);
      client.socket.resetAndDestroy();
    }
    const after = new Client();
    readyFor = () => undefined;
    after.socket.write(get('/still'));
    await after.sees('node GET /still');
    after.socket.destroy();
  });

  test('a head that it reads is read alike by node:http', { timeout: 30_000 }, async () => {
    const pieces = [
      'GET ',
      'HEAD ',
      '/',
      '/a?b=c%20d',
      ' HTTP/1.1',
      '\r\n',
      '\r\n\r\n',
      'Host: a',
      'Accept-Encoding: br',
    ];
    const odd = [
      'Cookie: a=b; c',
      'If-None-Match: "x"',
      ': ',
      ' ',
      '\t',
      'X-\u00ff: 1',
      '\n',
      '\0',
      'Content-Length: 0',
    ];
    const wellFormed = fc
      .array(fc.constantFrom(...pieces, ...odd), { maxLength: 4 })
      .map((lines) => get('/a', lines.map((line) => `${line}\r\n`).join('')));
    const any = fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 12 }).map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(wellFormed, any), async (text) => {
        const head = readRequestHead(Buffer.from(text, 'latin1'));
        if (!head) return;
        asked = [];
        readyFor = () => undefined;
        const client = new Client();
        client.socket.write(Buffer.from(text, 'latin1'));
        await client.sees('HTTP/1.1 ');
        client.socket.destroy();
        expect(asked.map(({ url, headers }) => ({ url, headers: { ...headers } }))).toEqual([
          { url: head.url, headers: { ...head.headers } },
        ]);
      }),
      { numRuns: 400 },
    );
  });
});
