import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import webPush from 'web-push';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { insertNews } from '../news.store.server.ts';
import { sendDigests } from '../subscribing/send-digests.server.ts';
import { stopAll } from '../subscribing/subscribe.server.ts';
import { subscriberToken } from '../subscribing/subscriber-token.ts';
import { addDevice, pushOffer, removeDevices } from './choose-devices.server.ts';
import { isTaken } from './push-device.ts';
import { pushDigestJob } from './push-digest.job.server.ts';

const clock = fixedClock('2026-11-25T02:00:00Z');
const vapid = webPush.generateVAPIDKeys();
let running: TestApp;
let service = '';
const app = () => running.app;

/** A push service: takes what is sent to a browser, and answers as it is told. */
const received: { path: string; headers: IncomingMessage['headers']; body: Buffer }[] = [];
let answers: number[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
    response
      .writeHead(answers.shift() ?? 201, { location: `http://${request.headers.host}/elsewhere` })
      .end();
  });
});

beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  service = `http://${host}`;
  running = await freshApp({
    clock,
    parts: { jobs: [{ ...pushDigestJob, firstRetrySeconds: 1 }] },
    config: {
      push: { subject: 'mailto:quan-tri@example.gov.vn', ...vapid },
      outgoingHosts: [host],
      publicUrl: 'https://gopy.example.vn',
    },
  });
  await app().start();
});
afterAll(async () => {
  await running.close();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  answers = [];
});

/** A browser: keeps its private key and reads what is encrypted for it (RFC 8291, aes128gcm of RFC 8188). */
function aBrowser(path: string) {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const form = new FormData();
  form.set('endpoint', service + path);
  form.set('p256dh', keys.getPublicKey('base64url'));
  form.set('auth', auth.toString('base64url'));
  const read = (body: Buffer): unknown => {
    const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
    const sender = body.subarray(21, 21 + idLength);
    const derive = (secret: Buffer, from: Buffer, info: Buffer, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, from, info, length));
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
    const secret = derive(keys.computeSecret(sender), auth, info, 32);
    const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const opening = createDecipheriv('aes-128-gcm', key, nonce);
    opening.setAuthTag(body.subarray(-16));
    const plain = Buffer.concat([opening.update(body.subarray(21 + idLength, -16)), opening.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
  };
  return { form, read };
}

async function aSubscriber() {
  await sql`delete from subscriber`.execute(app().db);
  const id = newId();
  const before = new Date(clock.now().getTime() - 86_400_000);
  await sql`insert into subscriber (id, email, state, choices, asked_at, confirmed_at, told_until) values (${id}, ${`${id}@vidu.vn`},
    'confirmed', '[{"kind": "all", "value": ""}]', ${before}, ${before}, ${before})`.execute(app().db);
  return subscriberToken(id, app().config.secretKey);
}
async function somethingHappens() {
  const { projectId } = await anOpenConsultation(app().db);
  clock.set(new Date(clock.now().getTime() + 86_400_000));
  await insertNews(app().db, projectId, {
    ...{ id: crypto.randomUUID(), topic: 'consultation.extended', occurredAt: clock.now() },
  });
}
const waitFor = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const devices = async (token: string) => (await pushOffer(app(), token))?.devices;

test('with the digest comes one notification that only this browser can read, signed with our key', async () => {
  const token = await aSubscriber();
  const browser = aBrowser('/a');
  expect(await addDevice(app(), token, browser.form)).toBe(true);
  expect(await addDevice(app(), token, browser.form), 'pressed twice').toBe(true);
  expect(await devices(token)).toBe(1);
  await somethingHappens();
  expect(await sendDigests(app())).toBe(1);
  await waitFor(() => expect(received).toHaveLength(1));
  const { headers, body } = received[0]!;
  expect(browser.read(body)).toMatchObject({
    title: expect.stringMatching(/^\[DỮ LIỆU MINH HỌA\] Bản tin/),
    url: expect.stringMatching(/^https:\/\/gopy\.example\.vn\/du-thao\//),
  });
  expect(body.toString('latin1')).not.toContain('gopy.example.vn');
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(signedBy(String(headers.authorization), vapid.publicKey)).toBe(true);
  expect(await sendDigests(app()), 'once a day').toBe(0);
});

/** The signature of RFC 8292: ES256 over the token, by the key of `k`. */
function signedBy(authorization: string, publicKey: string): boolean {
  const [, head = '', claims = '', signature = '', key] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const known = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } });
  const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string };
  const given = Buffer.from(signature, 'base64url');
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: known, dsaEncoding: 'ieee-p1363' },
    given,
  );
  return isSigned && key === publicKey && aud === service;
}

test('a browser that is gone is forgotten; a busy service is asked again', async () => {
  const token = await aSubscriber();
  await addDevice(app(), token, aBrowser('/gone').form);
  answers = [410];
  await somethingHappens();
  await sendDigests(app());
  await waitFor(async () => expect(await devices(token)).toBe(0));
  await addDevice(app(), token, aBrowser('/busy').form);
  answers = [503, 201];
  received.length = 0;
  await somethingHappens();
  await sendDigests(app());
  await waitFor(() => expect(received).toHaveLength(2));
  const [topic, again] = received.map(({ headers }) => headers.topic);
  expect(again).toBe(topic);
  expect(await devices(token)).toBe(1);
});

test('a redirect is not followed', async () => {
  const token = await aSubscriber();
  await addDevice(app(), token, aBrowser('/moved').form);
  answers = [307, 307, 307, 307, 307, 307];
  await somethingHappens();
  await sendDigests(app());
  await waitFor(() => expect(received.length).toBeGreaterThan(1));
  expect(received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  await removeDevices(app(), token, '');
});

test('turned off on one browser or on all; whoever stops takes them along', async () => {
  const token = await aSubscriber();
  for (const path of ['/one', '/two', '/three']) await addDevice(app(), token, aBrowser(path).form);
  expect(await devices(token)).toBe(3);
  await removeDevices(app(), token, `${service}/one`);
  expect(await devices(token)).toBe(2);
  await removeDevices(app(), token, '');
  expect(await devices(token)).toBe(0);
  await addDevice(app(), token, aBrowser('/four').form);
  await stopAll(app(), token);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from push_device`.execute(app().db);
  expect(rows[0]?.n).toBe(0);
});

test('without a link of the house, without keys, or for who has not confirmed nothing is kept', async () => {
  expect(await addDevice(app(), 'x', aBrowser('/x').form)).toBe(false);
  const token = await aSubscriber();
  const without = { ...app(), config: { ...app().config, push: undefined } };
  expect(await addDevice(without, token, aBrowser('/x').form)).toBe(false);
  expect(await pushOffer(without, token)).toBeUndefined();
  await sql`update subscriber set state = 'waiting', confirmed_at = null, told_until = null`.execute(
    app().db,
  );
  expect(await addDevice(app(), token, aBrowser('/x').form)).toBe(false);
  for (const [name, value] of [
    ['endpoint', 'https://khac.example/a'],
    ['p256dh', 'AAAA'],
    ['auth', 'AAAA'],
  ] as const) {
    const { form } = aBrowser('/x');
    form.set(name, value);
    expect(await addDevice(app(), token, form), name).toBe(false);
  }
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/a', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/a', true],
  ['https://web.push.apple.com/a', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=a', true],
  ['http://fcm.googleapis.com/a', false],
  ['https://fcm.googleapis.com:8443/a', false],
  ['https://fcm.googleapis.com.khac.example/a', false],
  ['https://xnotify.windows.com/a', false],
  ['https://127.0.0.1/a', false],
  ['https://169.254.169.254/a', false],
  ['khong phai', false],
])('%s is taken: %s', (endpoint, taken) => {
  expect(isTaken(endpoint, [])).toBe(taken);
});
