import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { stageAfter } from '#features/drafts/lifecycle.ts';
import { moveStage } from '#features/drafts/projects/move-stage.server.ts';
import { lockStage } from '#features/drafts/projects/projects.store.server.ts';
import { findWithdrawnVersions } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Deadline, RowChoice } from '#features/time-limits/deadline.ts';
import { levelEnded } from '#features/time-limits/document-types.ts';
import type { TimeLimitRule } from '#features/time-limits/rule.ts';
import { endOfLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { OpenInput } from './consultation.schema.ts';
import type { Consultation } from './consultation.ts';
import { insertPosting, requireConsultation, updateConsultation } from './consultations.store.server.ts';
import { next } from './lifecycle.ts';
import { computeDeadline, type MinimumQuestion, rowsToChoose, whyNotLastDay } from './minimum.server.ts';
import { storePostedFile } from './posted-file.server.ts';
import { refreshPosting } from './posting/refresh-posting.server.ts';

export type OpenRefusal =
  | 'notPrepared'
  | 'notScreened'
  | 'levelEnded'
  | 'otherRoundOpen'
  | 'versionNotConfirmed'
  | 'earlierThanMinimum'
  | 'notInFuture'
  | 'dayOff'
  | 'tooFar'
  | 'reasonNeeded'
  | 'noSuchRow'
  | 'rowBasisNeeded'
  | 'dateNeeded';

/**
 * Opens the round: from this instant it is public. The last day is the lawful minimum, or a later one; where no rule
 * sets a minimum the body names the day and its reason. The file that is posted is one that we write from the
 * confirmed text, so nothing hidden in the original can leave the house; its hash goes into the posting events.
 */
export async function openConsultation(
  platform: Platform,
  actor: Actor,
  id: string,
  input: OpenInput,
): Promise<Result<{ deadline: Deadline }, OpenRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.open', consultation);
  if (!next(consultation.state, 'open', 'head')) return refuse('notPrepared');
  const [project, version] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
  ]);
  if (version.state !== 'confirmed') return refuse('versionNotConfirmed');
  // Reported as a file that must not be here: nothing of it is posted before a second person has decided.
  const withdrawn = await findWithdrawnVersions(db, project.id);
  if (withdrawn.some((each) => each.draftVersionId === version.id)) return refuse('versionNotConfirmed');
  if (!stageAfter(project.stage, 'open'))
    return refuse(project.stage === 'consulting' ? 'otherRoundOpen' : 'notScreened');
  const now = clock.now();
  const openedOn = legalDay(now);
  if (levelEnded(project.level, openedOn)) return refuse('levelEnded');
  const chosen = input.closesOn || undefined;
  const choice = await chosenRow(db, { ...project, openedOn }, input);
  if (!choice.ok) return choice;
  const computed = await computeDeadline(db, { ...project, openedOn, chosen, row: choice.value?.row });
  const deadline = choice.value ? { ...computed, chosenRow: choice.value.why } : computed;
  const refusal = whyNot(deadline, input) ?? (chosen && (await whyNotLastDay(db, chosen, openedOn)));
  if (refusal) return refusal;
  const sha256 = await storePostedFile(platform, version);
  await inTransaction(db, async (tx) => {
    // Under the lock of the draft: of two rounds that are opened at once, one is.
    if (!stageAfter(await lockStage(tx, project.id), 'open')) throw new Conflict(`law project ${project.id}`);
    await writeOpening(tx, consultation, { version: input.version, deadline, now, sha256, actor });
    await moveStage(tx, project.id, 'consulting', now);
    const event = {
      consultationId: id,
      projectId: project.id,
      slug: project.slug,
      organisationId: project.organisationId,
    };
    await emit(tx, 'consultation.opened', event, now);
    const after = {
      closesOn: deadline.closesOn,
      minimumOn: deadline.minimumOn,
      rule: deadline.rule?.ruleId ?? null,
      ...(deadline.chosenRow
        ? { chosenRow: deadline.rule?.validFrom ?? null, chosenRowBasis: deadline.chosenRow.basis }
        : {}),
      sha256,
    };
    await record(
      tx,
      actor,
      {
        act: 'consultation.opened',
        objectKind: 'consultation',
        objectId: id,
        organisationId: project.organisationId,
        reason: input.reason || input.rowReason || null,
        after,
      },
      now,
    );
  });
  return ok({ deadline });
}

type Choice = { readonly row: TimeLimitRule; readonly why: RowChoice } | undefined;

/** Another row than the one of the opening day, by a transitional provision: only with its basis and a reason. */
async function chosenRow(
  db: Db,
  question: MinimumQuestion,
  { rowId, rowBasis, rowReason }: OpenInput,
): Promise<Result<Choice, 'noSuchRow' | 'rowBasisNeeded'>> {
  if (!rowId) return ok(undefined);
  const row = (await rowsToChoose(db, question)).find(({ id }) => id === rowId);
  if (!row) return refuse('noSuchRow');
  if (row.id === (await computeDeadline(db, question)).rule?.id) return ok(undefined);
  if (!rowBasis || !rowReason) return refuse('rowBasisNeeded');
  return ok({ row, why: { basis: rowBasis, reason: rowReason } });
}

function whyNot(deadline: Deadline, input: OpenInput) {
  if (!deadline.rule && !input.closesOn) return refuse('dateNeeded');
  if (!deadline.rule && !input.reason) return refuse('reasonNeeded');
  if (input.closesOn && deadline.rule && input.closesOn < deadline.minimumOn) {
    return refuse('earlierThanMinimum', { minimumOn: deadline.minimumOn, closesOn: input.closesOn });
  }
  if (deadline.closesOn <= deadline.startOn) return refuse('notInFuture');
  return undefined;
}

interface Opening {
  readonly version: number;
  readonly deadline: Deadline;
  readonly now: Date;
  readonly sha256: string;
  readonly actor: Actor;
}

async function writeOpening(tx: Db, { id }: Consultation, opening: Opening): Promise<void> {
  const { deadline, now, sha256, actor } = opening;
  await updateConsultation(tx, id, opening.version, {
    state: 'open',
    opened_on: deadline.startOn,
    opened_at: now,
    closes_on: deadline.closesOn,
    closes_at: endOfLegalDay(deadline.closesOn),
    deadline,
  });
  const byPerson = actor.kind === 'person' ? actor.personId : null;
  await insertPosting(tx, id, {
    id: newId(now),
    place: 'ownPortal',
    event: 'posted',
    at: now,
    sha256,
    byPerson,
  });
  await refreshPosting(tx, id, now);
}
