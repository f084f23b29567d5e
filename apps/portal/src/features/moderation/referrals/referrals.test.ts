import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { countReceivedByChannel } from '#features/responses/matrix-source.store.server.ts';
import { loadOpinionDesk } from '#features/submissions/desk/load-opinion-desk.server.ts';
import { countUngrouped } from '#features/submissions/groups.store.server.ts';
import { countOpinions, requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { countOpinionsByDay } from '#features/submissions/opinions-by-day.store.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { findLines } from '#features/transparency-log/log.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { decideOpinions } from '../decide-opinions.server.ts';
import { readDeskQuery } from '../desk-query.ts';
import { loadModerationDesk } from '../load-desk.server.ts';
import { loadModeratedOpinion } from '../load-opinion.server.ts';
import { listReferrals, openReferral } from './open-referral.server.ts';
import type { OtherProcedure } from './referral.ts';
import { setAside } from './set-aside.server.ts';
import { answerRequest, extendRequest, passOn, takeBackReferral } from './settle-referral.server.ts';

// A Friday; Tuesday 24/11/2026 is a holiday.
const intake = useIntake('2026-11-20T02:00:00Z');
const WORDS = 'Tôi tố cáo ông Nguyễn Văn Thử tham ô tiền làm đường.';

const ok = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

async function aHouse(app: ReturnType<typeof intake>) {
  await installNationalRows(app.db);
  const consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const receiver = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const leader = await aPerson(app.db, { organisationId, roles: ['leader', 'administrator', 'auditor'] });
  const { receiptCode } = await aSubmission(app, consultation, [{ text: WORDS }]);
  const { opinion } = (await trackSubmission(app, receiptCode))!.opinions[0]!;
  const mark = async (kind: OtherProcedure = 'denunciation', complex = false) => {
    const { id: opinionId, version } = await requireOpinion(app.db, consultation.id, opinion.id);
    const input = { opinionId, version, kind, complex, receiverId: receiver.personId };
    return ok(await setAside(app, officer, consultation.id, input)).referralId;
  };
  return { consultation, officer, receiver, leader, receiptCode, opinion, mark };
}

describe('a denunciation', () => {
  test('is proposed by its words and decided by a person', async () => {
    const app = intake();
    const { consultation, officer, opinion } = await aHouse(app);
    const loaded = await loadModeratedOpinion(app, officer, consultation.id, opinion.id);
    expect(loaded.procedure).toBe('denunciation');
    expect(loaded.opinion.state).toBe('held');
    expect(loaded.rules).toEqual(['accusation', 'otherProcedure']);
  });

  test('leaves every count and list; one line of the log says that, and no more', async () => {
    const app = intake();
    const { consultation, officer, mark } = await aHouse(app);
    expect(await countSubmissions(app.db, consultation.id)).toBe(1);
    await mark();
    const { id } = consultation;
    expect(await countOpinions(app.db, id)).toEqual({ received: 0, publishedByUnit: new Map() });
    expect(await countSubmissions(app.db, id)).toBe(0);
    expect(await countOpinionsByDay(app.db, id)).toEqual([]);
    expect(await countReceivedByChannel(app.db, id)).toMatchObject({ received: 0 });
    expect(await countUngrouped(app.db, id)).toBe(0);
    for (const view of ['public_opinion', 'counted_opinion', 'answered_opinion', 'opinion_count_by_unit'])
      expect((await sql`select * from ${sql.id(view)}`.execute(app.db)).rows, view).toEqual([]);
    expect((await loadOpinionDesk(app, officer, id, { filter: {}, page: 1 })).rows).toEqual([]);
    for (const hang of ['cho', 'xem-lai', 'an']) {
      const query = readDeskQuery(new URLSearchParams({ hang }));
      expect((await loadModerationDesk(app, officer, id, query)).rows).toEqual([]);
    }
    const [line] = await findLines(app.db, id, 1, 9);
    expect(line?.content).toMatchObject({ kind: 'notOpinion', leaf: 0, ordinal: 1, code: null });
  });

  test('nobody opens it but who marked it and who was named; each opening is in the audit, without a word', async () => {
    const app = intake();
    const { consultation, officer, receiver, leader, opinion, mark } = await aHouse(app);
    const id = await mark();
    for (const person of [officer, receiver]) expect((await openReferral(app, person, id)).text).toBe(WORDS);
    const { organisationId } = consultation;
    const colleague = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    for (const person of [leader, colleague, { kind: 'public' } as const]) {
      const acts = [
        () => openReferral(app, person, id),
        () => passOn(app, person, id, { passedTo: 'Thanh tra' }),
        () => answerRequest(app, person, id),
        () => takeBackReferral(app, person, id),
      ];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ name: 'NotFound' });
      expect(await listReferrals(app, person)).toEqual([]);
    }
    for (const person of [officer, leader]) {
      await expect(loadModeratedOpinion(app, person, consultation.id, opinion.id)).rejects.toMatchObject({
        name: 'NotFound',
      });
      const chosen = [{ id: opinion.id, version: opinion.version + 1 }];
      const done = ok(await decideOpinions(app, person, consultation.id, { kind: 'publish', chosen }));
      expect(done).toMatchObject({ changed: 0, skipped: { unknown: 1 } });
    }
    const entries = await findEntries(app.db, { objectId: id, limit: 9 });
    expect(entries.map(({ act }) => act)).toEqual(['referral.read', 'referral.read', 'referral.marked']);
    const events = await inTransaction(app.db, (tx) => takeUnpublished(tx, 20));
    const told = JSON.stringify([entries, events]);
    expect(told).not.toMatch(/denunciation|tố cáo|Thử/);
    // Neither says which opinion it was.
    expect(told).not.toContain(opinion.id);
  });

  test('the sender is told discreetly: no word of it, no name of the procedure', async () => {
    const app = intake();
    const { receiptCode, mark } = await aHouse(app);
    await mark();
    const tracked = await trackSubmission(app, receiptCode);
    expect(tracked?.opinions.map(({ opinion }) => opinion.state)).toEqual(['notOpinion']);
  });

  test('is handed on with a slip that says a number only', async () => {
    const app = intake();
    const { receiver, mark } = await aHouse(app);
    const id = await mark();
    expect(await passOn(app, receiver, id, { passedTo: ' ' })).toMatchObject({ reason: 'nobodyNamed' });
    expect(await answerRequest(app, receiver, id)).toMatchObject({ reason: 'notAnInformationRequest' });
    const { documentId } = ok(await passOn(app, receiver, id, { passedTo: 'Thanh tra tỉnh' }));
    const slip = await requireDocument(app.db, documentId);
    expect(slip).toMatchObject({ typeAbbreviation: 'PC', purpose: 'transferSlip', state: 'draft' });
    expect(slip.abstract).toContain('số 1/2026');
    expect(JSON.stringify(slip.content)).toContain('Thanh tra tỉnh');
    expect(JSON.stringify(slip)).not.toMatch(/tố cáo|tham ô|Nguyễn Văn|denunciation/i);
    expect(await passOn(app, receiver, id, { passedTo: 'X' })).toMatchObject({ reason: 'notOpen' });
    expect(await takeBackReferral(app, receiver, id)).toMatchObject({ reason: 'takenBackTooLate' });
  });

  test('taken for one by mistake it waits again for a moderator, and may be set aside once more', async () => {
    const app = intake();
    const { consultation, officer, opinion, mark } = await aHouse(app);
    ok(await takeBackReferral(app, officer, await mark()));
    expect((await requireOpinion(app.db, consultation.id, opinion.id)).state).toBe('held');
    expect((await countOpinions(app.db, consultation.id)).received).toBe(1);
    await mark('complaint');
    expect((await listReferrals(app, officer)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'open'],
      [1, 'takenBack'],
    ]);
  });

  test('who receives it must be of the body; two officers at once do not set it aside twice', async () => {
    const app = intake();
    const { consultation, officer, opinion, mark } = await aHouse(app);
    const stranger = await aHouse(app);
    const input = {
      opinionId: opinion.id,
      version: opinion.version,
      kind: 'complaint',
      complex: false,
    } as const;
    const { personId } = stranger.receiver;
    expect(await setAside(app, officer, consultation.id, { ...input, receiverId: personId })).toMatchObject({
      reason: 'noSuchReceiver',
    });
    await mark();
    await expect(
      setAside(app, officer, consultation.id, { ...input, receiverId: officer.personId }),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await expect(
      setAside(app, stranger.officer, consultation.id, { ...input, receiverId: officer.personId }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
  });

  test('what it is, and that it is, can be neither rewritten nor removed', async () => {
    const app = intake();
    const { mark } = await aHouse(app);
    await mark();
    for (const attack of [sql`update referral set kind = 'reflection'`, sql`delete from referral`])
      await expect(inTransaction(app.db, (tx) => attack.execute(tx))).rejects.toThrow(/never rewritten/);
  });
});

describe('the clock', () => {
  test.each([
    ['a simple request: three working days, the holiday is none', 'informationRequest', false, '2026-11-26'],
    ['a complex one: fifteen', 'informationRequest', true, '2026-12-14'],
    ['a denunciation: five', 'denunciation', false, '2026-11-30'],
    ['a complaint: ten days', 'complaint', false, '2026-11-30'],
  ] as const)('%s', async (_why, kind, complex, dueOn) => {
    const app = intake();
    const { receiver, mark } = await aHouse(app);
    const id = await mark(kind, complex);
    expect((await openReferral(app, receiver, id)).referral.dueOn).toBe(dueOn);
    const { rows } = await sql`select kind, title, due_on from waiting_item where id = ${id}`.execute(app.db);
    expect(rows).toEqual([{ kind: 'referralDue', title: '1/2026', due_on: dueOn }]);
  });

  test('more time with a reason, twice at most; then answered, and off the desk', async () => {
    const app = intake();
    const { receiver, mark } = await aHouse(app);
    const id = await mark('informationRequest');
    expect(await extendRequest(app, receiver, id, { reason: '' })).toMatchObject({ reason: 'reasonNeeded' });
    ok(await extendRequest(app, receiver, id, { reason: 'Phải hỏi Sở Tài chính.' }));
    ok(await extendRequest(app, receiver, id, { reason: 'Hồ sơ ở kho lưu trữ.' }));
    expect(await extendRequest(app, receiver, id, { reason: 'Thêm nữa' })).toMatchObject({
      reason: 'noMoreTime',
    });
    expect((await openReferral(app, receiver, id)).referral.dueOn).toBe('2027-01-05');
    ok(await answerRequest(app, receiver, id));
    const { rows } = await sql`select 1 from waiting_item where id = ${id}`.execute(app.db);
    expect(rows).toEqual([]);
  });
});
