import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { countAnswers, countLinks, findLink } from './answers.store.server.ts';
import { readInviteeToken } from './inviting/invitee-token.ts';
import { findInvitee } from './inviting/invitees.store.server.ts';
import { questionsOf, resultsOf } from './results.server.ts';
import { isOver, type Survey, whyNoAnswer } from './survey.ts';
import { findBySlug, findPublicSurveys, findSurveysOf, requireSurvey } from './surveys.store.server.ts';

/** The desk of the house: its surveys, the newest first. */
export async function listSurveys(
  { db, clock }: Platform,
  actor: PersonActor,
  page: { readonly limit: number; readonly offset: number },
) {
  requirePermission(actor, 'survey.read');
  const today = legalDay(clock.now());
  const surveys = await findSurveysOf(db, actor.ownOrganisationIds, page);
  return {
    mayAdd: can(actor, 'survey.edit', { organisationId: actor.organisationId }),
    surveys: surveys.map((survey) => ({ ...survey, isOver: isOver(survey, today) })),
  };
}

/** One survey on its desk. */
export async function loadSurvey({ db, clock }: Platform, actor: PersonActor, id: string) {
  const survey = await requireSurvey(db, id);
  requirePermission(actor, 'survey.read', survey);
  const [received, links, earlier, trail] = await Promise.all([
    countAnswers(db, id),
    countLinks(db, id),
    survey.state === 'draft' ? findSurveysOf(db, [survey.organisationId], { limit: 50, offset: 0 }) : [],
    findTrail(db, { objectKind: 'survey', objectId: id }),
  ]);
  const own = new Set(questionsOf(survey).map((question) => question.id));
  return {
    survey,
    received,
    links,
    trail,
    isOver: isOver(survey, legalDay(clock.now())),
    bank: earlier
      .filter((each) => each.id !== id)
      .flatMap((each) =>
        questionsOf(each)
          .filter((question) => !own.has(question.id))
          .map((question) => ({
            value: `${each.id} ${question.id}`,
            label: `${question.text} (${each.title})`,
          })),
      ),
    may: {
      edit: can(actor, 'survey.edit', survey),
      run: can(actor, 'survey.run', survey),
    },
  };
}

/** A survey as whoever may answer it sees it. */
export interface AskedSurvey {
  readonly survey: Survey;
  readonly bodyName: string;
  readonly closed: ReturnType<typeof whyNoAnswer>;
}

/** NotFound for a draft and for one that asks invited people only. */
export async function requireAskedSurvey({ db, clock }: Platform, slug: string): Promise<AskedSurvey> {
  const survey = await findBySlug(db, slug);
  if (!survey || survey.state === 'draft' || (survey.access !== 'public' && survey.state !== 'published'))
    throw new NotFound(`survey ${slug}`);
  return await asked({ db, clock }, survey);
}

/** By the link of an invitation, handed out or mailed; reading it never uses it up. */
export async function readInvitation(
  platform: Platform & { readonly config: { readonly secretKey: Uint8Array } },
  token: string,
) {
  const key = readInviteeToken(token, 'answer', platform.config.secretKey);
  if (key) {
    const invitee = await findInvitee(platform.db, key);
    if (!invitee) return { kind: 'gone' as const };
    if (invitee.state === 'answered') return { kind: 'used' as const };
    const survey = await requireSurvey(platform.db, key.surveyId);
    if (survey.state === 'draft') return { kind: 'gone' as const };
    return { kind: 'open' as const, ...(await asked(platform, survey)) };
  }
  const link = await findLink(platform.db, tokenHash(token));
  if (!link || link.state === 'withdrawn') return { kind: 'gone' as const };
  if (link.state === 'used') return { kind: 'used' as const };
  const survey = await requireSurvey(platform.db, link.surveyId);
  return { kind: 'open' as const, ...(await asked(platform, survey)) };
}

async function asked({ db, clock }: Pick<Platform, 'db' | 'clock'>, survey: Survey): Promise<AskedSurvey> {
  const body = await findOrganisation(db, survey.organisationId);
  return { survey, bodyName: body?.name ?? '', closed: whyNoAnswer(survey, legalDay(clock.now())) };
}

/** Surveys that everybody may answer now, and published results. */
export async function listPublicSurveys({ db, clock }: Platform) {
  const today = legalDay(clock.now());
  const surveys = await findPublicSurveys(db);
  return {
    open: surveys.filter((survey) => survey.state === 'open' && whyNoAnswer(survey, today) === undefined),
    published: surveys.filter((survey) => survey.state === 'published'),
  };
}

/** The public page of results. */
export async function requirePublishedResults({ db }: Platform, slug: string) {
  const survey = await findBySlug(db, slug);
  if (survey?.state !== 'published') throw new NotFound(`results of survey ${slug}`);
  const body = await findOrganisation(db, survey.organisationId);
  return { survey, bodyName: body?.name ?? '', results: await resultsOf(db, survey) };
}
