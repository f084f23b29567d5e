import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { askReview, decideAppeal } from '#features/moderation/appeals.server.ts';
import { decideOpinions, undoDecision } from '#features/moderation/decide-opinions.server.ts';
import { loadModeratedOpinion } from '#features/moderation/load-opinion.server.ts';
import { attachFiles } from '#features/submissions/attachments/attach-files.server.ts';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { confirmContact, mailConfirmation } from '#features/submissions/contact/confirm-contact.server.ts';
import { confirmPhone, sendPhoneCode } from '#features/submissions/contact/phone/confirm-phone.server.ts';
import { removeErasedFiles } from '#features/submissions/erasing/remove-erased-files.server.ts';
import { startChange } from '#features/submissions/second-thoughts/change-submission.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, filledForm, provenFor } from '#test/factories/submission.ts';
import { findInDatabase, findInFiles } from '#test/find-words.ts';
import { askForData } from './ask.server.ts';
import { findRequestsOf } from './data-requests.store.server.ts';
import { decideRequest } from './decide.server.ts';
import { erasePerson } from './erase-person.server.ts';

/** With real commits: what happens at the moment in which a person is erased. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
const STORE = mkdtempSync(join(tmpdir(), 'dan-ban-erasing-'));
beforeAll(async () => {
  opened = await freshDatabase();
  await installNationalRows(opened.db);
});
afterAll(async () => {
  await opened.close();
  rmSync(STORE, { recursive: true, force: true });
});

const ADDRESS = '192.0.2.1';
const ROUNDS = [1, 2, 3, 4];
/** Of the person, and nowhere else. */
const STRINGS = ['Kim Ngọc Thủy', 'kimngocthuy', 'Xuyến'];
const PHONE = '0912 345 678';

async function aPersonWhoWrote() {
  const secretKey = Buffer.alloc(32, 5);
  const messages: string[] = [];
  const app = {
    ...{ db: opened.db, clock: fixedClock('2026-11-20T02:00:00Z'), files: diskFiles(STORE) },
    installation: { kind: 'demo', name: 'Thử nghiệm' } as const,
    config: { secretKey, publicUrl: 'https://gop-y.vidu.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    log: { warn: () => undefined },
    mail: { leavesTheHouse: false, send: async ({ text }: { text: string }) => void messages.push(text) },
    phone: { leavesTheHouse: false, send: async ({ text }: { text: string }) => void messages.push(text) },
  };
  const consultation = await anOpenConsultation(app.db);
  const opinions = [{ text: 'Giữ bến Kim Ngọc Thủy.' }];
  const given = { email: 'kimngocthuy@vidu.vn', consentAnswerByEmail: true };
  const started = await startSubmission(app, consultation, filledForm(app, opinions, given), ADDRESS);
  if (!started.ok) throw new Error(started.reason);
  const letter = { bytes: new TextEncoder().encode('Thư của Kim Ngọc Thủy.'), fileName: 'thu.txt' };
  await attachFiles(app as never, started.token, [letter], true, ADDRESS);
  const sent = await confirmSubmission(app, started.token, ADDRESS, await provenFor(app, started.token));
  if (!sent.ok) throw new Error(sent.reason);
  const code = sent.value.receiptCode;
  const tracked = async () => (await trackSubmission(app, code))!;
  const { submission, opinions: written } = await tracked();
  const of = { consultationId: consultation.id, submissionId: submission.id };
  const { organisationId } = consultation;
  const [officer, second] = [
    await aPerson(app.db, { organisationId, roles: ['legalOfficer'] }),
    await aPerson(app.db, { organisationId, roles: ['legalOfficer'] }),
  ];
  const erase = async () => {
    const how = { cause: 'request', withMinutes: false } as const;
    await inTransaction(app.db, (tx) => erasePerson(tx, [of], how, app.clock.now()));
    await removeErasedFiles(app);
  };
  const opinionId = written[0]!.opinion.id;
  const hide = async () => {
    const opinion = (await tracked()).opinions[0]!.opinion;
    const chosen = [{ id: opinionId, version: opinion.version }];
    return await decideOpinions(app, officer, consultation.id, {
      kind: 'hide',
      chosen,
      code: 'personalData',
    });
  };
  /** Answered: what is erased then is not taken back, it goes on being counted. */
  const answer = () =>
    updateConsultation(app.db, consultation.id, consultation.version, {
      ...{ state: 'completed', completed_at: app.clock.now(), closed_at: app.clock.now() },
    } as never);
  /** What the second officer has before his eyes. */
  const seen = async () => {
    const page = await loadModeratedOpinion(app, second!, consultation.id, opinionId);
    return { opinionId, appealId: page.appeals[0]?.id ?? '', version: page.opinion.version };
  };
  return {
    ...{ app, consultation, code, of, tracked, officer, second, erase, hide, answer, seen, opinionId },
    messages,
  };
}

const want = { kind: 'delete', wanted: {}, note: '', sure: true } as const;
const grant = {
  ...({ version: 1, outcome: 'granted', answer: '', basis: '', withMinutes: false } as const),
  except: [],
};

async function expectNothing() {
  expect(await findInDatabase(opened.db, STRINGS)).toEqual([]);
  expect(findInFiles(STORE, STRINGS)).toEqual([]);
}

test('who opened the page before and changes it after: no draft with the words', async () => {
  const { app, tracked, erase } = await aPersonWhoWrote();
  const page = await tracked();
  await erase();
  expect(await startChange(app, page, ADDRESS)).toMatchObject({ ok: false, reason: 'ended' });
  await expectNothing();
});

test.each(ROUNDS)('changed while it is erased (%i): nothing of the person stands anywhere', async () => {
  const { app, tracked, erase } = await aPersonWhoWrote();
  const page = await tracked();
  await Promise.all([startChange(app, page, ADDRESS), erase(), startChange(app, page, ADDRESS)]);
  await expectNothing();
});

test.each(ROUNDS)('a second look asked for while it is erased (%i): its words are not kept', async () => {
  const { app, code, erase, hide } = await aPersonWhoWrote();
  await hide();
  await Promise.all([erase(), askReview(app, code, 1, 'Xin xem lại cho ông Xuyến.')]);
  await expectNothing();
});

test('a second look at what was erased is not asked for', async () => {
  const { app, code, erase, answer } = await aPersonWhoWrote();
  await answer();
  await erase();
  expect(await askReview(app, code, 1, 'Ông Xuyến')).toMatchObject({ reason: 'notHidden' });
  await expectNothing();
});

test('what was erased is not shown again: by an appeal, by a press, by taking a press back', async () => {
  const { app, consultation, code, tracked, erase, hide, answer, seen, second, opinionId } =
    await aPersonWhoWrote();
  const shown = await aBatch(app, consultation.id, second, hide, tracked);
  await hide();
  await askReview(app, code, 1, '');
  await answer();
  await erase();
  const appeal = { ...(await seen()), outcome: 'shown', answer: 'Cho hiện.' } as const;
  expect(await decideAppeal(app, second, consultation.id, appeal)).toMatchObject({ reason: 'erased' });
  const version = (await tracked()).opinions[0]!.opinion.version;
  const chosen = [{ id: opinionId, version }];
  expect(await decideOpinions(app, second, consultation.id, { kind: 'publish', chosen })).toMatchObject({
    value: { changed: 0 },
  });
  expect(await undoDecision(app, second, consultation.id, shown)).toMatchObject({ value: { changed: 0 } });
  expect((await tracked()).opinions[0]?.opinion).toMatchObject({ state: 'hidden', hiddenCode: 'erased' });
});

/** A press that hid it, was followed by another that showed it. Gives the name of the first. */
async function aBatch(
  app: Awaited<ReturnType<typeof aPersonWhoWrote>>['app'],
  consultationId: string,
  by: Awaited<ReturnType<typeof aPersonWhoWrote>>['second'],
  hide: () => ReturnType<typeof decideOpinions>,
  tracked: Awaited<ReturnType<typeof aPersonWhoWrote>>['tracked'],
): Promise<string> {
  const hidden = await hide();
  const { id, version } = (await tracked()).opinions[0]!.opinion;
  await decideOpinions(app, by, consultationId, { kind: 'publish', chosen: [{ id, version }] });
  return (hidden.ok && hidden.value.batchId) || '';
}

test.each(ROUNDS)('an appeal granted while it is erased (%i): it is not shown', async () => {
  const { app, consultation, code, tracked, erase, hide, answer, seen, second } = await aPersonWhoWrote();
  await hide();
  await askReview(app, code, 1, 'Ông Xuyến');
  await answer();
  const appeal = { ...(await seen()), outcome: 'shown', answer: 'Cho hiện.' } as const;
  await Promise.all([decideAppeal(app, second, consultation.id, appeal), erase()]);
  expect((await tracked()).opinions[0]?.opinion).toMatchObject({ state: 'hidden', hiddenCode: 'erased' });
  await expectNothing();
});

test.each(ROUNDS)('a number confirmed while or after it is erased (%i) is not kept', async () => {
  const { app, tracked, erase, messages } = await aPersonWhoWrote();
  const page = await tracked();
  await sendPhoneCode(app as never, page, { phone: PHONE, consents: true }, ADDRESS);
  const code = /\b\d{6}\b/.exec(messages.at(-1) ?? '')?.[0] ?? '';
  const typed = { phone: PHONE, code };
  await Promise.all([erase(), confirmPhone(app as never, page, typed)]);
  expect(await confirmPhone(app as never, page, typed)).toMatchObject({ ok: false });
  expect((await tracked()).contact).toBeUndefined();
});

test('the same asked in five tabs at once is one request', async () => {
  const { app, tracked, of } = await aPersonWhoWrote();
  const page = await tracked();
  const asked = await Promise.all(Array.from({ length: 5 }, () => askForData(app, page, want, ADDRESS)));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  for (const each of asked) if (!each.ok) expect(each.reason).toBe('alreadyAsked');
  expect(await findRequestsOf(app.db, of)).toHaveLength(1);
});

test('two officers decide one request at once: one does it, the other is told', async () => {
  const { app, tracked, of, officer, second } = await aPersonWhoWrote();
  await askForData(app, await tracked(), want, ADDRESS);
  const [request] = await findRequestsOf(app.db, of);
  const refused = { ...grant, outcome: 'refused', answer: 'Không.', basis: 'Luật' } as const;
  const [one, other] = await Promise.all([
    decideRequest(app, officer, request!.id, grant),
    decideRequest(app, second, request!.id, refused),
  ]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  for (const each of [one, other]) if (!each.ok) expect(each.reason).toBe('notOpen');
  expect((await findRequestsOf(app.db, of))[0]?.state).toBe(one.ok ? 'granted' : 'refused');
});

test.each(ROUNDS)(
  'an address corrected while its old one is confirmed (%i): what is confirmed is what the link went to',
  async () => {
    const { app, tracked, of, officer, messages } = await aPersonWhoWrote();
    await mailConfirmation(app as never, await tracked());
    const token = /xac-nhan\/([A-Za-z0-9_-]+)/.exec(messages.at(-1) ?? '')?.[1] ?? '';
    const wanted = { email: 'chu.moi@vidu.vn' };
    await askForData(app, await tracked(), { kind: 'correct', wanted, note: '', sure: false }, ADDRESS);
    const [request] = await findRequestsOf(app.db, of);
    await Promise.all([confirmContact(app as never, token), decideRequest(app, officer, request!.id, grant)]);
    const { contact, emailConfirmed } = await tracked();
    expect(contact?.email).toBe(emailConfirmed ? 'kimngocthuy@vidu.vn' : 'chu.moi@vidu.vn');
    await inTransaction(app.db, (tx) =>
      erasePerson(tx, [of], { cause: 'request', withMinutes: false }, app.clock.now()),
    );
    await removeErasedFiles(app);
  },
);
