import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryOf } from '../answer-group.server.ts';
import type { AnswerQuestionInput, AskQuestionInput } from './question.schema.ts';
import { type AnswerQuestion, questionState } from './question.ts';
import { findQuestions, insertQuestion, writeAnswer } from './questions.store.server.ts';

export type AskRefusal = 'completed' | 'notOurs' | 'dayOver';
export type QuestionAnswerRefusal = 'completed' | 'answeredAlready';

/** Bodies of the house that can be asked: whoever may be asked may read the answers as well. */
async function askable(db: Db, actor: PersonActor, today: string) {
  const ids = actor.ownOrganisationIds.filter((id) => !actor.inheritedOrganisationIds.includes(id));
  return (await findOrganisations(db, { ids })).filter((body) => isValidOn(body, today));
}

const permissionFor = ({ asksLeader }: Pick<AnswerQuestion, 'asksLeader'>) =>
  asksLeader ? 'response.sign' : 'response.write';

/** The questions of a group with their state, and who could be asked. */
export async function loadQuestions(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultation: Consultation,
  groupId: string,
) {
  const today = legalDay(clock.now());
  const questions = await findQuestions(db, consultation.id, groupId);
  const people = questions.flatMap(({ askedBy, answeredBy }) => [
    askedBy,
    ...(answeredBy ? [answeredBy] : []),
  ]);
  const names = await findPersonNames(db, [...new Set(people)]);
  const bodies = await findOrganisations(db, {
    ids: [...new Set(questions.map(({ askedOrganisationId }) => askedOrganisationId))],
  });
  const open = consultation.state !== 'completed';
  const mayAsk = open && can(actor, 'response.write', consultation);
  return {
    rows: questions.map((question) => ({
      ...question,
      state: questionState(question, today),
      body: bodies.find(({ id }) => id === question.askedOrganisationId)?.shortName ?? '',
      askedByName: names.get(question.askedBy) ?? '',
      answeredByName: question.answeredBy ? (names.get(question.answeredBy) ?? '') : '',
      mayAnswer:
        open &&
        question.answer === null &&
        can(actor, permissionFor(question), { organisationId: question.askedOrganisationId }),
    })),
    askable: mayAsk ? (await askable(db, actor, today)).map(({ id, shortName }) => ({ id, shortName })) : [],
    today,
  };
}

/** Asks a unit of the house, or its leader, by a day. */
export async function askQuestion(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  { asked, question, dueOn }: AskQuestionInput,
): Promise<Result<null, AskRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  await requireGroup(db, consultationId, groupId);
  const now = clock.now();
  const today = legalDay(now);
  if (dueOn < today) return refuse('dayOver');
  const [kind, askedOrganisationId = ''] = asked.split(':');
  if (!(await askable(db, actor, today)).some(({ id }) => id === askedOrganisationId))
    return refuse('notOurs');
  return await inTransaction(db, async (tx) => {
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    const asksLeader = kind === 'leader';
    const asking = {
      consultationId,
      id: newId(now),
      groupId,
      question,
      askedOrganisationId,
      asksLeader,
      dueOn,
    };
    await insertQuestion(tx, { ...asking, askedBy: actor.personId, askedAt: now });
    const after = { askedOrganisationId, asksLeader, dueOn };
    await record(tx, actor, { ...entryOf(consultation, groupId, 'response.questionAsked'), after }, now);
    return ok(null);
  });
}

/** Answers a question of a group: once, by somebody of those who were asked. */
export async function answerQuestion(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  { id, answer }: AnswerQuestionInput,
): Promise<Result<null, QuestionAnswerRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const question = (await findQuestions(db, consultationId, groupId)).find((one) => one.id === id);
  if (!question) throw new Forbidden('response.answerQuestion');
  requirePermission(actor, permissionFor(question), { organisationId: question.askedOrganisationId });
  if (question.answer !== null) return refuse('answeredAlready');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    await writeAnswer(tx, question, answer, { personId: actor.personId, at: now });
    const after = { late: legalDay(now) > question.dueOn };
    await record(tx, actor, { ...entryOf(consultation, groupId, 'response.questionAnswered'), after }, now);
    return ok(null);
  });
}
