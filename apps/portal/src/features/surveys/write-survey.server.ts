import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { SurveyHead } from './survey.schema.ts';
import type { Survey } from './survey.ts';
import { findBySlug, holdSurvey, insertSurvey, requireSurvey, updateSurvey } from './surveys.store.server.ts';

export type WriteRefusal = 'final' | 'closesBeforeOpening';

/** A survey of the actor's body, still without questions. */
export async function addSurvey(
  platform: Platform,
  actor: PersonActor,
  input: SurveyHead,
): Promise<Result<{ id: string }, 'closesBeforeOpening'>> {
  requirePermission(actor, 'survey.edit', { organisationId: actor.organisationId });
  if (input.closesOn < input.opensOn) return refuse('closesBeforeOpening');
  const id = newId(platform.clock.now());
  const fresh = { id, organisationId: actor.organisationId, seriesId: id, parts: [], weighting: null };
  return ok({ id: await insert(platform, actor, { ...input, ...fresh }) });
}

/** The same questions again, as the next wave of the series, so that the two can be compared. */
export async function repeatSurvey(
  platform: Platform,
  actor: PersonActor,
  id: string,
  wave: Pick<SurveyHead, 'wave' | 'opensOn' | 'closesOn'>,
): Promise<Result<{ id: string }, 'closesBeforeOpening'>> {
  const survey = await requireSurvey(platform.db, id);
  requirePermission(actor, 'survey.edit', survey);
  if (wave.closesOn < wave.opensOn) return refuse('closesBeforeOpening');
  const next = { ...survey, ...wave, id: newId(platform.clock.now()) };
  return ok({ id: await insert(platform, actor, next) });
}

async function insert(
  { db, clock }: Platform,
  actor: PersonActor,
  given: Omit<Survey, 'slug' | 'state' | 'version'>,
): Promise<string> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'survey slug');
    const name = given.wave ? `${given.title} ${given.wave}` : given.title;
    const slug = await freeSlug(name, async (one) => (await findBySlug(tx, one)) !== undefined);
    const survey: Survey = { ...given, slug, state: 'draft', version: 1 };
    await insertSurvey(tx, survey, { by: actor.personId, at: now });
    await record(tx, actor, { act: 'survey.added', ...about(survey), after: headOf(survey) }, now);
    return survey.id;
  });
}

export async function editSurvey(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...head }: SurveyHead & { readonly version: number },
): Promise<Result<null, WriteRefusal>> {
  if (head.closesOn < head.opensOn) return refuse('closesBeforeOpening');
  return await changeDraft(platform, actor, id, version, 'survey.edited', (survey) =>
    ok({ ...survey, ...head }),
  );
}

/** A change of what is asked: only before the first answer can have come, because answers stand on the words. */
export async function changeDraft<Reason extends string>(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  version: number,
  act: string,
  change: (survey: Survey) => Result<Survey, Reason>,
): Promise<Result<null, Reason | 'final'>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const before = await holdSurvey(tx, id, 'update');
    requirePermission(actor, 'survey.edit', before);
    if (before.state !== 'draft') return refuse('final');
    const changed = change({ ...before, version });
    if (!changed.ok) return changed;
    await updateSurvey(tx, changed.value, now);
    const entry = { act, ...about(before), before: headOf(before), after: headOf(changed.value) };
    await record(tx, actor, entry, now);
    return ok(null);
  });
}

export function about({ id, organisationId }: Pick<Survey, 'id' | 'organisationId'>) {
  return { objectKind: 'survey', objectId: id, organisationId };
}

/** What the trail keeps of a survey; its questions as their number, because they can be read in it. */
function headOf({ title, kind, access, wave, opensOn, closesOn, parts }: Survey) {
  const questions = parts.reduce((sum, part) => sum + part.questions.length, 0);
  return { title, kind, access, wave, opensOn, closesOn, questions };
}
