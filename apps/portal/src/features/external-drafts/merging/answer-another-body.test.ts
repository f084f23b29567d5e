import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import {
  approveDocument,
  returnDocument,
  submitDocument,
} from '#features/official-documents/approve-document.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { endOrganisation } from '#features/organisations/manage-organisations.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import {
  aCommittee,
  done,
  given,
  giveTo,
  mergeAll,
  say,
  standing,
  versionOf,
} from '#test/factories/external-draft.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { assignUnit } from '../assignments/assign.server.ts';
import { loadAssignment } from '../assignments/assignment-desk.server.ts';
import { addPoint, removePoint, sendReply } from '../assignments/reply.server.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { noteLetterSent } from '../letter/letter-sent.server.ts';
import { approveAnswer, proposeAnswer, reopenAnswer } from './approve-merge.server.ts';
import { loadMergeRows } from './load-merge.server.ts';
import { findEditions } from './merging.store.server.ts';
import { saveMergedAnswer } from './save-merged.server.ts';

const MORNING = '2026-11-10T02:00:00Z';
const platform = usePlatform(MORNING);

async function propose(writer: Parameters<typeof proposeAnswer>[1], id: string) {
  return await proposeAnswer(platform(), writer, id, await versionOf(platform(), id));
}
async function approve(leader: Parameters<typeof approveAnswer>[1], id: string) {
  return await approveAnswer(platform(), leader, id, await versionOf(platform(), id));
}
const documentVersion = async (id: string) => ({
  version: (await requireDocument(platform().db, id)).version,
});

/** Two departments have written on Điều 5; the answer is approved. */
async function approved() {
  platform().clock.set(MORNING);
  const house = await aCommittee(platform());
  const first = await given(platform(), house.writer, house.science.id);
  const { id } = first;
  const second = { id, assignmentId: await giveTo(platform(), house.writer, id, house.justice.id) };
  await say(platform(), house.scientist, first, 'khoản 2 Điều 5', 'Đề nghị bỏ khoản này.');
  await say(platform(), house.jurist, second, 'Điều 5', 'Đề nghị dẫn đúng tên luật.');
  await mergeAll(platform(), house.writer, id);
  done(await propose(house.writer, id));
  const { documentId } = done(await approve(house.leader, id));
  return { ...house, id, first, second, documentId };
}

describe('giving it to units', () => {
  test('a dissolved unit gets nothing, and its name is in the refusal', async () => {
    const { writer, science } = await aCommittee(platform());
    const { id } = await given(platform(), writer, science.id);
    const ended = await anOrganisation(platform().db, { validTo: '2026-06-30' });
    const input = {
      organisationId: ended.id,
      dueOn: '2026-11-18',
      note: '',
      ...(await versionOf(platform(), id)),
    };
    expect(await assignUnit(platform(), writer, id, input)).toMatchObject({
      reason: 'bodyEnded',
      data: { name: ended.name },
    });
  });

  test.each([
    ['a body that is not below us is asked by letter', 'stranger', '2026-11-18', 'notBelow'],
    ['a day that is past', 'justice', '2026-11-09', 'dueInPast'],
    ['a day after our own', 'justice', '2026-11-21', 'dueAfterOurs'],
    ['twice', 'science', '2026-11-18', 'alreadyAssigned'],
  ] as const)('%s', async (_why, whom, dueOn, reason) => {
    const house = await aCommittee(platform());
    const { id } = await given(platform(), house.writer, house.science.id);
    const bodies = {
      stranger: await anOrganisation(platform().db),
      justice: house.justice,
      science: house.science,
    };
    const input = { organisationId: bodies[whom].id, dueOn, note: '', ...(await versionOf(platform(), id)) };
    expect(await assignUnit(platform(), house.writer, id, input)).toMatchObject({ reason });
  });

  test('a unit that ends later leaves its sheet to its successor', async () => {
    const { writer, science, justice, jurist } = await aCommittee(platform());
    const { id, assignmentId } = await given(platform(), writer, science.id);
    await expect(loadAssignment(platform(), jurist, id, assignmentId)).rejects.toThrow(
      'externalDraft.contribute',
    );
    const ending = { id: science.id, lastDay: '2026-11-09', successorIds: [justice.id], legalBasis: null };
    const nobody = { ...ending, successorIds: [], version: science.version };
    expect(await endOrganisation(platform(), systemActor, nobody)).toMatchObject({ reason: 'runningWork' });
    done(await endOrganisation(platform(), systemActor, { ...ending, version: science.version }));
    const reloaded = await loadActor(platform().db, jurist.personId, justice.id, '2026-11-10');
    const sheet = await loadAssignment(platform(), reloaded!.actor, id, assignmentId);
    expect(sheet.assignment.bodyEndedOn).toBe('2026-11-09');
    expect(sheet.mayWrite).toBe(true);
  });
});

describe('what a unit sends', () => {
  test('nothing, or agreement beside points, is not an answer', async () => {
    const { writer, science, scientist } = await aCommittee(platform());
    const { id, assignmentId } = await given(platform(), writer, science.id);
    const send = (kind: 'opinions' | 'agree') =>
      sendReply(platform(), scientist, id, assignmentId, { kind, note: '' });
    expect(await send('opinions')).toMatchObject({ reason: 'pointsNeeded' });
    const point = { unitId: '', place: 'Điều 1', words: 'Sửa.', suggestedWording: '' };
    const { id: pointId } = done(await addPoint(platform(), scientist, id, assignmentId, point));
    expect(await send('agree')).toMatchObject({ reason: 'pointsWritten' });
    done(await removePoint(platform(), scientist, id, assignmentId, { pointId }));
    expect(await send('agree')).toEqual({ ok: true, value: { late: false } });
  });

  test('what it is still writing is on no desk but its own; what was sent is final', async () => {
    const { writer, science, scientist } = await aCommittee(platform());
    const { id, assignmentId } = await given(platform(), writer, science.id);
    const point = { unitId: '', place: 'Điều 1', words: 'Đang viết.', suggestedWording: '' };
    done(await addPoint(platform(), scientist, id, assignmentId, point));
    expect((await loadMergeRows(platform().db, id)).rows).toEqual([]);
    expect((await loadAssignment(platform(), writer, id, assignmentId)).writing).toEqual([]);
    done(await sendReply(platform(), scientist, id, assignmentId, { kind: 'opinions', note: '' }));
    const [row] = (await loadMergeRows(platform().db, id)).rows;
    expect(row).toMatchObject({
      articleKey: 'dieu-1',
      points: [{ words: 'Đang viết.', body: science.name }],
    });
    const gone = { pointId: row!.points[0]!.id };
    expect(await removePoint(platform(), scientist, id, assignmentId, gone)).toMatchObject({
      reason: 'gone',
    });
    await expect(
      inTransaction(platform().db, (tx) => sql`update external_point set words = 'khác'`.execute(tx)),
    ).rejects.toThrow('never changed');
  });

  test('one department does not read what another has said', async () => {
    const house = await aCommittee(platform());
    const { id, assignmentId } = await given(platform(), house.writer, house.science.id);
    await giveTo(platform(), house.writer, id, house.justice.id);
    await say(platform(), house.scientist, { id, assignmentId }, 'Điều 1', 'Sửa.');
    await expect(loadAssignment(platform(), house.jurist, id, assignmentId)).rejects.toThrow(
      'externalDraft.contribute',
    );
  });

  test('after its day it is kept and marked late', async () => {
    platform().clock.set(MORNING);
    const { writer, science, scientist } = await aCommittee(platform());
    const sheet = await given(platform(), writer, science.id);
    platform().clock.set('2026-11-19T02:00:00Z');
    await say(platform(), scientist, sheet, 'Điều 1', 'Sửa.');
    const [reply] = (await standing(platform(), sheet.id, science.id)).replies;
    expect(reply).toMatchObject({ late: true, afterApproval: false });
    expect((await loadMergeRows(platform().db, sheet.id)).rows[0]?.points[0]?.late).toBe(true);
    platform().clock.set(MORNING);
  });
});

describe('merging on one desk', () => {
  test('two departments meet under Điều 5, and while a point is open nothing is proposed', async () => {
    const house = await aCommittee(platform());
    const first = await given(platform(), house.writer, house.science.id);
    const second = {
      id: first.id,
      assignmentId: await giveTo(platform(), house.writer, first.id, house.justice.id),
    };
    expect(await propose(house.writer, first.id)).toMatchObject({ reason: 'nothingToSay' });
    await say(platform(), house.scientist, first, 'khoản 2 Điều 5', 'Bỏ.');
    await say(platform(), house.jurist, second, 'Điều 5', 'Sửa.');
    const { rows } = await loadMergeRows(platform().db, first.id);
    expect(rows.map(({ articlePlace, points }) => [articlePlace, points.map(({ body }) => body)])).toEqual([
      ['Điều 5', [house.science.name, house.justice.name]],
    ]);
    expect(await propose(house.writer, first.id)).toMatchObject({
      reason: 'pointsOpen',
      data: { points: 2 },
    });
  });

  test('a point that arrived after the page was made stays open', async () => {
    const house = await aCommittee(platform());
    const first = await given(platform(), house.writer, house.science.id);
    const second = {
      id: first.id,
      assignmentId: await giveTo(platform(), house.writer, first.id, house.justice.id),
    };
    const seen = await say(platform(), house.scientist, first, 'Điều 5', 'Bỏ.');
    await say(platform(), house.jurist, second, 'Điều 5', 'Sửa.');
    const input = { articleKey: 'dieu-5', words: 'Bỏ.', reason: '', version: 0, used: [seen], aside: [] };
    done(await saveMergedAnswer(platform(), house.writer, first.id, input));
    expect(await propose(house.writer, first.id)).toMatchObject({
      reason: 'pointsOpen',
      data: { points: 1 },
    });
  });

  test('two officers: the second who saves over what he has not seen is told', async () => {
    const house = await aCommittee(platform());
    const first = await given(platform(), house.writer, house.science.id);
    const used = [await say(platform(), house.scientist, first, 'Điều 5', 'Bỏ.')];
    const input = { articleKey: 'dieu-5', words: 'Bỏ.', reason: '', version: 0, used, aside: [] };
    done(await saveMergedAnswer(platform(), house.writer, first.id, input));
    await expect(
      inTransaction(platform().db, (db) =>
        saveMergedAnswer({ ...platform(), db }, house.writer, first.id, input),
      ),
    ).rejects.toThrow('merged answer');
  });

  test('units that only agree make an answer of one sentence', async () => {
    const { writer, leader, science, scientist } = await aCommittee(platform());
    const { id, assignmentId } = await given(platform(), writer, science.id);
    done(await sendReply(platform(), scientist, id, assignmentId, { kind: 'agree', note: '' }));
    done(await propose(writer, id));
    const { documentId } = done(await approve(leader, id));
    const { content } = await requireDocument(platform().db, documentId);
    expect(JSON.stringify(content.body)).toContain('thống nhất với nội dung dự thảo Nghị định');
    expect(content.appendices).toBeUndefined();
  });
});

describe('approval', () => {
  test('who proposed does not approve; a second person does, and the letter is there', async () => {
    const house = await aCommittee(platform());
    const first = await given(platform(), house.writer, house.science.id);
    await say(platform(), house.scientist, first, 'Điều 5', 'Bỏ.');
    await mergeAll(platform(), house.writer, first.id);
    done(await propose(house.leader, first.id));
    expect(await approve(house.leader, first.id)).toMatchObject({ ok: false, reason: 'samePerson' });
  });

  test('the letter answers the letter that asked, with the points per article in its appendix', async () => {
    const { documentId, id } = await approved();
    const { content, typeAbbreviation, purpose } = await requireDocument(platform().db, documentId);
    expect({ typeAbbreviation, purpose }).toEqual({ typeAbbreviation: '', purpose: 'externalAnswer' });
    expect(content.addressees).toEqual(['Bộ Khoa học và Công nghệ']);
    expect(JSON.stringify(content.body)).toContain('Công văn số 4512/BKHCN-PC ngày 02/11/2026');
    expect(content.appendices?.[0]?.body[0]).toMatchObject({
      kind: 'table',
      rows: [['1', 'Điều 5', 'Đề nghị bỏ khoản này.\nĐề nghị dẫn đúng tên luật.']],
    });
    const [edition] = await findEditions(platform().db, id);
    expect(edition?.rows[0]?.points.map(({ place, used }) => [place, used])).toEqual([
      ['khoản 2 Điều 5', true],
      ['Điều 5', true],
    ]);
  });

  test('an approved answer is frozen for everybody who reaches the database', async () => {
    await approved();
    for (const change of [
      sql`update external_merged_answer set words = 'khác'`,
      sql`delete from external_point_use`,
      sql`update external_answer_edition set sha256 = 'x'`,
    ])
      await expect(inTransaction(platform().db, (tx) => change.execute(tx))).rejects.toThrow(/never changed/);
  });

  test('a unit that answers after the approval is kept, late, shown, and may be worth opening again', async () => {
    const { id, first, writer, leader, scientist, science, documentId } = await approved();
    platform().clock.set('2026-11-19T02:00:00Z');
    await say(platform(), scientist, first, 'Điều 9', 'Thêm một ý.');
    const last = (await standing(platform(), id, science.id)).replies.at(-1);
    expect(last).toMatchObject({ late: true, afterApproval: true });
    const { rows } = await loadMergeRows(platform().db, id);
    expect(rows.at(-1)?.points[0]).toMatchObject({ afterApproval: true, use: undefined });
    const reopen = { ...(await versionOf(platform(), id)), reason: 'Ý kiến đến sau cần xem.' };
    done(await reopenAnswer(platform(), writer, id, reopen));
    await mergeAll(platform(), writer, id);
    done(await propose(writer, id));
    expect(done(await approve(leader, id)).documentId).toBe(documentId);
    const { content } = await requireDocument(platform().db, documentId);
    expect(JSON.stringify(content.appendices)).toContain('Thêm một ý.');
    expect((await findEditions(platform().db, id)).map(({ edition }) => edition)).toEqual([2, 1]);
    platform().clock.set(MORNING);
  });

  test('a point that comes while it waits for approval sends it back', async () => {
    const house = await aCommittee(platform());
    const first = await given(platform(), house.writer, house.science.id);
    await say(platform(), house.scientist, first, 'Điều 5', 'Bỏ.');
    await mergeAll(platform(), house.writer, first.id);
    done(await propose(house.writer, first.id));
    await say(platform(), house.scientist, first, 'Điều 6', 'Thêm.');
    expect(await approve(house.leader, first.id)).toMatchObject({ reason: 'pointsOpen' });
  });
});

describe('the letter', () => {
  async function sent() {
    const house = await approved();
    await toSigning(house);
    await toDispatch(house);
    return house;
  }
  async function toSigning({ documentId, writer, leader }: Awaited<ReturnType<typeof approved>>) {
    done(await submitDocument(platform(), writer, documentId, await documentVersion(documentId)));
    done(await approveDocument(platform(), leader, documentId, await documentVersion(documentId)));
  }
  async function toDispatch({ documentId, leader, clerk }: Awaited<ReturnType<typeof approved>>) {
    const sign = { ...(await documentVersion(documentId)), signedOn: '2026-11-10', capacity: 0 };
    done(await signDocument(platform(), leader, documentId, sign));
    const number = { ...(await documentVersion(documentId)), number: 7, datedOn: '2026-11-10' };
    done(await numberDocument(platform(), clerk, documentId, number));
    done(await sendDocument(platform(), clerk, documentId, await documentVersion(documentId)));
  }

  test('draft, approved, signed, numbered, sent: the draft is answered on the day it left, once', async () => {
    const { id, documentId } = await sent();
    expect(await noteLetterSent(platform(), documentId)).toBe(true);
    expect(await noteLetterSent(platform(), documentId)).toBe(false);
    expect(await requireExternalDraft(platform().db, id)).toMatchObject({
      state: 'answered',
      answeredOn: '2026-11-10',
    });
    expect((await requireDocument(platform().db, documentId)).symbol).toBe('07/UBND');
  });

  test('a letter that is being approved holds the answer; one that was returned gives it back', async () => {
    const { id, documentId, writer, leader } = await approved();
    done(await submitDocument(platform(), writer, documentId, await documentVersion(documentId)));
    const reopen = async () =>
      reopenAnswer(platform(), writer, id, { ...(await versionOf(platform(), id)), reason: 'x' });
    expect(await reopen()).toMatchObject({ reason: 'letterUnderWay' });
    const back = { ...(await documentVersion(documentId)), reason: 'Nêu rõ hơn.' };
    done(await returnDocument(platform(), leader, documentId, back));
    expect((await reopen()).ok).toBe(true);
  });

  test('whose answer came back to the desk and which leaves all the same locks nobody out of answering', async () => {
    const house = await approved();
    const { id, documentId, writer, leader } = house;
    done(await reopenAnswer(platform(), writer, id, { ...(await versionOf(platform(), id)), reason: 'x' }));
    await toSigning(house);
    done(await propose(writer, id));
    expect(await approve(leader, id)).toMatchObject({ reason: 'letterUnderWay' });
    await toDispatch(house);
    const { documentId: second } = done(await approve(leader, id));
    expect(second).not.toBe(documentId);
    expect(await requireDocument(platform().db, second)).toMatchObject({ state: 'draft' });
  });
});
