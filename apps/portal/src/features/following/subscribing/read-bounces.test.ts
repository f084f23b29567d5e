import hoodiecrow from 'hoodiecrow-imap';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { messageIdOf } from '#platform/message-id.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { aDeliveryReport } from '#test/factories/delivery-report.ts';
import { findReading } from './bounce-reading.store.server.ts';
import { findBounces } from './bounces.store.server.ts';
import { readBounces } from './read-bounces.job.server.ts';
import { readSubscription } from './subscribe.server.ts';
import { subscriberToken } from './subscriber-token.ts';

// A real IMAP server, in this process.
const server = hoodiecrow({
  plugins: ['UNSELECT', 'IDLE', 'ID'],
  users: { 'tra-lai@example.gov.vn': { password: 'mat@khau' } },
  storage: { INBOX: { messages: [] } },
});
const clock = fixedClock('2026-11-25T02:00:00Z');
let running: TestApp;
let url = '';
const app = () => running.app;

beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, resolve);
  await promise;
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  url = `imap://tra-lai%40example.gov.vn:${encodeURIComponent('mat@khau')}@127.0.0.1:${port}/INBOX`;
  running = await freshApp({ clock, config: { bounceMailbox: url } });
});
afterAll(async () => {
  await running.close();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(resolve);
  await promise;
});
beforeEach(async () => {
  for (const table of ['subscriber', 'mail_bounce', 'bounce_reading'])
    await sql`delete from ${sql.table(table)}`.execute(app().db);
});

async function aSubscriber() {
  const id = newId();
  await sql`insert into subscriber (id, email, state, choices, asked_at, confirmed_at, told_until)
    values (${id}, ${`${id}@vidu.vn`}, 'confirmed', '[]', now(), now(), now())`.execute(app().db);
  return id;
}
const { secretKey } = { secretKey: () => app().config.secretKey };
const mailTo = (recipientId: string) =>
  messageIdOf(crypto.randomUUID(), recipientId, { host: 'gopy.example.vn', secretKey: secretKey() });
const arrives = (mail: string) => server.appendMessage('INBOX', [], false, mail);
const flagsOfLast = () => server.folderCache.INBOX?.messages.at(-1)?.flags ?? [];
const standingOf = async (id: string) => {
  const own = await readSubscription(app(), subscriberToken(id, secretKey()));
  return typeof own === 'object' ? own.state : own;
};

test('a hard bounce ends the mailbox, and its own page says why; what is read is marked and stays', async () => {
  const id = await aSubscriber();
  arrives(aDeliveryReport({ of: mailTo(id) }));
  expect(await readBounces(app())).toBe(1);
  expect(await standingOf(id)).toBe('cameBack');
  expect(flagsOfLast()).toContain('\\Seen');
  expect(await findBounces(app().db, 5)).toMatchObject([
    { kind: 'hard', code: '5.1.1', stopped: true, by: 'report' },
  ]);
  expect(await findReading(app().db)).toMatchObject({
    ...{ understood: 1, leftForPeople: 0, failedBecause: null },
  });
});

test('soft ones are counted: the third in thirty days ends it; read twice, a report counts once', async () => {
  const id = await aSubscriber();
  const soft = (status: string) => aDeliveryReport({ of: mailTo(id), status });
  const first = soft('5.2.2');
  for (const mail of [first, first, soft('4.2.2')]) arrives(mail);
  await readBounces(app());
  expect(await standingOf(id)).toBe('confirmed');
  expect(await findBounces(app().db, 5)).toHaveLength(2);
  expect(await readBounces(app()), 'nothing new').toBe(0);
  // As after a server that was rebuilt: all of it is read anew.
  await sql`update bounce_reading set uid_validity = 0`.execute(app().db);
  await readBounces(app());
  expect(await findBounces(app().db, 5)).toHaveLength(2);
  arrives(soft('4.4.7'));
  await readBounces(app());
  expect(await standingOf(id)).toBe('cameBack');
});

test('whoever writes a report cannot end the mails of another; it is left for people', async () => {
  const id = await aSubscriber();
  const forged = mailTo(id).replace(/[\da-f]@/, (end) => (end === '0@' ? '1@' : '0@'));
  arrives(aDeliveryReport({ of: forged, to: `${id}@vidu.vn` }));
  await readBounces(app());
  expect(await standingOf(id)).toBe('confirmed');
  expect(flagsOfLast()).toContain('\\Flagged');
  expect(flagsOfLast()).not.toContain('\\Seen');
  expect((await findReading(app().db))?.leftForPeople).toBe(1);
});

test('a mailbox that does not answer, or not to this password, loses nothing and says so', async () => {
  const id = await aSubscriber();
  arrives(aDeliveryReport({ of: mailTo(id) }));
  const gone = { ...app(), config: { ...app().config, bounceMailbox: 'imap://a:b@127.0.0.1:1/INBOX' } };
  expect(await readBounces(gone)).toBe(0);
  expect((await findReading(app().db))?.failedBecause).toBe('ECONNREFUSED');
  const wrong = { ...app(), config: { ...app().config, bounceMailbox: url.replace(/:[^:@]+@/, ':sai@') } };
  expect(await readBounces(wrong)).toBe(0);
  expect((await findReading(app().db))?.failedBecause).toBe('EAUTH');
  await readBounces(app());
  expect(await standingOf(id)).toBe('cameBack');
  expect((await findReading(app().db))?.failedBecause).toBeNull();
});

test('without a mailbox nobody is asked', async () => {
  expect(await readBounces({ ...app(), config: { ...app().config, bounceMailbox: undefined } })).toBe(0);
  expect(await findReading(app().db)).toBeUndefined();
});
