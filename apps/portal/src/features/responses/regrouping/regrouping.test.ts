import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { hideOpinions } from '#features/moderation/hide-selected.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { renameGroup } from '#features/submissions/desk/rename-group.server.ts';
import { findGroups, requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import {
  holdOpinion,
  requireOpinion,
  withdrawOpinions,
} from '#features/submissions/opinions.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse, returnResponse } from '../approve.server.ts';
import { readDeskAddress } from '../desk/desk-address.ts';
import { loadAnsweringDesk } from '../desk/load-desk.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { mergeGroups } from './merge-groups.server.ts';
import { findMembers, findRegroupings } from './regrouping.store.server.ts';
import { type SplitInput, splitGroup } from './split-group.server.ts';
import { undoRegrouping } from './undo-regrouping.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let round: Consultation;
let officer: PersonActor;
let head: PersonActor;
/** Three opinions in the first group, one in the second. */
let first: string;
let second: string;

const WORDS = {
  outcome: 'explained',
  explanation: 'Vì trái luật.',
  changedUnitId: null,
  changedNote: '',
} as const;

beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  await aSubmission(app, round, [
    { unit: 'dieu-3', text: 'Cần thêm giờ buổi tối.' },
    { unit: 'dieu-3', text: 'Cần thêm giờ buổi sáng.' },
    { unit: 'dieu-2', text: 'Cần thêm người.' },
    { unit: 'dieu-2', text: 'Nên nói rõ hơn.' },
  ]);
  const [one, two, three, four] = await findOpinionIds(app.db, round.id, {});
  first = await grouped([one!, two!, three!], 'dieu-3');
  second = await grouped([four!], 'dieu-2');
});

async function grouped(opinionIds: string[], unitId: string): Promise<string> {
  const newGroup = { title: 'Một nhóm', unitId };
  const made = await groupOpinions(app, officer, round.id, { opinionIds, newGroup });
  if (!made.ok || !made.value.groupId) throw new Error('no group');
  return made.value.groupId;
}

const group = (id: string) => requireGroup(app.db, round.id, id);
const answer = (id: string) => findResponse(app.db, round.id, id);
const members = (id: string) => findMembers(app.db, round.id, id);
/** Opinions that were in that group before they were moved. */
const membersFrom = async (id: string) =>
  (
    await sql<{ id: string }>`select opinion_id as id from group_membership
      where consultation_id = ${round.id} and previous_group_id = ${id} order by 1`.execute(app.db)
  ).rows.map((row) => row.id);

async function split(given: Partial<SplitInput> = {}, who = officer) {
  const { version } = await group(first);
  return await splitGroup(app, who, round.id, first, {
    groupVersion: version,
    title: 'Thêm người',
    unitId: 'dieu-2',
    opinionIds: (await members(first)).slice(2),
    copiesWords: false,
    ...given,
  });
}

const seenOf = async (id: string) => ({
  groupId: id,
  answerVersion: (await answer(id))?.version ?? 0,
  groupVersion: (await group(id)).version,
});
async function merge(ids: readonly string[], into = '') {
  // Later than the groups were made, as in life: an act is known by its group and its instant.
  app.clock.set('2026-11-23T02:05:00Z');
  return await mergeGroups(app, officer, round.id, { ticked: await Promise.all(ids.map(seenOf)), into });
}

async function handIn(id: string) {
  await saveResponse(app, officer, round.id, id, { ...WORDS, version: 0 });
  await proposeResponse(app, officer, round.id, id, { version: 1 });
}
const approve = async (id: string) =>
  approveResponse(app, head, round.id, id, {
    version: (await answer(id))!.version,
    groupVersion: (await group(id)).version,
  });
const shown = async (id: string) => (await findRegroupings(app.db, round.id, id, 1))[0]!;
const undo = async (id: string) => undoRegrouping(app, officer, round.id, await shown(id));
/** By the desk of opinions, as a colleague does it meanwhile. */
const moveTo = async (groupId: string, opinionIds: readonly string[]) =>
  groupOpinions(app, head, round.id, { opinionIds, groupId });
const trailOf = async (id: string) =>
  (await findTrail(app.db, { objectKind: 'opinionGroup', objectId: id })).map(({ act }) => act);

describe('parting a group', () => {
  test('what was chosen stands in a new group, under the provision that was named; the rest stays', async () => {
    const done = await split();
    if (!done.ok) throw new Error(done.reason);
    expect(await group(first)).toMatchObject({ opinionsCount: 2 });
    expect(await group(done.value.groupId)).toMatchObject({
      ...{ opinionsCount: 1, unitId: 'dieu-2', title: 'Thêm người', ordinal: 3 },
    });
    const trail = await findTrail(app.db, { objectKind: 'opinionGroup', objectId: first });
    expect(trail.map(({ act }) => act)).toContain('opinion.groupSplit');
  });

  test('by words instead of boxes: all that they find, also with marks left out', async () => {
    const done = await split({ opinionIds: [], allMatching: 'them gio' });
    if (!done.ok) throw new Error(done.reason);
    expect([(await group(first)).opinionsCount, (await group(done.value.groupId)).opinionsCount]).toEqual([
      1, 2,
    ]);
  });

  test('the words of the answer are copied where that is asked; their writer stays their writer', async () => {
    await saveResponse(app, officer, round.id, first, { ...WORDS, version: 0 });
    const done = await split({ copiesWords: true }, head);
    if (!done.ok) throw new Error(done.reason);
    expect(await answer(done.value.groupId)).toMatchObject({
      ...{ explanation: 'Vì trái luật.', state: 'writing', writtenBy: officer.personId },
    });
  });

  test('what cannot be: nothing chosen, all of it, no title, an article that is not there, somebody was first', async () => {
    expect(await split({ opinionIds: [] })).toEqual({ ok: false, reason: 'nothingChosen' });
    expect(await split({ opinionIds: await members(second) })).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect(await split({ opinionIds: await members(first) })).toEqual({ ok: false, reason: 'nothingLeft' });
    expect(await split({ title: '  ' })).toEqual({ ok: false, reason: 'titleNeeded' });
    expect(await split({ unitId: 'dieu-99' })).toEqual({ ok: false, reason: 'unknownUnit' });
    expect(await split({ groupVersion: 1 })).toEqual({ ok: false, reason: 'changedMeanwhile' });
    const stranger = await aPerson(app.db, {
      organisationId: (await anOpenConsultation(app.db)).organisationId,
      roles: ['draftingOfficer'],
    });
    await expect(split({}, stranger)).rejects.toThrow(/not permitted/);
    expect(await findGroups(app.db, round.id)).toHaveLength(2);
  });
});

describe('an answer that stands when its group is parted', () => {
  test('handed in: it goes back to its writer, waits for nobody, and the desk says why', async () => {
    await handIn(first);
    expect(await split()).toMatchObject({ ok: true });
    expect(await answer(first)).toMatchObject({ state: 'writing', proposedBy: null });
    expect(await approve(first)).toEqual({ ok: false, reason: 'notProposed' });
    const address = readDeskAddress(new URLSearchParams(`nhom=${first}`));
    const { open } = await loadAnsweringDesk(app, officer, round.id, address);
    expect(open?.regroupings).toMatchObject([
      { kind: 'split', broughtBack: true, groupOrdinal: 3, others: [1] },
    ]);
  });

  test('approved: nothing moves until whoever approved has returned it', async () => {
    await handIn(first);
    expect(await approve(first)).toMatchObject({ ok: true });
    expect(await split()).toEqual({ ok: false, reason: 'answerApproved' });
    const { version } = (await answer(first))!;
    await returnResponse(app, head, round.id, first, { version, reason: 'Cần tách.' });
    expect(await split()).toMatchObject({ ok: true });
    expect(await answer(first)).toMatchObject({ state: 'returned', returnedReason: 'Cần tách.' });
  });
});

describe('putting groups together', () => {
  test('the first keeps number and words, the other stays empty with its own', async () => {
    await saveResponse(app, officer, round.id, second, { ...WORDS, version: 0 });
    expect(await merge([second, first])).toEqual({ ok: true, value: { groupId: first } });
    expect(await group(first)).toMatchObject({ opinionsCount: 4, ordinal: 1 });
    expect(await group(second)).toMatchObject({ opinionsCount: 0 });
    expect(await answer(second)).toMatchObject({ explanation: 'Vì trái luật.' });
    expect(await answer(first)).toBeUndefined();
  });

  test('into the one that was named; answers that were handed in go back to their writers', async () => {
    await handIn(first);
    await handIn(second);
    expect(await merge([first], second)).toEqual({ ok: true, value: { groupId: second } });
    expect([(await answer(first))?.state, (await answer(second))?.state]).toEqual(['writing', 'writing']);
  });

  test('what cannot be: one alone, an approved one among them, one that a colleague has just written', async () => {
    expect(await merge([])).toEqual({ ok: false, reason: 'noGroupChosen' });
    expect(await merge([first])).toEqual({ ok: false, reason: 'oneGroupOnly' });
    const seen = await Promise.all([first, second].map(seenOf));
    await handIn(second);
    expect(await mergeGroups(app, officer, round.id, { ticked: seen, into: '' })).toEqual({
      ...{ ok: false, reason: 'changedMeanwhile' },
    });
    await approve(second);
    expect(await merge([first, second])).toEqual({ ok: false, reason: 'answerApproved' });
    expect((await group(first)).opinionsCount).toBe(3);
  });
});

describe('taking it back', () => {
  test('the opinions are where they were, and an answer on which nobody has worked stands handed in again', async () => {
    await handIn(first);
    const before = await members(first);
    await split();
    expect(await undo(first)).toEqual({ ok: true, value: { groupId: first, isWhole: true } });
    expect(await members(first)).toEqual(before);
    expect(await answer(first)).toMatchObject({ state: 'proposed', proposedBy: officer.personId });
    expect(await trailOf(first)).toContain('response.stepGivenBack');
    expect(await approve(first)).toMatchObject({ ok: true });
    expect(await undo(first)).toEqual({ ok: false, reason: 'nothingToUndo' });
  });

  test('several groups go each to its own', async () => {
    const before = [await members(first), await members(second)];
    await merge([first, second]);
    expect(await undo(second)).toMatchObject({ ok: true });
    expect([await members(first), await members(second)]).toEqual(before);
  });

  test('an answer that was handed in for what is there now goes back to its writer', async () => {
    await handIn(first);
    await split();
    await proposeResponse(app, officer, round.id, first, { version: 3 });
    expect(await undo(first)).toMatchObject({ ok: true });
    expect(await answer(first)).toMatchObject({ state: 'writing' });
  });

  test('not once the answer for what is there now is approved', async () => {
    await merge([first, second]);
    await handIn(first);
    await approve(first);
    expect(await undo(first)).toEqual({ ok: false, reason: 'answerApproved' });
  });
});

describe('taking it back after a colleague went on working', () => {
  test('opinions that came in meanwhile stay, and no step is given back over them', async () => {
    await handIn(first);
    await split();
    await moveTo(first, await members(second));
    expect(await undo(first)).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(await members(first)).toHaveLength(4);
    expect(await answer(first)).toMatchObject({ state: 'writing', proposedBy: null });
    expect(await trailOf(first)).not.toContain('response.stepGivenBack');
  });

  test('a group that has another name since gets no step back: its row of the table says something else', async () => {
    await handIn(first);
    await split();
    const { version } = await group(first);
    await renameGroup(app, head, round.id, { groupId: first, version, title: 'Nhóm khác' });
    expect(await undo(first)).toMatchObject({ ok: true });
    expect(await answer(first)).toMatchObject({ state: 'writing' });
  });

  test('words that were written for what is there now stay, also where the opinions go', async () => {
    const done = await split();
    if (!done.ok) throw new Error(done.reason);
    const { groupId: made } = done.value;
    await saveResponse(app, head, round.id, made, { ...WORDS, explanation: 'Của trưởng phòng.', version: 0 });
    expect(await undo(first)).toMatchObject({ ok: true });
    expect(await answer(made)).toMatchObject({ explanation: 'Của trưởng phòng.', version: 1 });
  });

  test('whoever presses on a page that has grown old is told, and everything stays', async () => {
    await handIn(first);
    await split();
    const old = await shown(first);
    await proposeResponse(app, head, round.id, first, { version: 3 });
    expect(await undoRegrouping(app, officer, round.id, old)).toEqual({
      ...{ ok: false, reason: 'changedMeanwhile' },
    });
    expect(await answer(first)).toMatchObject({ state: 'proposed', proposedBy: head.personId });
    expect(await group(first)).toMatchObject({ opinionsCount: 2 });
  });

  test('an answer whose opinions do not come back is not brought back', async () => {
    const third = await grouped((await members(first)).slice(0, 1), 'dieu-3');
    await merge([first, second, third]);
    // The opinion of the second group went on elsewhere, and the second has another and a new answer since.
    const [ofSecond] = await membersFrom(second);
    await grouped([ofSecond!], 'dieu-2');
    await moveTo(second, (await membersFrom(first)).slice(0, 1));
    await handIn(second);
    expect(await undo(first)).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(await members(third)).toHaveLength(1);
    expect(await answer(second)).toMatchObject({ state: 'proposed', proposedBy: officer.personId });
  });

  test('in part: what a colleague moved on stays there, and the line says how much came back', async () => {
    await merge([first, second], second);
    const [moved] = await membersFrom(first);
    await grouped([moved!], 'dieu-2');
    expect(await shown(first)).toMatchObject({ opinions: 3, returnable: 2, undoneOpinions: null });
    expect(await undo(first)).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(await members(first)).toHaveLength(2);
    expect(await shown(first)).toMatchObject({ undoneOpinions: 2, returnable: 0 });
  });

  test('what its author took back is not there any more: it comes back nowhere and is not counted', async () => {
    await handIn(first);
    await split();
    const { rows } = await sql<{ submission_id: string }>`select distinct submission_id from opinion
      where consultation_id = ${round.id}`.execute(app.db);
    const old = await shown(first);
    await withdrawOpinions(app.db, round.id, rows[0]!.submission_id, app.clock.now());
    expect(await shown(first)).toMatchObject({ returnable: 0 });
    expect(await undoRegrouping(app, officer, round.id, old)).toEqual({
      ...{ ok: false, reason: 'nothingToUndo' },
    });
    expect(await answer(first)).toMatchObject({ state: 'writing' });
  });
});

describe('the way back is offered only where there is one', () => {
  test('not once it was taken, the answer is approved, or every opinion was moved on', async () => {
    await split();
    expect(await shown(first)).toMatchObject({ returnable: 1 });
    await undo(first);
    expect(await shown(first)).toMatchObject({ returnable: 0, undoneOpinions: 1 });
    await merge([first, second]);
    expect(await shown(second)).toMatchObject({ returnable: 1 });
    await handIn(first);
    await approve(first);
    expect(await shown(second)).toMatchObject({ returnable: 0 });
    const { version } = (await answer(first))!;
    await returnResponse(app, head, round.id, first, { version, reason: 'Cần tách.' });
    expect(await shown(second)).toMatchObject({ returnable: 1 });
  });
});

describe('what moves nothing is refused in words', () => {
  test('a group whose only opinion waits for a moderator is not put elsewhere', async () => {
    const [only] = await members(second);
    const { version } = await requireOpinion(app.db, round.id, only!);
    await holdOpinion(app.db, { consultationId: round.id, id: only! }, version);
    expect(await merge([first, second])).toEqual({ ok: false, reason: 'nothingToGroup' });
    expect(await members(second)).toEqual([only]);
  });

  test('parting without an open group touches no group', async () => {
    const { version } = await group(first);
    const opinionIds = await members(first);
    const chosen = { opinionIds, title: 'Của cả bảng', unitId: null, copiesWords: false };
    for (const allMatching of [undefined, 'them'])
      expect(
        await splitGroup(app, officer, round.id, '', { ...chosen, allMatching, groupVersion: version }),
      ).toEqual({ ok: false, reason: 'noGroupOpen' });
    expect(await members(first)).toEqual(opinionIds);
  });

  test('“all that the filter finds” is no choice of groups to put together', async () => {
    const ticked = await Promise.all([first, second].map(seenOf));
    expect(await mergeGroups(app, officer, round.id, { ticked, into: '', all: true })).toEqual({
      ...{ ok: false, reason: 'chooseOneByOne' },
    });
    expect(await group(second)).toMatchObject({ opinionsCount: 1 });
  });
});

describe('what happened to opinions meanwhile', () => {
  test('a group whose members have all taken their opinions back has nothing to part or to put elsewhere', async () => {
    const { rows } = await sql<{ submission_id: string }>`select distinct submission_id from opinion
      where consultation_id = ${round.id}`.execute(app.db);
    await withdrawOpinions(app.db, round.id, rows[0]!.submission_id, app.clock.now());
    expect(await merge([first, second])).toEqual({ ok: false, reason: 'nothingToGroup' });
    expect(await split({ opinionIds: [] })).toEqual({ ok: false, reason: 'nothingChosen' });
  });

  test('a hidden opinion goes along: it is answered like the others', async () => {
    const opinionIds = (await members(first)).slice(2);
    await hideOpinions(app, officer, round.id, { opinionIds, code: 'insult', reason: 'Có lời nặng nề.' });
    const done = await split({ opinionIds });
    if (!done.ok) throw new Error(done.reason);
    expect(await group(done.value.groupId)).toMatchObject({ opinionsCount: 1 });
  });
});
