import { readFileSync } from 'node:fs';
import { request, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshApp, type TestApp } from '#test/app.ts';
import { doorInEnglish } from '#text/en/door.ts';
import { door } from '#text/vi/door.ts';
import { ADDRESS_HEADER, HOST_HEADER, PROTOCOL_HEADER } from './door.ts';
import { plainPage } from './plain-page.ts';
import { type RunningServer, serve } from './serve.ts';

const FRAMEWORKS_OWN = readFileSync(new URL('../error.html', import.meta.url), 'utf8');

let running: TestApp;
let server: RunningServer;
let base: string;
let slow: PromiseWithResolvers<void> | undefined;
const slowIsAsked = Promise.withResolvers<void>();

/** Stands for the framework: tells what it was asked. */
async function framework(
  request: import('node:http').IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url, headers } = request;
  if (url?.endsWith('/broken')) throw new Error('broken');
  if (url === '/slow') {
    slowIsAsked.resolve();
    await slow?.promise;
  }
  if (url === '/en/plain') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.writeHead(500);
    response.end(FRAMEWORKS_OWN.replace('%sveltekit.error.message%', 'The server failed.'));
    return;
  }
  if (url === '/plain') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', 41);
    response.writeHead(500);
    response.end('<body><!-- mark --><p>Hệ thống lỗi</p></body>');
    return;
  }
  let body = 0;
  for await (const chunk of request) body += (chunk as Buffer).length;
  const seen = {
    method,
    url,
    body,
    protocol: headers[PROTOCOL_HEADER],
    host: headers[HOST_HEADER],
    address: headers[ADDRESS_HEADER],
    origin: headers.origin,
  };
  response.setHeader('content-type', 'application/json');
  response.writeHead(200);
  response.end(JSON.stringify(seen));
}

beforeAll(async () => {
  running = await freshApp({
    parts: { jobs: [], schedules: [], subscribers: [] },
    config: { trustedProxies: 1 },
  });
  const { app } = running;
  server = await serve({ app, store: app.pageCache, handler: framework, sessionCookies: ['session'] });
  base = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.stop();
  await running.close();
});

describe('the door', () => {
  test('tells whether it lives, and whether it is ready', async () => {
    expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok\n');
    expect(await (await fetch(`${base}/readyz`)).text()).toBe('ready\n');
  });

  test('gives every answer its headers, and its id', async () => {
    const { headers } = await fetch(`${base}/a`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  test('private headers of a client are overwritten', async () => {
    const sent = { [PROTOCOL_HEADER]: 'https', [HOST_HEADER]: 'evil.example', [ADDRESS_HEADER]: '1.2.3.4' };
    const seen = (await (await fetch(`${base}/a`, { headers: sent })).json()) as object;
    expect(seen).toMatchObject({ protocol: 'http', host: `127.0.0.1:${server.port}`, address: '127.0.0.1' });
  });

  test('behind one proxy the last entry is the reader, whatever stands before it', async () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };
    expect(await (await fetch(`${base}/a`, { headers })).json()).toMatchObject({ address: '203.0.113.9' });
  });

  const posts: [what: string, headers: Record<string, string>, status: number][] = [
    ['from this site', { origin: 'self', 'sec-fetch-site': 'same-origin' }, 200],
    ['typed by the person', { 'sec-fetch-site': 'none' }, 200],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another site, by an old browser', { origin: 'https://evil.example' }, 403],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from a sandbox', { origin: 'null' }, 403],
    ['by a program that says nothing of where from', {}, 403],
  ];
  test.each(posts)('a form sent %s: %s', async (_what, headers, status) => {
    const sent = headers.origin === 'self' ? { ...headers, origin: base } : headers;
    const response = await fetch(`${base}/a`, { method: 'POST', body: 'x=1', headers: sent });
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.text()).toContain('Chưa có gì được ghi nhận');
  });

  test('the framework, which asks for an origin, is told the one that the browser vouches for', async () => {
    const sent = { method: 'POST', body: 'x=1', headers: { 'sec-fetch-site': 'same-origin' } };
    expect(await (await fetch(`${base}/a`, sent)).json()).toMatchObject({ origin: base });
  });

  test('more than 12 MB without a session is refused in a sentence', async () => {
    const body = new Uint8Array(13 * 1024 * 1024);
    const refused = await fetch(`${base}/a`, { method: 'POST', body, headers: { origin: base } });
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('MB');
    const taken = await fetch(`${base}/a`, {
      method: 'POST',
      body,
      headers: { cookie: 'session=x', origin: base },
    });
    expect(await taken.json()).toMatchObject({ body: body.length });
  });

  test('a form that does not say how long it is is refused, whatever cookie it brings', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const headers = { cookie: 'session=x', origin: base };
      const sent = request({ port: server.port, host: '127.0.0.1', path: '/a', method: 'POST', headers });
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      sent.write('x=1');
      sent.end('&y=2');
    });
    expect(status).toBe(413);
  });

  test.each(['/%E0%A4%A', '/a%00b', '//evil.example/'])('an address like %.20s is refused', async (path) => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port: server.port, host: '127.0.0.1', path }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(400);
  });

  test.each([
    ['/du-thao', 5_000, 414, door.tooLongTitle],
    ['/en/drafts', 5_000, 414, doorInEnglish.tooLongTitle],
    // More than the parser of HTTP takes: it never becomes a request.
    ['/du-thao', 20_000, 431, door.tooLongTitle],
    ['/en/drafts', 20_000, 431, doorInEnglish.tooLongTitle],
  ])('%s with %i letters to look for is refused with a sentence', async (path, letters, status, title) => {
    const answer = await new Promise<{ status: number | undefined; html: string }>((resolve, reject) => {
      request(
        { port: server.port, host: '127.0.0.1', path: `${path}?q=${'a'.repeat(letters)}` },
        async (response) => {
          let html = '';
          for await (const chunk of response) html += chunk;
          resolve({ status: response.statusCode, html });
        },
      )
        .on('error', reject)
        .end();
    });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(`<h1>${title}</h1>`);
  });

  test('a failure outside of the framework is told with its id', async () => {
    const response = await fetch(`${base}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain(response.headers.get('x-request-id') ?? 'no id');
  });
});

describe('every page that says what went wrong in a demo bears its mark', () => {
  test.each([
    ['at the door', '/a', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    ['outside of the framework', '/broken', {}, 500],
    ['by the framework, before any page of ours has begun', '/plain', {}, 500],
  ] as const)('%s', async (_where, path, init, status) => {
    const response = await fetch(base + path, init);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(html).toMatch(/<aside[^>]*>DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ<\/aside>/);
    expect(html).toMatch(/<\/(body|html)>\s*$/);
  });

  test.each([
    ['at the door', '/en/a', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    ['that is no address', '/en/%E0%A4%A', {}, 400],
    ['outside of the framework', '/en/broken', {}, 500],
    ['by the framework, before any page of ours has begun', '/en/plain', {}, 500],
  ] as const)('an English address is answered in English: %s', async (_where, path, init, status) => {
    const response = await fetch(base + path, init);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<aside[^>]*>DEMONSTRATION DATA – WITHOUT LEGAL EFFECT<\/aside>/);
    expect(html).toContain('<a href="/en">Front page</a>');
    const body = html.slice(html.indexOf('<body>')).replaceAll('Dân Bàn', '');
    expect(body).not.toMatch(/[ăâđêôơưàáảãạầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu);
  });

  test('a production database has none', () => {
    const html = plainPage(
      { title: 'Tên', sentence: 'Câu.', reference: 'id-1' },
      { demo: false, language: 'vi' },
    );
    expect(html).not.toContain('MINH HỌA');
    expect(html).toContain('<h1>Tên</h1>');
    expect(html).toContain('<title>Tên · Dân Bàn</title>');
    expect(html).toMatch(/<p>Câu\.<\/p><p><small>id-1<\/small>/);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

test('a running request is finished before the server stops', async () => {
  const { app } = running;
  slow = Promise.withResolvers<void>();
  const other = await serve({ app, store: app.pageCache, handler: framework, sessionCookies: [] });
  const asked = fetch(`http://127.0.0.1:${other.port}/slow`);
  await slowIsAsked.promise;
  const stopped = other.stop();
  slow.resolve();
  expect((await asked).status).toBe(200);
  await stopped;
  await expect(fetch(`http://127.0.0.1:${other.port}/a`)).rejects.toThrow();
});
