import { fail, redirect } from '@sveltejs/kit';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { dutySchema } from '#features/plans/cascade/duty.schema.ts';
import { linkDuty, unlinkDuty } from '#features/plans/cascade/link-duty.server.ts';
import { loadTaskDuties } from '#features/plans/cascade/load-duties.server.ts';
import {
  raiseDifficultySchema,
  settleDifficultySchema,
} from '#features/plans/difficulties/difficulty.schema.ts';
import {
  loadDifficulties,
  raiseDifficulty,
  settleDifficulty,
} from '#features/plans/difficulties/raise-difficulty.server.ts';
import * as schemas from '#features/plans/plan.schema.ts';
import { findEscalations } from '#features/plans/reminders/reminders.store.server.ts';
import { giveTask, takeTaskBack } from '#features/plans/tasks/give-task.server.ts';
import { addNeed, bindUnit, dropNeed } from '#features/plans/tasks/link-task.server.ts';
import {
  attachEvidence,
  declareEvidence,
  dropEvidence,
  linkEvidence,
} from '#features/plans/tasks/prove-task.server.ts';
import { answerRequest, reportTask, reportTurn } from '#features/plans/tasks/report-task.server.ts';
import { addComment, withdrawComment } from '#features/plans/tasks/say-on-task.server.ts';
import { openTask } from '#features/plans/tasks/task-access.server.ts';
import { loadTask } from '#features/plans/tasks/task-desk.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { difficultyRefusals } from '#text/vi/difficulties.ts';
import { sentence } from '#text/vi/drafts.ts';
import { dutyRefusals } from '#text/vi/duties.ts';
import { plansText } from '#text/vi/plans.ts';
import { evidenceRefusals, taskPageRefusals as refusals } from '#text/vi/tasks.ts';
import { formPage } from '../../form-page.ts';
import { declareAct, sentFile } from '../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadTask(app, actor, params.id);
  const bodies = desk.may.keep ? await organisationsAt(app.db, desk.today) : [];
  const opened = await openTask(app.db, actor, params.id);
  const [escalations, difficulties, duties] = await Promise.all([
    findEscalations(app.db, params.id),
    loadDifficulties(app, actor, opened),
    loadTaskDuties(app, actor, opened),
  ]);
  const personId = actor.kind === 'person' ? actor.personId : null;
  return {
    ...desk,
    escalations,
    difficulties,
    duties,
    personId,
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
  };
};

const saved = (id: string) => `${paths.task(id)}?da-ghi`;
const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: plansText.incomplete,
  back: ([id]) => saved(id),
});

export const actions: Actions = {
  report: act('report', schemas.reportTaskSchema, reportTask, refusals),
  reportTurn: act('reportTurn', schemas.reportWindowSchema, reportTurn, refusals),
  answer: act('answer', schemas.answerRequestSchema, answerRequest, refusals),
  bindUnit: act('bindUnit', schemas.bindUnitSchema, bindUnit, refusals),
  addNeed: act('addNeed', schemas.needSchema, addNeed, refusals),
  dropNeed: act('dropNeed', schemas.needSchema, dropNeed, refusals),
  give: act('give', schemas.giveTaskSchema, giveTask, refusals),
  takeBack: act('takeBack', schemas.takeTaskBackSchema, takeTaskBack, refusals),
  link: act('link', schemas.linkEvidenceSchema, linkEvidence, refusals),
  dropEvidence: act('dropEvidence', schemas.removeEvidenceSchema, dropEvidence, refusals),
  raiseDifficulty: act('raiseDifficulty', raiseDifficultySchema, raiseDifficulty, difficultyRefusals),
  settleDifficulty: act('settleDifficulty', settleDifficultySchema, settleDifficulty, difficultyRefusals),
  linkDuty: act('linkDuty', dutySchema, linkDuty, dutyRefusals),
  unlinkDuty: act('unlinkDuty', dutySchema, unlinkDuty, dutyRefusals),
  comment: act('comment', schemas.commentSchema, addComment, refusals),
  withdrawComment: act('withdrawComment', schemas.withdrawCommentSchema, withdrawComment, refusals),
  declare: declareAct(
    declareEvidence,
    evidenceRefusals,
    (id, answer) => `${paths.task(id)}${answer === 'yes' ? '?dung' : ''}#minh-chung`,
  ),
  attach: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('attach');
    const file = await sentFile(await request.formData(), 'proof');
    const result = await attachEvidence(app, actor, params.id, file);
    if (result.ok) redirect(303, saved(params.id));
    const error = sentence(evidenceRefusals[result.reason], result.data);
    return fail(400, { name: 'attach', values: {}, reason: String(result.reason), error });
  },
};
