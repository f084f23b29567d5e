import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { proposeResponse, saveResponse } from '#features/responses/answer-group.server.ts';
import { returnResponse } from '#features/responses/approve.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { withdrawOpinions } from '#features/submissions/opinions.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { loadInbox } from './load-inbox.server.ts';

const intake = useIntake();

test('an answer waits for nobody once the last opinion of its group was taken back', async () => {
  const app = intake();
  const round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  await aSubmission(app, round, [{ unit: 'dieu-3', text: 'Cần thêm giờ.' }]);
  const newGroup = { title: 'Thêm giờ', unitId: 'dieu-3' };
  const made = await groupOpinions(app, officer, round.id, { allMatching: {}, newGroup });
  const groupId = (made.ok && made.value.groupId) || '';
  const waiting = async () => {
    const { inbox } = await loadInbox(app, head);
    return [...inbox.late, ...inbox.due, ...inbox.waiting].filter(({ kind }) => kind.startsWith('response'));
  };
  const words = {
    outcome: 'explained',
    explanation: 'Vì trái luật.',
    changedUnitId: null,
    changedNote: '',
  } as const;
  await saveResponse(app, officer, round.id, groupId, { ...words, version: 0 });
  await proposeResponse(app, officer, round.id, groupId, { version: 1 });
  expect(await waiting()).toMatchObject([{ kind: 'responseToApprove', id: groupId }]);
  await returnResponse(app, head, round.id, groupId, { version: 2, reason: 'Chưa rõ.' });
  expect(await waiting()).toMatchObject([{ kind: 'responseReturned', id: groupId }]);
  const { rows } = await sql<{ submission_id: string }>`select distinct submission_id from opinion
    where consultation_id = ${round.id}`.execute(app.db);
  await withdrawOpinions(app.db, round.id, rows[0]!.submission_id, app.clock.now());
  expect(await waiting()).toEqual([]);
});
