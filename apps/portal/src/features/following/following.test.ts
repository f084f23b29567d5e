import { sql } from 'kysely';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Consultation } from '#features/consultations/consultation.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import type { Language } from '#text/language.ts';
import { askToFollow, confirmFollowing, readFollowing, stopFollowing } from './follow-draft.server.ts';
import { followToken, readFollowToken } from './follow-token.ts';
import { forgetFollowers, noteNewsSubscriber, tellFollowers } from './tell-followers.server.ts';

const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const MORNING = '2026-11-23T02:00:00Z';

const received: { mail: Email; raw: string }[] = [];
let server: SMTPServer;
let running: TestApp;
let consultation: Consultation;
let slug: string;
const clock = fixedClock(MORNING);
const app = () => running.app;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        PostalMime.parse(raw).then((mail) => received.push({ mail, raw: raw.toString('utf8') }), done);
        done();
      });
    },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.server.address();
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const parts = { jobs: [], schedules: [], subscribers: [noteNewsSubscriber] };
  running = await freshApp({
    parts,
    clock,
    config: {
      mail: { kind: 'smtp', url, from: 'Cổng <gop-y@example.vn>' },
      publicUrl: 'https://gopy.example.vn',
    },
  });
  await running.app.start();
});
afterAll(async () => {
  await running.close();
  server.close();
});
beforeEach(async () => {
  clock.set(MORNING);
  consultation = await anOpenConsultation(app().db);
  slug = (await requireProject(app().db, consultation.projectId)).slug;
});
afterEach(async () => {
  received.length = 0;
  await app().db.deleteFrom('follower').execute();
  await app().db.deleteFrom('draft_news').execute();
});

let line = 0;
/** Everybody asks from a line of their own. */
const ask = (email: string, given: { trap?: string; from?: string; language?: Language } = {}) => {
  line += 1;
  const { trap = '', language = 'vi', from = `2001:db8:${line}::1` } = given;
  return askToFollow(app(), slug, { email, trap, language }, from);
};
const tokenIn = (text: string | undefined) =>
  /\/(?:nhan-tin|en\/follow)\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const followers = () => app().db.selectFrom('follower').select(['email', 'state']).execute();
const happens = async (topic: string, projectId = consultation.projectId) => {
  clock.set(new Date(clock.now().getTime() + 60_000));
  await inTransaction(app().db, (tx) =>
    emit(tx, topic, { projectId, consultationId: consultation.id }, clock.now()),
  );
  await app().outbox.flush();
  await waitFor(async () => {
    const news = await app().db.selectFrom('draft_news').selectAll().where('topic', '=', topic).execute();
    expect(news.length).toBeGreaterThan(0);
  });
};

const mailsTo = (email: string) => received.filter(({ mail }) => mail.to?.[0]?.address === email);

/** A mailbox of its own in each test: a mailbox takes five mails a day. */
async function aFollower(): Promise<{ token: string; email: string }> {
  line += 1;
  const email = `mai${line}@example.vn`;
  await ask(email);
  await waitFor(() => expect(mailsTo(email)).toHaveLength(1));
  const token = tokenIn(mailsTo(email)[0]?.mail.text);
  expect(await confirmFollowing(app(), token)).toBe(true);
  received.length = 0;
  return { token, email };
}

describe('beginning', () => {
  test('nothing is told before the owner of the mailbox confirmed; reading the link confirms nothing', async () => {
    expect(await ask(' Mai@Example.VN ')).toEqual({ ok: true });
    await waitFor(() => expect(mailsTo('mai@example.vn')).toHaveLength(1));
    const token = tokenIn(mailsTo('mai@example.vn')[0]?.mail.text);
    expect((await readFollowing(app(), token))?.state).toBe('waiting');
    expect(await followers()).toEqual([{ email: 'mai@example.vn', state: 'waiting' }]);
    await happens('consultation.extended');
    expect(await tellFollowers(app())).toBe(0);
    expect(await confirmFollowing(app(), token)).toBe(true);
    expect(await confirmFollowing(app(), token)).toBe(true);
    expect((await readFollowing(app(), token))?.state).toBe('confirmed');
    // What happened before is known from the page.
    expect(await tellFollowers(app())).toBe(0);
  });

  test('who follows already is answered the same, and gets a mail that says so', async () => {
    const { email } = await aFollower();
    expect(await ask(email)).toEqual({ ok: true });
    await waitFor(() => expect(mailsTo(email)).toHaveLength(1));
    expect(mailsTo(email)[0]?.mail.subject).toContain('Bạn đang nhận tin');
    expect(await followers()).toHaveLength(1);
  });

  test.each([
    ['no address at all', 'mai', 'emailWrong'],
    ['a line break, which would add a header', 'a@example.vn\r\nBcc: b@example.vn', 'emailWrong'],
    ['longer than any address', `${'a'.repeat(250)}@example.vn`, 'emailWrong'],
  ])('%s is refused', async (_why, email, reason) => {
    expect(await ask(email)).toEqual({ ok: false, reason });
    expect(await followers()).toEqual([]);
  });

  test('a program that fills the trap gets the answer of everybody, and nothing is written', async () => {
    expect(await ask('may@example.vn', { trap: 'x' })).toEqual({ ok: true });
    expect(await followers()).toEqual([]);
  });

  test('nobody fills the mailbox of somebody else, and one line cannot ask for ever', async () => {
    for (let i = 0; i < 8; i += 1) await ask('nan-nhan@example.vn');
    await waitFor(() => expect(mailsTo('nan-nhan@example.vn')).toHaveLength(5));
    const answers = [];
    for (let i = 0; i < 31; i += 1) answers.push(await ask(`n${i}@example.vn`, { from: '192.0.2.7' }));
    expect(answers.at(-1)).toEqual({ ok: false, reason: 'tooMany' });
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    await waitFor(() => expect(mailsTo('n29@example.vn')).toHaveLength(1));
    expect(mailsTo('nan-nhan@example.vn')).toHaveLength(5);
  });
});

describe('being told', () => {
  test('one mail with all that is new, with the button to stop in its head', async () => {
    const { token, email } = await aFollower();
    await happens('consultation.extended');
    await happens('matrix.published');
    expect(await tellFollowers(app())).toBe(1);
    await waitFor(() => expect(mailsTo(email)).toHaveLength(1));
    const { mail, raw } = mailsTo(email)[0]!;
    expect(mail.text).toMatch(/Đã gia hạn[\s\S]*đã công bố bảng tiếp thu/);
    const stop = `https://gopy.example.vn/nhan-tin/${token}/thoi`;
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<${stop}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(raw).toContain('https://gopy.example.vn/du-thao/');
    expect(await tellFollowers(app())).toBe(0);
  });

  test('who asked on the English page is told in English; asking again in Vietnamese changes it', async () => {
    await ask('anna@example.com', { language: 'en' });
    await waitFor(() => expect(mailsTo('anna@example.com')).toHaveLength(1));
    const first = mailsTo('anna@example.com')[0]?.mail;
    expect(first?.subject).toMatch(/Confirm that you want news of “/);
    expect(first?.text).toContain('https://gopy.example.vn/en/follow/');
    await confirmFollowing(app(), tokenIn(first?.text));
    received.length = 0;
    await happens('matrix.published');
    await tellFollowers(app());
    await waitFor(() => expect(mailsTo('anna@example.com')).toHaveLength(1));
    const { mail } = mailsTo('anna@example.com')[0]!;
    expect(mail.text).toContain('has published its table of answers');
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.text).toContain('https://gopy.example.vn/en/drafts/');
    // The button of a mail program has one address, in no language.
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/nhan-tin/');
    received.length = 0;
    await ask('anna@example.com');
    await waitFor(() => expect(mailsTo('anna@example.com')).toHaveLength(1));
    expect(mailsTo('anna@example.com')[0]?.mail.subject).toContain('Bạn đang nhận tin');
  });

  test('of corrected editions too: two on one day are one line of one mail', async () => {
    const { email } = await aFollower();
    await happens('matrix.corrected');
    await happens('matrix.corrected');
    await waitFor(async () => {
      const news = await app().db.selectFrom('draft_news').selectAll().execute();
      expect(news.filter(({ topic }) => topic === 'matrix.corrected')).toHaveLength(2);
    });
    expect(await tellFollowers(app())).toBe(1);
    await waitFor(() => expect(mailsTo(email)).toHaveLength(1));
    expect(mailsTo(email)[0]?.mail.text?.match(/đã có bản đính chính/g)).toHaveLength(1);
    expect(await tellFollowers(app())).toBe(0);
  });

  test('news of a draft that is off the portal waits until it is back', async () => {
    await aFollower();
    await updateConsultation(app().db, consultation.id, 2, { taken_down_at: clock.now() });
    await happens('consultation.extended');
    expect(await tellFollowers(app())).toBe(0);
    await updateConsultation(app().db, consultation.id, 3, { taken_down_at: null });
    expect(await tellFollowers(app())).toBe(1);
  });

  test('followers of other drafts hear nothing', async () => {
    await aFollower();
    await happens('consultation.extended', (await anOpenConsultation(app().db)).projectId);
    expect(await tellFollowers(app())).toBe(0);
  });
});

describe('stopping', () => {
  test('deletes the address at once; twice is once; the link says so afterwards', async () => {
    const { token, email } = await aFollower();
    expect(await stopFollowing(app(), token)).toBe(true);
    expect(await followers()).toEqual([]);
    expect(await stopFollowing(app(), token)).toBe(true);
    expect(await confirmFollowing(app(), token)).toBe(false);
    expect((await readFollowing(app(), token))?.state).toBe('gone');
    const { rows } = await sql<{ entry: string }>`select e::text as entry from audit_entry e`.execute(
      app().db,
    );
    expect(rows.filter(({ entry }) => entry.includes('draft.unfollowed'))).not.toEqual([]);
    expect(rows.filter(({ entry }) => entry.includes(email))).toEqual([]);
  });

  test('an address is forgotten two days after it was not confirmed, and a month after the draft ended', async () => {
    const { email: kept } = await aFollower();
    await ask('quen@example.vn');
    clock.set('2026-11-25T01:59:00Z');
    expect(await forgetFollowers(app())).toBe(0);
    clock.set('2026-11-25T02:01:00Z');
    expect(await forgetFollowers(app())).toBe(1);
    expect((await followers()).map(({ email }) => email)).toEqual([kept]);
    await sql`update law_project set stage = 'issued', issued_number = '1', issued_on = '2026-12-01', issued_title = 'x'
      where id = ${consultation.projectId}`.execute(app().db);
    clock.set('2026-12-31T02:00:00Z');
    expect(await forgetFollowers(app())).toBe(0);
    clock.set('2027-01-02T02:00:00Z');
    expect(await forgetFollowers(app())).toBe(1);
  });
});

describe('the link', () => {
  const key = {
    projectId: '01890000-0000-7000-8000-000000000001',
    id: '01890000-0000-7000-8000-000000000002',
  };
  const secret = Buffer.alloc(32, 7);
  test('is made and read by the house alone', () => {
    const token = followToken(key, secret);
    expect(token).toMatch(/^[\w-]{67}$/);
    expect(readFollowToken(token, secret)).toEqual(key);
    expect(readFollowToken(token, Buffer.alloc(32, 8))).toBeUndefined();
    for (const wrong of [
      '',
      'x',
      `${token}A`,
      token.slice(1),
      `B${token.slice(1)}`,
      `${token.slice(0, -1)}=`,
    ])
      expect(readFollowToken(wrong, secret), wrong).toBeUndefined();
  });
});
