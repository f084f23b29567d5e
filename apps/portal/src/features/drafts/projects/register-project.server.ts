import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { levelEnded } from '#features/time-limits/document-types.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { freeSlug, type LawProject, slugFrom } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';
import { insertStageChange } from '../stages/stage-changes.store.server.ts';
import { isIssuable } from '../types/regime.ts';
import { insertProject, type ProjectFacts, takenSlugs, updateFacts } from './projects.store.server.ts';

export type RegisterProjectRefusal = 'typeNotInForce' | 'levelEnded';

/** Registers a draft for the body for which the person acts: that body leads its drafting. */
export async function registerProject(
  platform: Platform,
  actor: PersonActor,
  input: ProjectFacts,
): Promise<Result<{ id: string; slug: string }, RegisterProjectRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'draft.edit', { organisationId });
  const now = platform.clock.now();
  const wrong = whyNotOn(input, legalDay(now));
  if (wrong) return refuse(wrong);
  const id = newId(now);
  const slug = await inTransaction(platform.db, async (tx) => {
    const wanted = slugFrom(input.shortTitle);
    const free = freeSlug(wanted, await takenSlugs(tx, wanted));
    const project = { ...input, id, slug: free, organisationId };
    await insertProject(tx, { ...project, createdBy: actor.personId, createdAt: now });
    const begun = { event: 'register', stage: 'registered', onDate: legalDay(now), at: now } as const;
    await insertStageChange(tx, id, { ...begun, byPerson: actor.personId });
    await emit(tx, 'draft.registered', draftEvent(project), now);
    const after = {
      slug: free,
      documentType: input.documentType,
      level: input.level,
      legalForce: input.legalForce,
    };
    await record(
      tx,
      actor,
      { act: 'draft.registered', ...aboutDraft(project), reason: input.legalForceReason, after },
      now,
    );
    return free;
  });
  return ok({ id, slug });
}

/** What a draft cannot be on the day of its registration. */
function whyNotOn(facts: ProjectFacts, day: string): RegisterProjectRefusal | undefined {
  if (levelEnded(facts.level, day)) return 'levelEnded';
  return isIssuable(facts.documentType, facts.legalForce, day) ? undefined : 'typeNotInForce';
}

export type EditProjectRefusal = 'finished' | RegisterProjectRefusal;

/** Changes what was typed about a draft. The address made from its first short title stays. */
export async function editProject(
  platform: Platform,
  actor: Actor,
  id: string,
  version: number,
  input: ProjectFacts,
): Promise<Result<null, EditProjectRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, id);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  const wrong = whyNotOn(input, legalDay(project.createdAt));
  if (wrong) return refuse(wrong);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateFacts(tx, id, version, input);
    await emit(tx, 'draft.edited', draftEvent(project), now);
    const reason = input.legalForce === project.legalForce ? null : input.legalForceReason;
    await record(
      tx,
      actor,
      { act: 'draft.edited', ...aboutDraft(project), reason, ...changed(project, input) },
      now,
    );
  });
  return ok(null);
}

const CODES = ['documentType', 'level', 'legalForce'] as const;
const WORDS = ['title', 'shortTitle', 'issuingBody', 'symbol', 'summary', 'changesSummary'] as const;

/** Codes before and after; of words only which fields changed. */
function changed(before: LawProject, after: ProjectFacts) {
  const fields: string[] = WORDS.filter((field) => before[field] !== after[field]);
  if (before.affectedGroups.join('\n') !== after.affectedGroups.join('\n')) fields.push('affectedGroups');
  const codes = CODES.filter((field) => before[field] !== after[field]);
  return {
    before: Object.fromEntries(codes.map((field) => [field, before[field]])),
    after: { ...Object.fromEntries(codes.map((field) => [field, after[field]])), fields: fields.join(',') },
  };
}
