import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { fixedClock } from '#platform/clock.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { aGathering, aGatheringForm, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { readQr } from '#test/read-qr.ts';
import type { Language } from '#text/language.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { editGathering } from '../manage-gathering.server.ts';
import { cancelOwnTicket, loadTicket } from './own-ticket.server.ts';
import { register } from './register.server.ts';
import { findRegistrations } from './registrations.store.server.ts';

const received: Email[] = [];
const clock = fixedClock('2026-11-23T02:00:00Z');
let server: SMTPServer;
let running: TestApp;
let officer: PersonActor;
const app = () => running.app;
const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const mailsTo = (email: string) => received.filter((mail) => mail.to?.[0]?.address === email);

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => received.push(mail), done);
        done();
      });
    },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.server.address();
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  running = await freshApp({
    clock,
    config: {
      mail: { kind: 'smtp', url, from: 'Cổng <gop-y@example.vn>' },
      publicUrl: 'https://gopy.example.vn',
    },
  });
  await running.app.start();
  const { id } = await anOrganisation(app().db, { name: 'Sở Giao thông tỉnh Thử' });
  officer = await aPerson(app().db, { organisationId: id, roles: ['draftingOfficer'] });
});
afterAll(async () => {
  await running.close();
  server.close();
});
beforeEach(() => clock.set('2026-11-23T02:00:00Z'));
afterEach(() => {
  received.length = 0;
});

let line = 0;
async function comes(
  gatheringId: string,
  name: string,
  given: { email?: string; trap?: string; language?: Language; from?: string } = {},
) {
  line += 1;
  const gathering = await requireGathering(app().db, gatheringId);
  const input = { name, email: given.email ?? null, workplace: '', group: 'people' } as const;
  const { language = 'vi', trap = '', from = `2001:db8:${line}::1` } = given;
  return await register(app(), gathering, input, { language, trap, address: from, invitationId: null });
}
const tokenOf = (done: Awaited<ReturnType<typeof comes>>) =>
  done.ok && 'token' in done.value ? done.value.token : '';
const states = async (id: string) =>
  (await findRegistrations(app().db, id)).map(({ name, state }) => `${name}: ${state}`);

describe('the last places', () => {
  test('forty ask for five places in the same moment: five have one, the others wait in their order', async () => {
    const id = await aGathering(app(), officer, { capacity: 5 });
    const done = await Promise.all(Array.from({ length: 40 }, (_, n) => comes(id, `Người ${n}`)));
    expect(done.every(({ ok }) => ok)).toBe(true);
    const list = await findRegistrations(app().db, id);
    expect(list.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(list.map(({ state }) => state)).toEqual([
      ...Array(5).fill('placed'),
      ...Array(35).fill('waiting'),
    ]);
  });

  test('three give their place back while ten more ask: nobody jumps the line and no place is given twice', async () => {
    const id = await aGathering(app(), officer, { capacity: 4 });
    const tokens = [];
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) tokens.push(tokenOf(await comes(id, name)));
    await Promise.all([
      ...tokens.slice(0, 3).map((token) => cancelOwnTicket(app(), token)),
      ...Array.from({ length: 10 }, (_, n) => comes(id, `Sau ${n}`)),
    ]);
    const list = await findRegistrations(app().db, id);
    const placed = list.filter(({ state }) => state === 'placed');
    expect(placed).toHaveLength(4);
    expect(placed.map(({ name }) => name).slice(0, 3)).toEqual(['D', 'E', 'F']);
  });

  test('cancelling twice frees one place; more places let those in who wait', async () => {
    const id = await aGathering(app(), officer, { capacity: 1 });
    const first = tokenOf(await comes(id, 'A'));
    await comes(id, 'B');
    await comes(id, 'C');
    expect(await cancelOwnTicket(app(), first)).toBe(true);
    expect(await cancelOwnTicket(app(), first)).toBe(true);
    expect(await states(id)).toEqual([': cancelled', 'B: placed', 'C: waiting']);
    const { version } = await requireGathering(app().db, id);
    const edit = (capacity: number, at: number) =>
      editGathering(app(), officer, id, { ...aGatheringForm({ capacity }), version: at });
    expect((await edit(2, version)).ok).toBe(true);
    expect(await states(id)).toEqual([': cancelled', 'B: placed', 'C: placed']);
    expect(await edit(1, version + 1)).toEqual({ ok: false, reason: 'belowPlaced', data: { placed: 2 } });
  });
});

describe('the mail', () => {
  test('brings the ticket, a calendar entry and a QR code that opens only the door', async () => {
    const id = await aGathering(app(), officer, { capacity: 1 });
    expect(await comes(id, 'Mai', { email: 'mai@example.vn' })).toEqual({
      ok: true,
      value: { mailed: true },
    });
    await waitFor(() => expect(mailsTo('mai@example.vn')).toHaveLength(1));
    const [mail] = mailsTo('mai@example.vn');
    expect(mail?.subject).toContain('Vé tham dự: Đối thoại về bến đò');
    expect(mail?.text).toContain('08:00–11:30, Thứ Ba, 01/12/2026');
    const token = /https:\/\/gopy\.example\.vn\/ve\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const ticket = await loadTicket(app(), token);
    expect(ticket?.registration.name).toBe('Mai');
    const files = new Map(
      mail?.attachments.map((file) => [file.filename, Buffer.from(file.content as ArrayBuffer)]),
    );
    expect(files.get('lich.ics')?.toString()).toContain('DTSTART:20261201T010000Z');
    const code = await readQr(files.get('ma-qr.png')!);
    expect(code).toBe(ticket?.door?.url);
    expect(code).toContain('https://gopy.example.vn/workspace/gatherings/door/');
    expect(code).not.toContain(token);
  });

  test('who waits is told so, and told again when a place comes; in English who asked in English', async () => {
    const id = await aGathering(app(), officer, { capacity: 1 });
    const first = tokenOf(await comes(id, 'A'));
    await comes(id, 'Anna', { email: 'anna@example.com', language: 'en' });
    await waitFor(() => expect(mailsTo('anna@example.com')).toHaveLength(1));
    expect(mailsTo('anna@example.com')[0]?.subject).toContain('Waiting list');
    expect(mailsTo('anna@example.com')[0]?.attachments).toEqual([]);
    await cancelOwnTicket(app(), first);
    await waitFor(() => expect(mailsTo('anna@example.com')).toHaveLength(2));
    expect(mailsTo('anna@example.com')[1]?.subject).toContain('You have a place');
    expect(mailsTo('anna@example.com')[1]?.attachments).toHaveLength(2);
  });

  test('the same address again is one registration and the same answer; a program that fills the trap leaves nothing', async () => {
    const id = await aGathering(app(), officer);
    const first = await comes(id, 'Lan', { email: 'lan@example.vn' });
    expect(await comes(id, 'Ai khác', { email: 'lan@example.vn' })).toEqual(first);
    expect(await comes(id, 'Máy', { email: 'may@example.vn', trap: 'x' })).toEqual(first);
    expect(await states(id)).toEqual(['Lan: placed']);
    await waitFor(() => expect(mailsTo('lan@example.vn')).toHaveLength(2));
    expect(mailsTo('may@example.vn')).toEqual([]);
  });

  test('a new hour is told once to each, a new word in the introduction to nobody; calling off tells why', async () => {
    const id = await aGathering(app(), officer);
    await comes(id, 'Tư', { email: 'tu@example.vn' });
    await waitFor(() => expect(mailsTo('tu@example.vn')).toHaveLength(1));
    const edit = async (given: Parameters<typeof aGatheringForm>[0]) => {
      const { version } = await requireGathering(app().db, id);
      expect((await editGathering(app(), officer, id, { ...aGatheringForm(given), version })).ok).toBe(true);
    };
    await edit({ summary: 'Thêm một câu.' });
    await edit({ summary: 'Thêm một câu.', startsAt: new Date('2026-12-01T08:30:00+07:00') });
    await waitFor(() => expect(mailsTo('tu@example.vn')).toHaveLength(2));
    expect(mailsTo('tu@example.vn')[1]?.subject).toContain('Đổi giờ hoặc địa điểm');
    await stepped(app(), officer, id, 'cancel', 'Bão số 9');
    await waitFor(() => expect(mailsTo('tu@example.vn')).toHaveLength(3));
    expect(mailsTo('tu@example.vn')[2]?.text).toContain('Lý do: Bão số 9');
    expect(await comes(id, 'Muộn')).toEqual({ ok: false, reason: 'cancelled' });
  });
});

test('one line cannot register for ever', async () => {
  const id = await aGathering(app(), officer);
  const done = [];
  for (let n = 0; n < 61; n += 1) done.push(await comes(id, `N ${n}`, { from: '192.0.2.9' }));
  expect(done.at(-1)).toEqual({ ok: false, reason: 'tooMany' });
  expect(done.filter(({ ok }) => ok)).toHaveLength(60);
});
