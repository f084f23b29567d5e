import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { type EnteredSubmission, enterSubmission } from './enter-submission.server.ts';
import {
  countUngrouped,
  findGroupContributors,
  findGroups,
  insertGroup,
  putIntoGroup,
  requireGroup,
  takeOutOfGroup,
  updateGroup,
} from './groups.store.server.ts';
import {
  countOpinions,
  findOpinionIds,
  findOpinions,
  type OpinionFilter,
} from './opinion-list.store.server.ts';
import { hideOpinion, requireOpinion, unhideOpinion } from './opinions.store.server.ts';
import { deleteOwnContact, trackSubmission } from './track-submission.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
});

const by = { personId: null, at: new Date('2026-11-23T02:00:00Z') };
const letter: EnteredSubmission = {
  key: 'thu-1',
  channel: 'organisationLetter',
  receivedAt: new Date('2026-11-20T03:00:00Z'),
  category: 'stateBody',
  place: 'tỉnh Hưng Yên',
  organisationName: 'Sở Tài chính',
  detail: { symbol: '12/STC-NS', recordedBy: 'Văn thư Sở' },
  opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text: 'Nêu nguồn kinh phí.' }],
};
const enter = (given: Partial<EnteredSubmission> = {}) =>
  enterSubmission(app, systemActor, consultation.id, { ...letter, ...given });

describe('voices that staff write down', () => {
  test('the same paper under one key is one record with one receipt', async () => {
    const first = await enter();
    expect(await enter()).toEqual(first);
    const [opinion] = await findOpinions(app.db, consultation.id, {}, { limit: 5, offset: 0 });
    expect(opinion).toMatchObject({
      channel: 'organisationLetter',
      publicLabel: 'Sở Tài chính',
      identityLevel: 'organisation',
      countingClass: 'body',
      late: false,
    });
  });

  test('a letter of last week is audited today: the chain tells when it was written down', async () => {
    const entered = await enter();
    const objectId = entered.ok ? entered.value.submissionId : '';
    const [entry] = await findEntries(app.db, { objectKind: 'submission', objectId, limit: 1 });
    expect(entry?.at).toEqual(app.clock.now());
  });

  test.each([
    ['24:00 of the last day is late', '2026-11-25T17:00:00Z', true],
    ['one second earlier is not', '2026-11-25T16:59:59Z', false],
  ])('%s; it is taken all the same', async (_why, receivedAt, late) => {
    app.clock.set('2026-12-01T02:00:00Z');
    expect((await enter({ receivedAt: new Date(receivedAt) })).ok).toBe(true);
    expect(await countOpinions(app.db, consultation.id, { late })).toBe(1);
  });

  test.each<[string, Partial<EnteredSubmission>]>([
    ['unknownUnit', { opinions: [{ unitId: 'dieu-99', position: 'ask', text: 'x' }] }],
    ['empty', { opinions: [] }],
    ['empty', { opinions: [{ unitId: null, position: 'amend', text: ' ' }] }],
    ['tooLong', { opinions: [{ unitId: null, position: 'amend', text: 'a'.repeat(10_001) }] }],
    ['inFuture', { receivedAt: new Date('2026-11-24T02:00:00Z') }],
  ])('refused: %s', async (reason, given) => {
    expect(await enter(given)).toMatchObject({ ok: false, reason });
  });

  test('after the answer is published nothing can be slipped in', async () => {
    await updateConsultation(app.db, consultation.id, consultation.version, { state: 'completed' });
    expect(await enter()).toEqual({ ok: false, reason: 'completed' });
  });
});

describe('the list of the desk', () => {
  test('each condition alone', async () => {
    await aSubmission(app, consultation, [
      { unit: 'dieu-3', text: 'Mức hỗ trợ thấp.', position: 'disagree' },
      { unit: 'dieu-3__khoan-2', text: 'Hằng quý là đủ.' },
      { unit: 'dieu-2', text: 'MỨC HỖ TRỢ, thấp!', position: 'ask' },
      { text: 'Đồng ý.', position: 'agree' },
    ]);
    await enter();
    const texts = async (filter: OpinionFilter) =>
      (await findOpinions(app.db, consultation.id, filter, { limit: 50, offset: 0 })).map(
        ({ ordinal, channel }) => (channel === 'portal' ? ordinal : 'letter'),
      );
    expect(await texts({})).toEqual(['letter', 1, 2, 3, 4]);
    expect(await texts({ unitId: 'dieu-3' })).toEqual(['letter', 1, 2]);
    expect(await texts({ unitId: 'dieu-3__khoan-2' })).toEqual([2]);
    expect(await texts({ unitId: null })).toEqual([4]);
    expect(await texts({ position: 'disagree' })).toEqual([1]);
    expect(await texts({ channel: 'organisationLetter' })).toEqual(['letter']);
    expect(await texts({ search: 'muc ho tro' })).toEqual([1, 3]);
    expect(await texts({ search: '100%' })).toEqual([]);
    expect(await findOpinionIds(app.db, consultation.id, { position: 'agree' })).toHaveLength(1);
  });

  test('near copies: marks, case and punctuation aside, about the same place', async () => {
    for (const text of ['Mức hỗ trợ thấp.', 'muc ho tro THAP']) {
      await aSubmission(app, consultation, [{ unit: 'dieu-3', text }]);
    }
    await aSubmission(app, consultation, [{ unit: 'dieu-2', text: 'Mức hỗ trợ thấp.' }]);
    const listed = await findOpinions(app.db, consultation.id, {}, { limit: 9, offset: 0 });
    expect(listed.map(({ sameWords }) => sameWords).sort()).toEqual([1, 2, 2]);
  });
});

describe('hiding and grouping', () => {
  test('a hidden opinion stays; a stale version is a conflict', async () => {
    await aSubmission(app, consultation, [{ text: 'x' }]);
    const [id] = await findOpinionIds(app.db, consultation.id, {});
    const opinion = await requireOpinion(app.db, consultation.id, id!);
    const hidden = { code: 'insult', reason: 'Có lời xúc phạm.', by: newId(), at: by.at } as const;
    // hidden_by must be a person: the key refuses an invented one.
    await expect(inTransaction(app.db, (tx) => hideOpinion(tx, opinion, 1, hidden))).rejects.toThrow();
    await expect(inTransaction(app.db, (tx) => unhideOpinion(tx, opinion, 7))).rejects.toThrow(
      /changed meanwhile/,
    );
    expect(await countOpinions(app.db, consultation.id, { state: 'published' })).toBe(1);
  });

  test('an opinion is in one group at most; ordinals are never reused', async () => {
    await aSubmission(app, consultation, [{ text: 'một' }, { text: 'hai' }], { category: 'citizen' });
    const ids = await findOpinionIds(app.db, consultation.id, {});
    const [a, b] = [newId(), newId()];
    const make = (id: string, title: string) =>
      inTransaction(app.db, (tx) =>
        insertGroup(tx, {
          consultationId: consultation.id,
          id,
          unitId: null,
          title,
          createdBy: null,
          createdAt: by.at,
        }),
      );
    expect([await make(a, 'A'), await make(b, 'B')]).toEqual([1, 2]);
    await putIntoGroup(app.db, consultation.id, a, ids, by);
    expect(await putIntoGroup(app.db, consultation.id, a, ids, by)).toBe(0);
    expect(await putIntoGroup(app.db, consultation.id, b, [ids[0]!], by)).toBe(1);
    expect((await findGroups(app.db, consultation.id)).map((group) => group.opinionsCount)).toEqual([1, 1]);
    expect(await findGroupContributors(app.db, consultation.id)).toHaveLength(2);
    expect(await takeOutOfGroup(app.db, consultation.id, ids)).toBe(2);
    expect(await countUngrouped(app.db, consultation.id)).toBe(2);
    const group = await requireGroup(app.db, consultation.id, a);
    await updateGroup(app.db, group, group.version, { title: 'A2', unitId: 'dieu-3' });
    await expect(
      inTransaction(app.db, (tx) => updateGroup(tx, group, group.version, { title: 'A3', unitId: null })),
    ).rejects.toThrow(/changed meanwhile/);
  });
});

test('who holds the code may have the contact data deleted; the opinion stays', async () => {
  const given = { name: 'Người Thử', email: 'thu@vidu.vn', consentAnswerByEmail: true };
  const { receiptCode } = await aSubmission(
    app,
    consultation,
    [{ unit: 'dieu-3__khoan-2', text: 'Hằng quý.' }],
    given,
  );
  expect(await trackSubmission(app, receiptCode.toLowerCase())).toMatchObject({
    contact: { email: 'thu@vidu.vn' },
    opinions: [{ citation: 'khoản 2 Điều 3', group: undefined }],
  });
  await deleteOwnContact(app, receiptCode);
  await deleteOwnContact(app, receiptCode);
  expect(await trackSubmission(app, receiptCode)).toMatchObject({ contact: undefined, opinions: [{}] });
  expect(await trackSubmission(app, 'AAAA-BBBB-CCCC-DDDD')).toBeUndefined();
});
