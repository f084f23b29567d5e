import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CachedHandler, createCachedHandler } from './cached-handler.ts';
import { encodingFor } from './cached-page.ts';
import { PageStore } from './page-cache.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let now = 1_000_000;
let store: PageStore;
let cached: CachedHandler;
let server: Server;
let renderings = 0;
const errors: unknown[] = [];
/** What the framework does; each test writes its own. */
let framework: (request: IncomingMessage, response: ServerResponse) => unknown;

beforeEach(async () => {
  now = 1_000_000;
  renderings = 0;
  errors.length = 0;
  store = new PageStore(200_000, () => now);
  framework = (request, response) =>
    page(response, `page ${request.url}`, { 'x-cache-tags': 'draft:a draft' });
  cached = createCachedHandler({
    store,
    handler: (request, response) => {
      renderings += 1;
      return framework(request, response);
    },
    sessionCookies: ['session', '__Host-session'],
    prepare: (response) => {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('cross-origin-opener-policy', 'same-origin');
    },
    privateHeaders: {},
    onError: (error) => errors.push(error),
  });
  server = createServer((request, response) => {
    if (!cached.sendCached(request, response)) {
      response.setHeader('x-request-id', 'r1');
      cached.answer(request, response).catch((error: unknown) => {
        errors.push(error);
        if (!response.headersSent) response.writeHead(500).end();
      });
    }
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** As SvelteKit answers: headers one by one, then the head, then the body in pieces. */
function page(
  response: ServerResponse,
  body: string,
  headers: Record<string, string> = {},
  status = 200,
): void {
  response.setHeader('content-type', 'text/html');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  response.write(Buffer.from(body.slice(0, 3)));
  response.end(Buffer.from(body.slice(3)));
}

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { port } = server.address() as AddressInfo;
  const request = send({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
    );
  });
  request.on('error', reject);
  request.end();
  return await promise;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
/** So many renderings have begun, and what they sent has had time to be kept. */
const rendered = async (times: number) => {
  await vi.waitFor(() => expect(renderings).toBe(times), { timeout: 60_000 });
  await settled();
};

test('only pages that are not kept ask the browser for a process of their own', async () => {
  const opener = async (path: string) => (await get(path)).headers['cross-origin-opener-policy'];
  expect([await opener('/a'), await opener('/a')]).toEqual([undefined, undefined]);
  framework = (_request, response) => page(response, 'for one person');
  expect(await opener('/b')).toBe('same-origin');
});

describe('a marked page is rendered once', () => {
  test('and served as the same bytes after that, without our own headers', async () => {
    const first = await get('/du-thao/a');
    const second = await get('/du-thao/a');
    expect([first.body.toString(), second.body.toString()]).toEqual(['page /du-thao/a', 'page /du-thao/a']);
    expect(renderings).toBe(1);
    expect(second.headers).toMatchObject({
      'content-type': 'text/html',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding, cookie',
      'content-length': '15',
    });
    expect(Object.keys(second.headers).filter((name) => /^x-(cache|request)/.test(name))).toEqual([]);
  });

  test('in the encoding that the reader takes, each with a strong tag of its own', async () => {
    const body = 'Điều 1. Phạm vi điều chỉnh. '.repeat(400);
    framework = (_request, response) => page(response, body, { 'x-cache-tags': 'draft' });
    const br = await get('/a', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get('/a', { 'accept-encoding': 'gzip' });
    const plain = await get('/a');
    expect(brotliDecompressSync(br.body).toString()).toBe(body);
    expect(gunzipSync(gz.body).toString()).toBe(body);
    expect(plain.body.toString()).toBe(body);
    expect([br, gz, plain].map((answer) => answer.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    const tags = [br, gz, plain].map((answer) => String(answer.headers.etag));
    expect(new Set(tags).size).toBe(3);
    expect(tags.every((tag) => /^"[^"]+"$/.test(tag))).toBe(true);
    expect(renderings).toBe(1);
  });

  test('and not sent again to who has it', async () => {
    const { headers } = await get('/a', { 'accept-encoding': 'br' });
    const again = await get('/a', { 'accept-encoding': 'br', 'if-none-match': `"other", ${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    const other = await get('/a', { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) });
    expect(other.status).toBe(200);
  });

  test('for HEAD too, which never fills the cache with an empty body', async () => {
    const cold = await get('/a', {}, 'HEAD');
    expect([cold.status, store.size.pages]).toEqual([200, 0]);
    await get('/a');
    const warm = await get('/a', {}, 'HEAD');
    expect([warm.status, warm.body.length, warm.headers['content-length']]).toEqual([200, 0, '7']);
  });

  test('however many readers ask at once', async () => {
    framework = async (_request, response) => {
      await settled();
      page(response, 'slow', { 'x-cache-tags': 'draft' });
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/slow')));
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set(['slow']));
    expect(renderings).toBe(1);
  });
});

describe('a page is never older than it may be', () => {
  const count = () => {
    let number = 0;
    framework = (_request, response) => {
      number += 1;
      page(response, `version ${number}`, { 'x-cache-tags': 'draft:a' });
    };
  };

  test('an event about it takes it away at once', async () => {
    count();
    await get('/a');
    store.invalidate(['draft:b']);
    expect((await get('/a')).body.toString()).toBe('version 1');
    store.invalidate(['draft:a']);
    expect((await get('/a')).body.toString()).toBe('version 2');
  });

  test('an event during the rendering keeps the result out of the cache', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    framework = async (_request, response) => {
      await promise;
      page(response, 'old', { 'x-cache-tags': 'draft:a' });
    };
    const asked = get('/a');
    await rendered(1);
    store.invalidate(['draft:a']);
    resolve();
    expect((await asked).body.toString()).toBe('old');
    expect(store.size.pages).toBe(0);
  });

  test('a frequent event lets it live two seconds more, however many of them come', async () => {
    count();
    await get('/a');
    store.invalidateSoon(['draft:a']);
    now += 900;
    store.invalidateSoon(['draft:a']);
    expect((await get('/a')).body.toString()).toBe('version 1');
    expect(renderings).toBe(1);
    now += 1_100;
    expect((await get('/a')).body.toString()).toBe('version 2');
  });

  test('after four seconds the old bytes go out once more while the new ones are rendered', async () => {
    count();
    await get('/a');
    now += 3_900;
    expect((await get('/a')).body.toString()).toBe('version 1');
    await settled();
    expect(renderings).toBe(1);
    now += 200;
    expect((await get('/a')).body.toString()).toBe('version 1');
    await rendered(2);
    expect((await get('/a')).body.toString()).toBe('version 2');
    expect(errors).toEqual([]);
  });

  test('after a frequent event it is renewed behind the reader, a second after it was rendered', async () => {
    count();
    await get('/a');
    now += 1_500;
    store.invalidateSoon(['draft:a']);
    expect((await get('/a')).body.toString()).toBe('version 1');
    await rendered(2);
    now += 1_000;
    expect((await get('/a')).body.toString()).toBe('version 2');
    expect(renderings).toBe(2);
  });

  test('after a minute nobody sees the old bytes', async () => {
    count();
    await get('/a');
    now += 61_000;
    expect((await get('/a')).body.toString()).toBe('version 2');
  });

  test('from its deadline on it is not served, to the millisecond', async () => {
    let open = true;
    framework = (_request, response) =>
      page(response, open ? 'open' : 'closed', {
        'x-cache-tags': 'draft:a',
        ...(open && { 'x-cache-until': '1000400' }),
      });
    await get('/a');
    now = 1_000_399;
    expect((await get('/a')).body.toString()).toBe('open');
    open = false;
    now = 1_000_400;
    expect((await get('/a')).body.toString()).toBe('closed');
  });

  test('a page that is gone when it is rendered again is taken away', async () => {
    await get('/a');
    framework = (_request, response) => page(response, 'gone', {}, 404);
    now += 4_500;
    await get('/a');
    await vi.waitFor(() => expect(store.size.pages).toBe(0), { timeout: 60_000 });
    expect((await get('/a')).status).toBe(404);
  });
});

describe('what is not for everybody is not kept', () => {
  const rows: [what: string, headers: Record<string, string>, status: number][] = [
    ['an unmarked page', {}, 200],
    ['a page that sets a cookie', { 'x-cache-tags': 'a', 'set-cookie': 'x=1' }, 200],
    ['a private page', { 'x-cache-tags': 'a', 'cache-control': 'private, no-store' }, 200],
    ['an error', { 'x-cache-tags': 'a' }, 500],
    ['a redirect', { 'x-cache-tags': 'a', location: '/b' }, 303],
    ['a page with an unreadable deadline', { 'x-cache-tags': 'a', 'x-cache-until': 'soon' }, 200],
  ];
  test.each(rows)('%s', async (_what, headers, status) => {
    framework = (_request, response) => page(response, 'mine', headers, status);
    for (let i = 0; i < 2; i += 1) {
      const answer = await get('/a');
      expect([answer.status, answer.body.toString()]).toEqual([status, 'mine']);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('x-cache'))).toEqual([]);
      expect(answer.headers['x-request-id']).toBe('r1');
    }
    expect([renderings, store.size.pages]).toEqual([2, 0]);
  });

  test('whoever has a session sees pages of their own', async () => {
    framework = (request, response) =>
      page(response, request.headers.cookie ?? 'nobody', { 'x-cache-tags': 'a' });
    await get('/a');
    const mine = await get('/a', { cookie: 'theme=dark; __Host-session=abc' });
    expect(mine.body.toString()).toBe('theme=dark; __Host-session=abc');
    expect((await get('/a', { cookie: 'theme=dark' })).body.toString()).toBe('nobody');
    expect(renderings).toBe(2);
  });

  test('a part of a page is no page', async () => {
    await get('/a', { range: 'bytes=0-1' });
    expect(store.size.pages).toBe(0);
  });

  test('a framework that fails is reported and the next reader is served', async () => {
    framework = () => Promise.reject(new Error('broken'));
    expect((await get('/a')).status).toBe(500);
    expect(errors).toHaveLength(1);
    framework = (_request, response) => page(response, 'well', { 'x-cache-tags': 'a' });
    expect((await get('/a')).body.toString()).toBe('well');
  });
});

describe('the question after the address', () => {
  beforeEach(() => {
    framework = (request, response) =>
      page(response, `page ${request.url}`, { 'x-cache-tags': 'a', 'x-cache-query': 'ban trang' });
  });

  test('parameters that the route names make pages of their own, in any order', async () => {
    await get('/a');
    expect((await get('/a?trang=2&ban=1')).body.toString()).toBe('page /a?ban=1&trang=2');
    expect((await get('/a?ban=1&trang=2')).body.toString()).toBe('page /a?ban=1&trang=2');
    expect(renderings).toBe(2);
  });

  test('what link shops add is left out', async () => {
    await get('/a');
    expect((await get('/a?fbclid=x1&utm_source=zalo')).body.toString()).toBe('page /a');
    expect(renderings).toBe(1);
  });

  test('an unknown parameter is passed on and nothing is kept', async () => {
    await get('/a');
    expect((await get('/a?x=1')).body.toString()).toBe('page /a?x=1');
    expect(store.size.pages).toBe(1);
  });
});

test('what a reader already has is not asked of the framework: its 304 is no page to keep', async () => {
  framework = (request, response) => {
    if (request.headers['if-none-match']) response.writeHead(304).end();
    else page(response, 'page', { 'x-cache-tags': 'a' });
  };
  const first = await get('/a', { 'if-none-match': '"of-the-framework"' });
  expect(first.status).toBe(200);
  expect(store.size.pages).toBe(1);
});

test('memory is bounded: what nobody read for longest goes first', async () => {
  framework = (request, response) =>
    page(response, `${request.url}${'0123456789abcdef'.repeat(1_250)}`, { 'x-cache-tags': 'a' });
  for (const path of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8']) await get(path);
  await get('/1');
  for (const path of ['/9', '/10']) await get(path);
  expect(store.size.bytes).toBeLessThanOrEqual(200_000);
  const before = renderings;
  await get('/1');
  expect(renderings).toBe(before);
  await get('/2');
  expect(renderings).toBe(before + 1);
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', 'identity'],
  ['brotli', 'identity'],
])('to a program that says %j we send %s', (accepted, expected) => {
  expect(encodingFor(accepted)).toBe(expected);
});
