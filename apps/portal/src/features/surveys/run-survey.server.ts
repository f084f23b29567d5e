import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { withdrawLinks } from './answers.store.server.ts';
import { isOver, type NotReady, type Survey, type SurveyState, whyNotReady } from './survey.ts';
import { holdSurvey, updateSurvey } from './surveys.store.server.ts';
import { about } from './write-survey.server.ts';

interface Version {
  readonly version: number;
}
type Acted<Reason extends string> = Promise<Result<null, Reason | 'wrongState'>>;

/** From its first day on answers are taken; its questions are final from now on. */
export function openSurvey(
  platform: Platform,
  actor: Actor,
  id: string,
  { version }: Version,
): Acted<NotReady> {
  return move(platform, actor, id, version, 'open', (survey, today) =>
    survey.state === 'draft' ? whyNotReady(survey, today) : 'wrongState',
  );
}

/** Before its last day is over; invitations that were not used are withdrawn. */
export function closeSurvey(
  platform: Platform,
  actor: Actor,
  id: string,
  { version }: Version,
): Acted<'wrongState'> {
  return move<'wrongState'>(platform, actor, id, version, 'closed', (survey) =>
    survey.state === 'open' ? undefined : 'wrongState',
  );
}

/** The results become a public page; only once no answer can come any more. */
export function publishSurvey(
  platform: Platform,
  actor: Actor,
  id: string,
  { version }: Version,
): Acted<'stillOpen'> {
  return move(platform, actor, id, version, 'published', (survey, today) => {
    if (survey.state === 'published' || survey.state === 'draft') return 'wrongState';
    return isOver(survey, today) ? undefined : 'stillOpen';
  });
}

async function move<Reason extends string>(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  version: number,
  to: SurveyState,
  whyNot: (survey: Survey, today: string) => Reason | 'wrongState' | undefined,
): Acted<Reason> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const survey = await holdSurvey(tx, id, 'update');
    requirePermission(actor, 'survey.run', survey);
    const refusal = whyNot(survey, legalDay(now));
    if (refusal) return refuse(refusal);
    await updateSurvey(tx, { ...survey, state: to, version }, now);
    if (to !== 'open') await withdrawLinks(tx, id);
    await emit(tx, `survey.${to}`, { surveyId: id, organisationId: survey.organisationId }, now);
    const change = { before: { state: survey.state }, after: { state: to } };
    await record(tx, actor, { act: `survey.${to}`, ...about(survey), ...change }, now);
    return ok(null);
  });
}
