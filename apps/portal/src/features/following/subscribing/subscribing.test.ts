import { sql } from 'kysely';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import type { Language } from '#text/language.ts';
import { insertNews } from '../news.store.server.ts';
import { tellFollowers } from '../tell-followers.server.ts';
import type { Choice } from './choice.ts';
import { enterBounces, hearRefusedMails, setPace } from './note-bounces.server.ts';
import { sendDigests } from './send-digests.server.ts';
import {
  askToSubscribe,
  confirmSubscription,
  readSubscription,
  saveChoices,
  stopAll,
  stopDraft,
} from './subscribe.server.ts';

const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const WEDNESDAY = '2026-11-25T02:00:00Z';
const received: Email[] = [];
/** Mailboxes that the server of the receiver does not know. */
const unknown = new Set<string>();
let server: SMTPServer;
let running: TestApp;
let markets: Consultation;
let roads: Consultation;
let operator: PersonActor;
const clock = fixedClock(WEDNESDAY);
const app = () => running.app;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      unknown.has(address)
        ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
        : done(),
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
    parts: { subscribers: [hearRefusedMails] },
    clock,
    config: {
      mail: { kind: 'smtp', url, from: 'Cổng <gop-y@example.vn>' },
      publicUrl: 'https://gopy.example.vn',
    },
  });
  await app().start();
  markets = await anOpenConsultation(app().db);
  roads = await anOpenConsultation(app().db);
  operator = await aPerson(app().db, { organisationId: markets.organisationId, roles: ['administrator'] });
});
afterAll(async () => {
  await running.close();
  server.close();
});
beforeEach(() => clock.set(WEDNESDAY));
afterEach(async () => {
  received.length = 0;
  unknown.clear();
  for (const table of ['subscriber', 'follower', 'draft_news', 'mail_bounce'] as const)
    await app().db.deleteFrom(table).execute();
});

const mailsTo = (email: string) => received.filter(({ to }) => to?.[0]?.address === email);
const tokenIn = (text = '') => /\/(?:ban-tin|en\/newsletter)\/([\w-]+)/.exec(text)?.[1] ?? '';
let line = 0;
const everything: Choice = { kind: 'all', value: '' };

async function ask(
  email: string,
  choices: Choice[],
  period: 'daily' | 'weekly' = 'daily',
  language: Language = 'vi',
) {
  line += 1;
  const wish = { choices, period };
  return await askToSubscribe(app(), { email, trap: '', wish, language }, `2001:db8:${line}::1`);
}
/** A confirmed mailbox, of its own in each test: a mailbox takes five mails a day. */
async function aSubscriber(
  choices: Choice[],
  period: 'daily' | 'weekly' = 'daily',
  language: Language = 'vi',
) {
  const email = `lan${line}@vidu.vn`;
  await ask(email, choices, period, language);
  await waitFor(() => expect(mailsTo(email)).toHaveLength(1));
  const token = tokenIn(mailsTo(email)[0]?.text);
  expect(await confirmSubscription(app(), token)).toBe(true);
  received.length = 0;
  return { email, token };
}
let events = 0;
async function happens(topic: string, { projectId }: Consultation) {
  clock.set(new Date(clock.now().getTime() + 60_000));
  events += 1;
  const id = `01890000-0000-7000-8000-${String(events).padStart(12, '0')}`;
  await insertNews(app().db, projectId, { id, topic, occurredAt: clock.now() });
}
async function aFollower(email: string, { projectId }: Consultation) {
  await sql`insert into follower (project_id, id, email, state, asked_at, confirmed_at, told_until) values
    (${projectId}, gen_random_uuid(), ${email}, 'confirmed', ${clock.now()}, ${clock.now()}, ${clock.now()})`.execute(
    app().db,
  );
}

describe('beginning', () => {
  test('nothing is told before the mailbox confirms, and what others type for it changes nothing', async () => {
    const { email, token } = await aSubscriber([{ kind: 'topic', value: 'không có trong dự thảo nào' }]);
    await ask(email, [everything]);
    await happens('consultation.extended', markets);
    expect(await sendDigests(app())).toBe(0);
    const own = await readSubscription(app(), token);
    expect(own).toMatchObject({ kept: { choices: [{ kind: 'topic' }] }, asked: { choices: [everything] } });
    expect(await confirmSubscription(app(), token)).toBe(true);
    clock.set('2026-11-26T02:00:00Z');
    await happens('matrix.published', markets);
    expect(await sendDigests(app())).toBe(1);
  });

  test.each([
    ['no address', 'lan', [everything], 'emailWrong'],
    ['a line break, which would add a header', 'a@vidu.vn\r\nBcc: b@vidu.vn', [everything], 'emailWrong'],
    ['nothing chosen', 'lan@vidu.vn', [], 'nothingChosen'],
  ])('%s is refused', async (_what, email, choices, reason) => {
    expect(await ask(email, choices)).toEqual({ ok: false, reason });
  });

  test('an address that nobody confirmed has no link of its own left after two days', async () => {
    await ask('quen@vidu.vn', [everything]);
    const { forgetFollowers } = await import('../tell-followers.server.ts');
    clock.set('2026-11-27T02:01:00Z');
    expect(await forgetFollowers(app())).toBe(1);
  });
});

describe('one digest a person and period', () => {
  test('of a body, of an area, of words: each is told of what it chose', async () => {
    const { slug } = await requireOrganisation(app().db, markets.organisationId);
    const { shortTitle } = await requireProject(app().db, markets.projectId);
    const ofBody = await aSubscriber([{ kind: 'body', value: slug }]);
    const inEnglish = await aSubscriber([{ kind: 'area', value: 'tỉnh Hưng Yên' }], 'daily', 'en');
    const elsewhere = await aSubscriber([{ kind: 'area', value: 'tỉnh khác' }]);
    await happens('consultation.extended', markets);
    await happens('consultation.extended', roads);
    expect(await sendDigests(app())).toBe(2);
    await waitFor(() => expect(received).toHaveLength(2));
    expect(mailsTo(elsewhere.email)).toEqual([]);
    const [vietnamese] = mailsTo(ofBody.email);
    expect(vietnamese?.text).toContain(`${shortTitle}\n– Đã gia hạn`);
    expect(vietnamese?.text?.match(/Đã gia hạn/g)).toHaveLength(1);
    const header = (name: string) => vietnamese?.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<https://gopy.example.vn/ban-tin/${ofBody.token}/thoi>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [english] = mailsTo(inEnglish.email);
    expect(english?.subject).toContain('Newsletter: 2 pieces of news');
    expect(english?.text).toContain('https://gopy.example.vn/en/drafts/');
  });

  test('what happens after the mail of the day waits for the next day; weekly readers for Monday', async () => {
    const daily = await aSubscriber([everything]);
    const weekly = await aSubscriber([everything], 'weekly');
    await happens('consultation.extended', markets);
    expect(await sendDigests(app())).toBe(2);
    await happens('matrix.published', markets);
    expect(await sendDigests(app()), 'the same day').toBe(0);
    clock.set('2026-11-26T00:30:00Z');
    expect(await sendDigests(app())).toBe(1);
    clock.set('2026-11-30T00:30:00Z');
    expect(await sendDigests(app())).toBe(1);
    await waitFor(() => expect(received).toHaveLength(4));
    expect(mailsTo(daily.email)).toHaveLength(2);
    expect(mailsTo(weekly.email)).toHaveLength(2);
  });

  test('who follows two drafts gets one mail of both, and can leave one of them', async () => {
    for (const draft of [markets, roads]) await aFollower('hai@vidu.vn', draft);
    await happens('consultation.extended', markets);
    await happens('matrix.published', roads);
    expect(await sendDigests(app())).toBe(1);
    expect(await tellFollowers(app()), 'and no second one of each').toBe(0);
    await waitFor(() => expect(mailsTo('hai@vidu.vn')).toHaveLength(1));
    const mail = mailsTo('hai@vidu.vn')[0]?.text;
    expect(mail).toMatch(/Đã gia hạn[\s\S]*đã công bố bảng tiếp thu/);
    const token = tokenIn(mail);
    expect(await stopDraft(app(), token, roads.projectId)).toBe(true);
    clock.set('2026-11-26T02:00:00Z');
    await happens('matrix.corrected', roads);
    expect(await sendDigests(app())).toBe(0);
    expect(await tellFollowers(app())).toBe(0);
  });

  test('who follows one draft only is told as before', async () => {
    await aFollower('mot@vidu.vn', markets);
    await happens('consultation.extended', markets);
    expect(await sendDigests(app())).toBe(0);
    expect(await tellFollowers(app())).toBe(1);
  });

  test('a minute takes no more than its pace; the next goes on where it ended', async () => {
    for (let i = 0; i < 5; i += 1) await aSubscriber([everything]);
    await happens('consultation.extended', markets);
    expect(await setPace(app(), operator, { digests: 2 })).toMatchObject({ ok: true });
    const minutes = [];
    for (let minute = 0; minute < 4; minute += 1) minutes.push(await sendDigests(app()));
    expect(minutes).toEqual([2, 2, 1, 0]);
    for (const digests of [0, 6001, 1.5])
      expect(await setPace(app(), operator, { digests })).toEqual({ ok: false, reason: 'paceWrong' });
  });

  test('the pace and the bounces are nobody else’s business', async () => {
    const leader = await aPerson(app().db, { organisationId: markets.organisationId, roles: ['leader'] });
    await expect(setPace(app(), leader, { digests: 5 })).rejects.toThrow(Forbidden);
    await expect(enterBounces(app(), leader, { pasted: 'a@vidu.vn' })).rejects.toThrow(Forbidden);
  });
});

describe('stopping', () => {
  test('deletes the address and what it followed; twice is once', async () => {
    const { token, email } = await aSubscriber([everything]);
    await aFollower(email, roads);
    expect(await stopAll(app(), token)).toBe(true);
    expect(await stopAll(app(), token)).toBe(true);
    expect(await readSubscription(app(), token)).toBe('gone');
    expect(await stopAll(app(), `${token}x`)).toBe(false);
    expect(await app().db.selectFrom('follower').selectAll().execute()).toEqual([]);
    const { rows } = await sql<{ entry: string }>`select e::text as entry from audit_entry e`.execute(
      app().db,
    );
    expect(rows.filter(({ entry }) => entry.includes('newsletter.stopped'))).toHaveLength(1);
    expect(rows.filter(({ entry }) => entry.includes(email))).toEqual([]);
  });

  test('choosing nothing keeps the mailbox and sends nothing', async () => {
    const { token } = await aSubscriber([everything]);
    await saveChoices(app(), token, { choices: [], period: 'daily' });
    await happens('consultation.extended', markets);
    expect(await sendDigests(app())).toBe(0);
    expect(await readSubscription(app(), token)).toMatchObject({ state: 'confirmed' });
  });
});

describe('mails that come back', () => {
  const bounces = () => app().db.selectFrom('mail_bounce').select(['kind', 'code', 'stopped']).execute();

  test('a mailbox that the receiver does not know is told once, and never again', async () => {
    const { email, token } = await aSubscriber([everything]);
    unknown.add(email);
    await happens('consultation.extended', markets);
    expect(await sendDigests(app())).toBe(1);
    await waitFor(async () =>
      expect(await bounces()).toEqual([{ kind: 'hard', code: '5.1.1', stopped: true }]),
    );
    expect(await readSubscription(app(), token)).toBe('cameBack');
    expect(await app().jobs.listFailed()).toEqual([]);
  });

  test('what the operator pastes: gone for good at once, full the third time', async () => {
    const { email: gone } = await aSubscriber([everything]);
    const { email: full, token } = await aSubscriber([everything]);
    const pasted = `Final-Recipient: rfc822; ${full}\nStatus: 5.2.2\n${gone}`;
    expect(await enterBounces(app(), operator, { pasted })).toEqual({
      ok: true,
      value: { read: 2, stopped: 1 },
    });
    await enterBounces(app(), operator, { pasted });
    expect(await readSubscription(app(), token)).toMatchObject({ state: 'confirmed' });
    await enterBounces(app(), operator, { pasted });
    expect(await readSubscription(app(), token)).toBe('cameBack');
    const { rows } = await sql<{ entry: string }>`select b::text as entry from mail_bounce b`.execute(
      app().db,
    );
    expect(
      rows.filter(({ entry }) => entry.includes('vidu.vn')),
      'no address is kept',
    ).toEqual([]);
    expect(await enterBounces(app(), operator, { pasted: 'xin chào' })).toEqual({
      ok: false,
      reason: 'nothingRead',
    });
  });
});
