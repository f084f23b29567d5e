import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { hasTries, writeNeed } from './needs.store.server.ts';
import type { NeedInput, ProgrammeInput } from './training.schema.ts';
import {
  deleteTestQuestion,
  insertTestQuestion,
  insertTrainingProgramme,
  requireTrainingProgramme,
  setProgrammeOfClass,
  updateTrainingProgramme,
} from './training.store.server.ts';
import { readChoices } from './training.ts';

type Keeping = Pick<App, 'db' | 'clock'>;
export type ProgrammeRefusal = 'choicesWrong' | 'gone' | 'notClass' | 'otherBody' | 'tried';

const aboutOf = (id: string, organisationId: string) => ({
  ...{ objectKind: 'trainingProgramme', objectId: id, organisationId },
});

export async function addTrainingProgramme(
  { db, clock }: Keeping,
  actor: PersonActor,
  input: ProgrammeInput,
): Promise<Result<{ id: string }, ProgrammeRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'gathering.edit', { organisationId });
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertTrainingProgramme(tx, { ...input, id, organisationId }, { by: actor.personId, at: now });
    const after = { gatheringName: input.name, passPercent: input.passPercent };
    await record(tx, actor, { act: 'training.programmeAdded', ...aboutOf(id, organisationId), after }, now);
  });
  return ok({ id });
}

export async function editTrainingProgramme(
  { db, clock }: Keeping,
  actor: PersonActor,
  id: string,
  input: ProgrammeInput & { readonly version: number },
): Promise<Result<null, ProgrammeRefusal>> {
  return await changing({ db, clock }, actor, id, 'training.programmeEdited', async (tx) => {
    await updateTrainingProgramme(tx, { ...input, id });
    return ok(null);
  });
}

export async function addTestQuestion(
  { db, clock }: Keeping,
  actor: PersonActor,
  id: string,
  input: { readonly words: string; readonly choices: string },
): Promise<Result<null, ProgrammeRefusal>> {
  const read = readChoices(input.choices);
  return await changing({ db, clock }, actor, id, 'training.questionAdded', async (tx) => {
    if (!read) return refuse('choicesWrong');
    await insertTestQuestion(tx, id, { id: newId(clock.now()), words: input.words, ...read });
    return ok(null);
  });
}

export async function removeTestQuestion(
  { db, clock }: Keeping,
  actor: PersonActor,
  id: string,
  { questionId }: { readonly questionId: string },
): Promise<Result<null, ProgrammeRefusal>> {
  return await changing({ db, clock }, actor, id, 'training.questionRemoved', async (tx) =>
    (await deleteTestQuestion(tx, id, questionId)) ? ok(null) : refuse('gone'),
  );
}

async function changing(
  { db, clock }: Keeping,
  actor: PersonActor,
  id: string,
  act: string,
  change: (tx: Db) => Promise<Result<null, ProgrammeRefusal>>,
): Promise<Result<null, ProgrammeRefusal>> {
  const { organisationId } = await requireTrainingProgramme(db, id);
  requirePermission(actor, 'gathering.edit', { organisationId });
  return await inTransaction(db, async (tx) => {
    const done = await change(tx);
    if (done.ok) await record(tx, actor, { act, ...aboutOf(id, organisationId) }, clock.now());
    return done;
  });
}

/** What a class teaches; not changed any more once somebody has taken its test. */
export async function setProgramme(
  { db, clock }: Keeping,
  actor: PersonActor,
  gatheringId: string,
  { programmeId }: { readonly programmeId: string | null },
): Promise<Result<null, ProgrammeRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(db, gatheringId));
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, gatheringId);
    if (gathering.kind !== 'class') return refuse('notClass');
    const programme = programmeId ? await requireTrainingProgramme(tx, programmeId) : undefined;
    if (programme && !actor.ownOrganisationIds.includes(programme.organisationId)) return refuse('otherBody');
    if (await hasTries(tx, gatheringId)) return refuse('tried');
    await setProgrammeOfClass(tx, gatheringId, programmeId);
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    const after = { gatheringName: programme?.name ?? null };
    await record(tx, actor, { act: 'gathering.programmeSet', ...about, after }, clock.now());
    return ok(null);
  });
}

/** The last number said for a body, a group and a year is the need; nought takes it out. */
export async function setNeed(
  { db, clock }: Keeping,
  actor: PersonActor,
  input: NeedInput,
): Promise<Result<null, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'gathering.edit', { organisationId });
  await inTransaction(db, async (tx) => {
    await writeNeed(tx, organisationId, input);
    const about = { objectKind: 'trainingProgramme', objectId: organisationId, organisationId };
    const after = { participantGroup: input.group, people: input.people };
    await record(tx, actor, { act: 'training.needSet', ...about, after }, clock.now());
  });
  return ok(null);
}
