import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { askReview } from '#features/moderation/appeals.server.ts';
import { attachFiles } from '#features/submissions/attachments/attach-files.server.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { insertConfirmation } from '#features/submissions/contact/contact-links.store.server.ts';
import { findErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import { countOpinions, hideOpinion } from '#features/submissions/opinions.store.server.ts';
import { proveSubmission } from '#features/submissions/prove-submission.server.ts';
import { startChange } from '#features/submissions/second-thoughts/change-submission.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { findOpenDraft } from '#features/submissions/writing/edit-draft.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { findLines } from '#features/transparency-log/log.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, filledForm, provenFor, useIntake } from '#test/factories/submission.ts';
import { findInDatabase, findInFiles } from '#test/find-words.ts';
import { collectHeld } from '../held/held-data.server.ts';
import { askForData, enterRequest } from './ask.server.ts';
import { findRequestsOf, requireRequest } from './data-requests.store.server.ts';
import { decideRequest, withdrawConsent } from './decide.server.ts';
import { loadRequest, loadRequests } from './load-requests.server.ts';
import { listErasures, replayErasures } from './replay-erasures.server.ts';

// A Friday; Tuesday 24/11/2026 is a holiday.
const intake = useIntake('2026-11-20T02:00:00Z');
const ADDRESS = '192.0.2.1';
/** A store whose files can be read one by one. */
const STORE = mkdtempSync(join(tmpdir(), 'dan-ban-erased-'));
afterAll(() => rm(STORE, { recursive: true, force: true }));
/** Strings of the person that stand nowhere else in the database. */
const PERSON = {
  words: 'Tôi đề nghị giữ bến đò Kim Ngọc Thủy.',
  wording: 'Bến đò Kim Ngọc Thủy do thôn quản lý.',
  email: 'trinh.van.xuyen@vidu.vn',
  place: 'xóm Đò Ngang Thử',
  letter: 'Kính gửi: thư riêng của ông Trịnh Văn Xuyến.',
  fileName: 'thu-trinh-van-xuyen.txt',
  appeal: 'Xin xem lại cho ông Xuyến bến Đò.',
};
const STRINGS = [
  ...['Kim Ngọc Thủy', PERSON.email, 'Đò Ngang Thử', 'Xuyến', 'thu-trinh-van-xuyen'],
  ...['Trịnh Văn'],
];

const ok = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

async function aHouse() {
  const app = { ...intake(), files: diskFiles(STORE) };
  await installNationalRows(app.db);
  const consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  const officer = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const clerk = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  return { app, consultation, officer, clerk };
}

/** Everything that a person can leave here: words, wording, contact, a file, an appeal, an unsent change, a follow, a mail. */
async function aPersonWhoWrote() {
  const house = await aHouse();
  const { app, consultation } = house;
  const given = {
    email: PERSON.email,
    consentAnswerByEmail: true,
    consentReceiptByEmail: true,
    place: PERSON.place,
  };
  const opinions = [
    { text: PERSON.words, unit: 'dieu-3', wording: PERSON.wording },
    { text: `Chung: ${PERSON.words}` },
  ];
  const started = await startSubmission(app, consultation, filledForm(app, opinions, given), ADDRESS);
  if (!started.ok) throw new Error(started.reason);
  const silent = { ...app, log: { warn: () => undefined } } as never;
  await attachFiles(
    silent,
    started.token,
    [{ bytes: new TextEncoder().encode(PERSON.letter), fileName: PERSON.fileName }],
    true,
    ADDRESS,
  );
  const confirmed = await confirmSubmission(app, started.token, ADDRESS, await provenFor(app, started.token));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  const code = confirmed.value.receiptCode;
  const tracked = async () => (await trackSubmission(app, code))!;
  const { submission } = await tracked();
  const subject = { consultationId: consultation.id, submissionId: submission.id };
  const at = app.clock.now();
  await insertConfirmation(app.db, { ...subject, level: 'emailConfirmed', at, by: null });
  const [first] = (await tracked()).opinions;
  await hideOpinion(app.db, first!.opinion, first!.opinion.version, {
    code: 'review',
    reason: '',
    by: null,
    at,
  });
  ok(await askReview(app, code, 1, PERSON.appeal));
  const change = ok(await startChange(app, await tracked(), ADDRESS));
  await sql`insert into follower (project_id, id, email, state, asked_at, confirmed_at)
    values (${consultation.projectId}, ${newId()}, ${PERSON.email}, 'confirmed', now(), now())`.execute(
    app.db,
  );
  await sql`insert into captured_mail (id, to_address, subject, text_body, captured_at)
    values (${newId()}, ${PERSON.email}, 'Biên nhận', ${`Mã ${code}`}, now())`.execute(app.db);
  return {
    ...house,
    code,
    subject,
    tracked,
    changeToken: change.token,
    files: (await tracked()).attachments,
  };
}

const want = { kind: 'delete', wanted: {}, note: `Tôi là Trịnh Văn Xuyến.`, sure: true } as const;

describe('deleting', () => {
  test('none of the strings of the person stands anywhere any more; line, receipt and count stay', async () => {
    const { app, consultation, officer, code, subject, tracked, changeToken, files } =
      await aPersonWhoWrote();
    const before = await findInDatabase(app.db, STRINGS);
    // The search finds them where they are: it would not be silent for not looking.
    for (const place of [
      'opinion.text',
      'opinion.suggested_wording',
      'contributor_contact.email',
      'attachment.file_name',
      'moderation_appeal.words',
      'submission_draft.content',
      'follower.email',
      'captured_mail.to_address',
      'submission.public_label',
    ])
      expect(
        before.some((found) => found.includes(place)),
        place,
      ).toBe(true);
    expect(await getSealed(app.files, files[0]!.storedSha256)).toBeDefined();
    // The file that was sent, and its copy in the unsent change.
    expect(findInFiles(STORE, ['Trịnh Văn Xuyến'])).toHaveLength(2);
    ok(await askForData(app, await tracked(), want, ADDRESS));
    const [request] = await findRequestsOf(app.db, subject);
    const outcome = ok(
      await decideRequest(app, officer, request!.id, {
        version: 1,
        outcome: 'granted',
        answer: '',
        withMinutes: false,
        basis: '',
        except: [],
      }),
    );
    expect(outcome).toMatchObject({
      submissions: 1,
      opinions: 2,
      attachments: 2,
      drafts: 1,
      appeals: 1,
      contacts: 1,
      follows: 1,
      registrations: 0,
      mails: 1,
    });
    expect(await findInDatabase(app.db, STRINGS)).toEqual([]);
    expect(findInFiles(STORE, STRINGS)).toEqual([]);
    for (const { storedSha256 } of files) expect(await getSealed(app.files, storedSha256)).toBeUndefined();
    expect(await findErasedFiles(app.db)).toEqual([]);
    expect(await findOpenDraft(app, changeToken)).toBeUndefined();
    const after = await tracked();
    expect(after.submission.receiptCode).toBe(code);
    expect(after.contact).toBeUndefined();
    expect(await proveSubmission(app, after)).toBeUndefined();
    const lines = await findLines(app.db, consultation.id, 0, 10);
    expect(lines.map(({ kind }) => kind)).toEqual(['submission', 'withdrawn', 'erased']);
    expect((await verifyChain(app.db)).brokenAt).toBeUndefined();
  });

  test('answered words go on being counted, without being seen; words nobody had answered are taken back', async () => {
    const { app, consultation, officer, subject, tracked } = await aPersonWhoWrote();
    const { version } = consultation;
    await updateConsultation(app.db, consultation.id, version, {
      state: 'completed',
      completed_at: app.clock.now(),
    });
    ok(await askForData(app, await tracked(), want, ADDRESS));
    const [request] = await findRequestsOf(app.db, subject);
    ok(
      await decideRequest(app, officer, request!.id, {
        version: 1,
        outcome: 'granted',
        answer: 'Đã xóa.',
        withMinutes: false,
        basis: '',
        except: [],
      }),
    );
    expect((await countOpinions(app.db, consultation.id)).received).toBe(2);
    expect((await countOpinions(app.db, consultation.id)).publishedByUnit.size).toBe(0);
    expect((await tracked()).opinions.map(({ opinion }) => [opinion.text, opinion.hiddenCode])).toEqual([
      ['', 'erased'],
      ['', 'erased'],
    ]);
    expect((await tracked()).end).toBeUndefined();
  });

  test('what a request said of the person is gone with it; who decided and when stays and is final', async () => {
    const { app, officer, subject, tracked } = await aPersonWhoWrote();
    ok(await askForData(app, await tracked(), want, ADDRESS));
    const [asked] = await findRequestsOf(app.db, subject);
    expect(asked?.note).toContain('Xuyến');
    ok(
      await decideRequest(app, officer, asked!.id, {
        version: 1,
        outcome: 'granted',
        answer: 'Đã xóa.',
        withMinutes: false,
        basis: '',
        except: [],
      }),
    );
    expect(await requireRequest(app.db, asked!.id)).toMatchObject({
      note: '',
      wanted: {},
      state: 'granted',
      decidedBy: officer.personId,
    });
    for (const attack of [
      sql`update data_request set answer = 'x'`,
      sql`delete from data_request`,
      sql`delete from submission_erasure`,
    ])
      await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never/);
    expect(await askForData(app, await tracked(), want, ADDRESS)).toMatchObject({ reason: 'alreadyErased' });
  });

  test('no erasure, no way around: words are as final as they were', async () => {
    const { app } = await aPersonWhoWrote();
    for (const attack of [
      sql`update opinion set text = '', suggested_wording = null, fingerprint = 'erased:' || id`,
      sql`update submission set contributor_place = '', organisation_name = null, channel_detail = '{}', content_sha256 = ''`,
    ])
      await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never changed/);
  });

  test('data on hold is not deleted, whoever decides; the person is told so', async () => {
    const { app, consultation, officer, subject, tracked } = await aPersonWhoWrote();
    ok(await askForData(app, await tracked(), want, ADDRESS));
    await sql`insert into legal_hold (id, organisation_id, consultation_id, reason, basis, set_at, review_on)
      values (${newId()}, ${consultation.organisationId}, ${consultation.id}, 'Đang có khiếu nại', 'Luật Khiếu nại', now(), '2027-01-01')`.execute(
      app.db,
    );
    const [asked] = await findRequestsOf(app.db, subject);
    const grant = {
      version: 1,
      outcome: 'granted',
      answer: '',
      withMinutes: false,
      basis: '',
      except: [],
    } as const;
    expect(await decideRequest(app, officer, asked!.id, grant)).toMatchObject({ reason: 'onHold' });
    expect((await tracked()).opinions[0]?.opinion.text).toBe(PERSON.words);
    expect(await decideRequest(app, officer, asked!.id, { ...grant, outcome: 'refused' })).toMatchObject({
      reason: 'answerNeeded',
    });
    ok(
      await decideRequest(app, officer, asked!.id, {
        ...grant,
        outcome: 'refused',
        answer: 'Đang có tranh chấp.',
        basis: 'Luật Khiếu nại số 02/2011/QH13',
      }),
    );
    expect((await collectHeld(app, await tracked())).submissions[0]?.requests[0]).toMatchObject({
      state: 'refused',
      answer: 'Đang có tranh chấp.',
    });
  });
});

describe('a restore', () => {
  test('of a database from before: the list beside the backups erases again what came back, and only that', async () => {
    const { app, subject } = await aPersonWhoWrote();
    // As the list was written by the database that was lost.
    const stone = {
      cause: 'request',
      ...{ erasedSubmission: subject.submissionId, consultationId: subject.consultationId },
      ...{ withMinutes: false, erasedAt: '2026-11-21T00:00:00.000Z' },
    } as const;
    const other = { ...stone, erasedSubmission: newId() };
    expect(await replayErasures(app, [stone, other])).toEqual({ erasures: 1, unknown: 1 });
    expect(await findInDatabase(app.db, STRINGS)).toEqual([]);
    expect(await listErasures(app)).toMatchObject([
      { erasedSubmission: subject.submissionId, cause: 'request' },
    ]);
    expect(await replayErasures(app, await listErasures(app))).toEqual({ erasures: 1, unknown: 0 });
  });
});

describe('the clock', () => {
  test.each([
    ['asked on a Friday: Monday, then Wednesday, because Tuesday is a holiday', '2026-11-20', '2026-11-25'],
    ['on a Saturday: Monday and Wednesday', '2026-11-21', '2026-11-25'],
    ['on a Wednesday: Thursday and Friday', '2026-11-25', '2026-11-27'],
    ['before a weekend: Friday, then Monday', '2026-11-26', '2026-11-30'],
    ['before Tết 2027: Tết and the days given for its weekend do not count', '2027-02-04', '2027-02-15'],
  ])('%s', async (_why, day, dueOn) => {
    const { app, subject, tracked, officer } = await aPersonWhoWrote();
    app.clock.set(`${day}T03:00:00Z`);
    ok(await askForData(app, await tracked(), want, ADDRESS));
    const [request] = await findRequestsOf(app.db, subject);
    expect(request?.dueOn).toBe(dueOn);
    const { rows } = await sql`select kind, due_on from waiting_item where id = ${request!.id}`.execute(
      app.db,
    );
    expect(rows).toEqual([{ kind: 'dataRequestDue', due_on: dueOn }]);
    app.clock.set(`${dueOn}T16:59:00Z`);
    expect((await loadRequests(app, officer)).requests[0]?.late).toBe(false);
    app.clock.set(`${dueOn}T17:01:00Z`);
    expect((await loadRequests(app, officer)).requests[0]?.late).toBe(true);
  });
});

describe('seeing, correcting, withdrawing', () => {
  test('the copy holds everything, and how the public log names it', async () => {
    const { app, tracked } = await aPersonWhoWrote();
    const held = await collectHeld(app, await tracked());
    const told = JSON.stringify(held);
    for (const each of [
      PERSON.words,
      PERSON.wording,
      't…@vidu.vn',
      PERSON.place,
      PERSON.fileName,
      PERSON.appeal,
    ])
      expect(told).toContain(each);
    expect(told).not.toContain(PERSON.email);
    expect(held.submissions[0]).toMatchObject({ logLine: 0, saltKept: true });
    expect(held.follows).toHaveLength(1);
    expect(held.mails).toHaveLength(1);
  });

  test('a consent is withdrawn at once, one purpose without the others, and it stands in the record', async () => {
    const { app, tracked, subject } = await aPersonWhoWrote();
    ok(await withdrawConsent(app, await tracked(), ['answerByEmail', 'publishFiles'], ADDRESS));
    const { contact, attachments } = await tracked();
    expect(contact).toMatchObject({
      email: PERSON.email,
      consentAnswerByEmail: false,
      consentReceiptByEmail: true,
    });
    expect(attachments[0]?.wantsPublic).toBe(false);
    expect(await findRequestsOf(app.db, subject)).toMatchObject([
      { kind: 'withdrawConsent', state: 'granted', wanted: {} },
    ]);
  });

  test('a phone is set right by an officer; a confirmed address is not exchanged for an unconfirmed one', async () => {
    const { app, tracked, subject, officer } = await aPersonWhoWrote();
    const correct = { kind: 'correct', note: '', sure: false } as const;
    expect(
      await askForData(app, await tracked(), { ...correct, wanted: { email: 'khac@vidu.vn' } }, ADDRESS),
    ).toMatchObject({ reason: 'wrongEmail' });
    expect(await askForData(app, await tracked(), { ...correct, wanted: {} }, ADDRESS)).toMatchObject({
      reason: 'nothingWanted',
    });
    ok(
      await askForData(
        app,
        await tracked(),
        { ...correct, wanted: { phone: '0900000001', name: 'Bà Thử' } },
        ADDRESS,
      ),
    );
    const [request] = await findRequestsOf(app.db, subject);
    ok(
      await decideRequest(app, officer, request!.id, {
        version: 1,
        outcome: 'granted',
        answer: '',
        withMinutes: false,
        basis: '',
        except: [],
      }),
    );
    expect((await tracked()).contact).toMatchObject({
      phone: '0900000001',
      name: 'Bà Thử',
      email: PERSON.email,
    });
  });

  test('on paper: only with how the officer made sure, never with the number of a card; not of another body', async () => {
    const { app, code, clerk, officer } = await aPersonWhoWrote();
    const paper = { code, kind: 'delete', wanted: {}, note: '', receivedOn: '2026-11-19' } as const;
    expect(await enterRequest(app, clerk, { ...paper, identityCheck: '' })).toMatchObject({
      reason: 'notChecked',
    });
    expect(await enterRequest(app, clerk, { ...paper, identityCheck: 'CCCD 001099012345' })).toMatchObject({
      reason: 'notChecked',
    });
    expect(await enterRequest(app, clerk, { ...paper, code: 'XXXX', identityCheck: 'x' })).toMatchObject({
      reason: 'codeUnknown',
    });
    const { id } = ok(
      await enterRequest(app, clerk, {
        ...paper,
        identityCheck: 'Đối chiếu thẻ căn cước tại bộ phận một cửa',
      }),
    );
    // The paper came on Thursday: Friday, Monday.
    expect((await loadRequest(app, officer, id)).request).toMatchObject({
      dueOn: '2026-11-23',
      road: 'paper',
    });
    const stranger = await aHouse();
    await expect(loadRequest(app, stranger.officer, id)).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(
      decideRequest(app, clerk, id, {
        version: 1,
        outcome: 'granted',
        answer: '',
        withMinutes: false,
        basis: '',
        except: [],
      }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
  });

  test('a second tab that asks the same is told that it was asked', async () => {
    const { app, tracked, subject } = await aPersonWhoWrote();
    const mine = await tracked();
    ok(await askForData(app, mine, want, ADDRESS));
    expect(await askForData(app, mine, want, ADDRESS)).toMatchObject({ reason: 'alreadyAsked' });
    expect(await findRequestsOf(app.db, subject)).toHaveLength(1);
  });

  test('who decides sees numbers, no word of what was said', async () => {
    const { app, tracked, subject, officer } = await aPersonWhoWrote();
    ok(await askForData(app, await tracked(), { ...want, note: '' }, ADDRESS));
    const [request] = await findRequestsOf(app.db, subject);
    const loaded = await loadRequest(app, officer, request!.id);
    expect(loaded.subjects).toMatchObject([{ opinions: 2, attachments: 1, contact: 1 }]);
    expect(JSON.stringify(loaded)).not.toMatch(/Kim Ngọc|Xuyến|vidu/);
  });
});
