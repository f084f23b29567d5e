import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { approvePiece, requestApproval, withdrawPiece } from '#features/news/decide-piece.server.ts';
import { requirePiece } from '#features/news/news.store.server.ts';
import { createPiece, editPiece } from '#features/news/write-piece.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findPosts, requireConnection } from './connections.store.server.ts';
import {
  addConnection,
  deliverPost,
  deliverPostJob,
  handOnNews,
  handOnPublished,
  switchConnection,
  tryAgain,
} from './hand-on.server.ts';
import { answerOf, postText } from './network.ts';
import { seal, unseal } from './seal.server.ts';

interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const received: Received[] = [];
/** What the network answers next; then it takes everything. */
let answers: { status: number; body: string }[] = [];
const network = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString();
  });
  request.on('end', () => {
    received.push({ url: request.url ?? '', headers: request.headers, body });
    const next = answers.shift() ?? {
      status: 200,
      body: JSON.stringify({ id: '7', url: 'https://mang.example/@so/7' }),
    };
    response.writeHead(next.status, { 'content-type': 'application/json' }).end(next.body);
  });
});
let running: TestApp;
let host = '';
let organisationId = '';
let writer: PersonActor;
let head: PersonActor;
const app = () => running.app;
const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

beforeAll(async () => {
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(network.address() as AddressInfo).port}`;
  running = await freshApp({
    parts: { jobs: [deliverPostJob], subscribers: [handOnPublished] },
    config: { outgoingHosts: [host], publicUrl: 'https://gopy.example.vn' },
  });
  await app().start();
});
afterAll(async () => {
  await running.close();
  network.close();
});
beforeEach(async () => {
  ({ id: organisationId } = await anOrganisation(app().db));
  const person = (roles: Parameters<typeof aPerson>[1]['roles']) =>
    aPerson(app().db, { organisationId, roles });
  writer = await person(['draftingOfficer']);
  head = await person(['unitHead', 'publisher']);
});
afterEach(() => {
  received.length = 0;
  answers = [];
});

const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const connect = async (given: object = {}) =>
  await addConnection(app(), head, {
    ...({ kind: 'mastodon', name: 'Tài khoản của Sở', secret: 'khoa-bi-mat', automatic: false } as const),
    address: `http://${host}/`,
    ...given,
  });
async function shownNews() {
  const id = must(await createPiece(app(), writer, { kind: 'news', title: 'Chợ mở sớm', projectId: null }));
  const seen = async () => ({ version: (await requirePiece(app().db, id)).version });
  const words = {
    ...{ title: 'Chợ mở sớm', titleEn: '', summary: 'Từ 4 giờ.', summaryEn: '', body: 'Mở.', bodyEn: '' },
    ...{ blocks: [], source: '', reviewOn: null },
  };
  must(await editPiece(app(), writer, id, { ...(await seen()), publishAt: null, words }));
  must(await requestApproval(app(), writer, id, await seen()));
  must(await approvePiece(app(), head, id, await seen()));
  return id;
}
const posts = () => findPosts(app().db, [organisationId], 10);

describe('Mastodon', () => {
  test('takes the news with its token, and says where it stands', async () => {
    const connectionId = must(await connect());
    const pieceId = await shownNews();
    must(await handOnNews(app(), head, { connectionId, pieceId }));
    await waitFor(async () => expect(await posts()).toMatchObject([{ state: 'accepted' }]));
    expect(await posts()).toMatchObject([
      { address: 'https://mang.example/@so/7', attempts: 1, reason: null },
    ]);
    expect(received).toHaveLength(1);
    const [{ url, headers, body }] = received as [Received];
    expect(url).toBe('/api/v1/statuses');
    expect(headers.authorization).toBe('Bearer khoa-bi-mat');
    expect(headers['idempotency-key']).toBe((await posts())[0]?.id);
    expect(JSON.parse(body)).toEqual({
      ...{
        status:
          'Chợ mở sớm\n\nTừ 4 giờ.\n\nhttps://gopy.example.vn/tin-tuc/' +
          (await requirePiece(app().db, pieceId)).slug,
      },
      ...{ visibility: 'public', language: 'vi' },
    });
    expect(await handOnNews(app(), head, { connectionId, pieceId })).toEqual({
      ok: false,
      reason: 'handedOnBefore',
    });
  });

  test.each([
    ['a wrong token', { status: 401, body: '{}' }, 'http 401'],
    ['words that it does not take', { status: 422, body: '{}' }, 'http 422'],
  ])('%s is a failure with its reason, tried again by a person', async (_what, answer, reason) => {
    answers = [answer];
    const connectionId = must(await connect());
    must(await handOnNews(app(), head, { connectionId, pieceId: await shownNews() }));
    await waitFor(async () => expect(await posts()).toMatchObject([{ state: 'failed', reason }]));
    const [post] = await posts();
    must(await tryAgain(app(), head, { postId: post!.id }));
    await waitFor(async () => expect(await posts()).toMatchObject([{ state: 'accepted', attempts: 2 }]));
    expect(await tryAgain(app(), head, { postId: post!.id })).toEqual({ ok: false, reason: 'notFailed' });
  });

  test('a busy network, or a page that is no network, is tried again under the same key, and fails in the end', async () => {
    answers = [503, 429, 200, 500].map((status) => ({ status, body: 'xin chào' }));
    const connectionId = must(await connect());
    // Without the worker: each try here is one of its.
    const jobs = { ...app().jobs, enqueue: async () => undefined };
    must(await handOnNews({ ...app(), jobs }, head, { connectionId, pieceId: await shownNews() }));
    const [post] = await posts();
    const said = [];
    for (const isLast of [false, false, false, true]) {
      await deliverPost(app(), post!.id, isLast);
      said.push((await posts()).map(({ state, reason }) => `${state} ${reason}`)[0]);
    }
    expect(said).toEqual([
      'queued http 503',
      'queued http 429',
      'queued answer not understood',
      'failed http 500',
    ]);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('what was withdrawn while it waited is not handed on', async () => {
    const connectionId = must(await connect());
    const pieceId = await shownNews();
    const jobs = { ...app().jobs, enqueue: async () => undefined };
    must(await handOnNews({ ...app(), jobs }, head, { connectionId, pieceId }));
    const { version } = await requirePiece(app().db, pieceId);
    must(await withdrawPiece(app(), head, pieceId, { version, reason: 'Sai.' }));
    const [post] = await posts();
    expect(await deliverPost(app(), post!.id, false)).toBe(true);
    expect(await posts()).toMatchObject([{ state: 'failed', reason: 'noLongerShown' }]);
    expect(received).toEqual([]);
  });
});

describe('a webhook', () => {
  test('is signed over the hour and the body', async () => {
    answers = [{ status: 202, body: '' }];
    const connectionId = must(await connect({ kind: 'webhook', address: `http://${host}/nhan` }));
    must(await handOnNews(app(), head, { connectionId, pieceId: await shownNews() }));
    await waitFor(async () => expect(await posts()).toMatchObject([{ state: 'accepted', address: null }]));
    const [{ url, headers, body }] = received as [Received];
    expect(url).toBe('/nhan');
    const [, seconds = '', given] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['danban-signature'])) ?? [];
    expect(given).toBe(createHmac('sha256', 'khoa-bi-mat').update(`${seconds}.${body}`).digest('hex'));
    expect(JSON.parse(body)).toMatchObject({ title: 'Chợ mở sớm', language: 'vi' });
  });
});

describe('accounts', () => {
  test('one that takes news by itself gets it when it comes out; a paused one does not', async () => {
    must(await connect({ automatic: true, name: 'Tự động' }));
    const paused = must(await connect({ automatic: true, name: 'Dừng' }));
    must(await switchConnection(app(), head, { id: paused, version: 1 }));
    await shownNews();
    await app().outbox.flush();
    await waitFor(async () =>
      expect(await posts()).toMatchObject([{ connection: 'Tự động', state: 'accepted' }]),
    );
  });

  test('only hosts that the operator named, with a secret, by who may', async () => {
    expect(await connect({ address: 'https://khac.example/' })).toMatchObject({ reason: 'hostNotNamed' });
    expect(await connect({ address: 'không' })).toMatchObject({ reason: 'addressWrong' });
    expect(await connect({ secret: '' })).toMatchObject({ reason: 'secretMissing' });
    await expect(
      addConnection(app(), writer, {
        ...({ kind: 'mastodon', name: 'x', secret: 'x', automatic: false } as const),
        address: `http://${host}/`,
      }),
    ).rejects.toThrow(Forbidden);
  });

  test('a secret is kept sealed, for its row and by this key alone', async () => {
    const id = must(await connect());
    const { sealed } = await requireConnection(app().db, id);
    expect(Buffer.from(sealed).includes('khoa-bi-mat')).toBe(false);
    const key = app().config.secretKey;
    expect(unseal(sealed, id, key)).toBe('khoa-bi-mat');
    expect(() => unseal(sealed, organisationId, key)).toThrow();
    expect(() => unseal(seal('x', id, Buffer.alloc(32, 1)), id, key)).toThrow();
  });
});

test('a post is cut to the limit of the network, its address never', () => {
  const url = 'https://gopy.example.vn/tin-tuc/a';
  const long = postText({ title: 'Đ'.repeat(300), summary: 'ă'.repeat(900), url }, 500);
  expect([...long]).toHaveLength(500);
  expect(long.endsWith(`…\n\n${url}`)).toBe(true);
  expect(postText({ title: 'A', summary: '', url }, 500)).toBe(`A\n\n${url}`);
});

test.each([
  [200, undefined],
  [400, 'refused'],
  [408, 'busy'],
  [429, 'busy'],
  [302, 'busy'],
  [503, 'busy'],
])('an answer %i', (status, state) => expect(answerOf(status)?.state).toBe(state));
