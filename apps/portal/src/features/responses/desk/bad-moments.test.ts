import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { hideOpinions } from '#features/moderation/hide-selected.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { withdrawOpinions } from '#features/submissions/opinions.store.server.ts';
import { aDraftVersion, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse } from '../approve.server.ts';
import { carryOutBulk } from '../bulk/carry-out.server.ts';
import { loadBulk } from '../bulk/load-bulk.server.ts';
import { planBulkAnswer } from '../bulk/plan-bulk.server.ts';
import { loadMatrix } from '../load-matrix.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { readDeskAddress } from './desk-address.ts';
import { loadAnsweringDesk } from './load-desk.server.ts';

/** What happens around an answer while it is written or stands already. */
const intake = useIntake();
let app: ReturnType<typeof intake>;
let round: Consultation;
let officer: PersonActor;
let head: PersonActor;
let groupId: string;

beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  await aSubmission(app, round, [
    { unit: 'dieu-3', text: 'Cần thêm giờ.' },
    { unit: 'dieu-3', text: 'Cần thêm người.' },
  ]);
  const made = await groupOpinions(app, officer, round.id, {
    opinionIds: await findOpinionIds(app.db, round.id, {}),
    newGroup: { title: 'Thêm giờ, thêm người', unitId: 'dieu-3' },
  });
  groupId = (made.ok && made.value.groupId) || '';
});

const WORDS = {
  outcome: 'explained',
  explanation: 'Vì trái luật.',
  changedUnitId: null,
  changedNote: '',
} as const;
const everything = { ticked: [], allOf: readDeskAddress(new URLSearchParams()) };
const open = async () =>
  (await loadAnsweringDesk(app, officer, round.id, readDeskAddress(new URLSearchParams(`nhom=${groupId}`))))
    .open;
async function bulk() {
  const words = { ...WORDS, handsIn: false, replacesWords: false, passage: '', ...everything };
  const plan = await planBulkAnswer(app, officer, round.id, words);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value.bulkId;
}
const load = (bulkId: string) => loadBulk(app, officer, round.id, bulkId, { answered: 0, skipped: 0 });

test('an opinion hidden after it was answered stays answered and counted; the table does not quote it', async () => {
  await saveResponse(app, officer, round.id, groupId, { ...WORDS, version: 0 });
  await proposeResponse(app, officer, round.id, groupId, { version: 1 });
  const seen = { version: 2, groupVersion: (await open())!.group.version };
  expect(await approveResponse(app, head, round.id, groupId, seen)).toMatchObject({ ok: true });
  const opinionIds = await findOpinionIds(app.db, round.id, {});
  await hideOpinions(app, officer, round.id, { opinionIds, code: 'insult', reason: 'Có lời nặng nề.' });
  expect(await findResponse(app.db, round.id, groupId)).toMatchObject({ state: 'approved' });
  const { groups } = await loadMatrix(app.db, round.id, app.clock.now());
  expect(groups).toMatchObject([{ opinionsCount: 2, quoted: '' }]);
});

test('hidden opinions are answered by a bulk answer too, and the plan says how many they are', async () => {
  const [first] = await findOpinionIds(app.db, round.id, {});
  await hideOpinions(app, officer, round.id, {
    opinionIds: [first!],
    code: 'insult',
    reason: 'Có lời nặng nề.',
  });
  expect(await load(await bulk())).toMatchObject({ groups: 1, opinions: { opinions: 2, hidden: 1 } });
});

test('a group whose members have all taken their opinions back: no answer is asked, no bulk answer touches it', async () => {
  const bulkId = await bulk();
  const { rows } = await sql<{ submission_id: string }>`select distinct submission_id from opinion
    where consultation_id = ${round.id}`.execute(app.db);
  await withdrawOpinions(app.db, round.id, rows[0]!.submission_id, app.clock.now());
  await carryOutBulk(app, officer, round.id, bulkId);
  expect(await load(bulkId)).toMatchObject({ groups: 0, skips: [{ reason: 'empty', groups: 1 }] });
  expect(await findResponse(app.db, round.id, groupId)).toBeUndefined();
  expect((await loadMatrix(app.db, round.id, app.clock.now())).missing).toMatchObject({ unanswered: 0 });
});

test('an article that the new version no longer has is said to be gone, and its group is answered all the same', async () => {
  const project = await requireProject(app.db, round.projectId);
  const text = SHORT_LAW.slice(0, SHORT_LAW.indexOf('Điều 3'));
  await aDraftVersion(app.db, project, { text });
  expect(await open()).toMatchObject({ gone: true, after: null });
  expect(
    await saveResponse(app, officer, round.id, groupId, { ...WORDS, changedUnitId: 'dieu-3', version: 0 }),
  ).toEqual({ ok: false, reason: 'noSuchUnit' });
  expect(await saveResponse(app, officer, round.id, groupId, { ...WORDS, version: 0 })).toMatchObject({
    ok: true,
  });
});

test('two editors, one of them with many groups: whoever comes second is told or left out, and the first stays', async () => {
  const bulkId = await bulk();
  await saveResponse(app, head, round.id, groupId, {
    ...WORDS,
    explanation: 'Của trưởng phòng.',
    version: 0,
  });
  await carryOutBulk(app, officer, round.id, bulkId);
  expect(await load(bulkId)).toMatchObject({ skips: [{ reason: 'changedMeanwhile', groups: 1 }] });
  expect(await saveResponse(app, officer, round.id, groupId, { ...WORDS, version: 0 })).toEqual({
    ok: false,
    reason: 'changedMeanwhile',
  });
  expect(await findResponse(app.db, round.id, groupId)).toMatchObject({
    explanation: 'Của trưởng phòng.',
    version: 1,
  });
});
