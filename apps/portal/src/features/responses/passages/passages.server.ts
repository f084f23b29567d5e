import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findBaseTexts } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import { unlessChanged } from '../answer-group.server.ts';
import { findKnownLaws, findLawTexts } from './known-laws.store.server.ts';
import type { RetirePassageInput, SavePassageInput } from './passage.schema.ts';
import { citedSymbols, doubtfulCitations } from './passage.ts';
import { findPassages, insertPassage, retirePassage, updatePassage } from './passages.store.server.ts';

/** The passages of the body that answers, with what is doubtful in each as far as this draft goes. */
export async function loadPassages({ db }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const { organisationId, projectId, draftVersionId } = consultation;
  const bodies = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const [project, asked, newest, bases, known, passages] = await Promise.all([
    requireProject(db, projectId),
    requireVersion(db, draftVersionId),
    latestConfirmedVersion(db, projectId),
    findBaseTexts(db, projectId),
    findKnownLaws(db, bodies),
    findPassages(db, organisationId),
  ]);
  const draft = (newest ?? asked).tree;
  // What lies beside this draft is what its officers mean; of everything else only the texts that are cited are read.
  const beside = new Set(bases.map(({ symbol }) => symbol));
  const register = [...bases, ...known.filter(({ symbol }) => !beside.has(symbol))];
  const cited = citedSymbols(
    passages.map(({ words }) => words),
    draft,
    register,
  );
  const texts = await findLawTexts(
    db,
    bodies,
    cited.filter((symbol) => !beside.has(symbol)),
  );
  for (const { symbol, tree } of bases) texts.set(symbol, tree);
  const laws = register.map(({ symbol, title }) => ({ symbol, title, tree: texts.get(symbol) ?? null }));
  const library = { draft, laws };
  return {
    consultation: { id: consultationId },
    project: { shortTitle: project.shortTitle },
    laws: bases.map(({ symbol, title }) => ({ symbol, title })),
    /** Of other documents in the register. */
    known: register.length - bases.length,
    passages: await Promise.all(
      passages.map(async (passage) => ({
        ...passage,
        doubts: doubtfulCitations(passage.words, library),
        trail: await findTrail(db, { objectKind: 'answerPassage', objectId: passage.id, limit: 5 }),
      })),
    ),
    mayWrite: can(actor, 'response.write', consultation),
  };
}

/** Writes a new passage (`id` empty), or another wording of one. */
export async function savePassage(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  input: SavePassageInput,
): Promise<Result<null, 'changedMeanwhile'>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  const { organisationId } = consultation;
  const now = clock.now();
  const by = { personId: actor.personId, at: now };
  const passage = { ...input, organisationId, id: input.id || newId(now) };
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      if (input.id) await updatePassage(tx, passage, by);
      else await insertPassage(tx, passage, by);
      const entry = { objectKind: 'answerPassage', objectId: passage.id, organisationId };
      await record(tx, actor, { ...entry, act: 'response.passageSaved' }, now);
    });
    return null;
  });
}

/** No longer offered; answers that were written with it stay. */
export async function dropPassage(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  input: RetirePassageInput,
): Promise<Result<null, 'changedMeanwhile'>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  const { organisationId } = consultation;
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      await retirePassage(tx, { ...input, organisationId }, now);
      const entry = { objectKind: 'answerPassage', objectId: input.id, organisationId };
      await record(tx, actor, { ...entry, act: 'response.passageRetired' }, now);
    });
    return null;
  });
}
