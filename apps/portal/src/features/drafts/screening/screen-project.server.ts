import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { latestConfirmedVersion, requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { stageAfter } from '../lifecycle.ts';
import { lockStage } from '../projects/projects.store.server.ts';
import { enterScreened } from '../stages/enter-screened.server.ts';
import { proposalFirst } from '../types/proposal.ts';
import {
  type EvidenceFile,
  type EvidenceRefusal,
  keepEvidence,
  readEvidence,
} from './keep-evidence.server.ts';
import { readingsFor } from './readings/readings.store.server.ts';
import type { ScreeningInput } from './screening.schema.ts';
import {
  dutyAfter,
  firstUnreasoned,
  inScope,
  type Screening,
  type Verdict,
  withDeciders,
} from './screening.ts';
import { type CriterionNumber, criteriaOn } from './screening-criteria.ts';
import { findScreenings, insertScreening } from './screenings.store.server.ts';

export type ScreeningRefusal =
  | 'finished'
  | 'proposalFirst'
  | 'futureDate'
  | 'beforeDecision407'
  | 'otherWording'
  | 'olderThanInForce'
  | 'reasonMissing'
  | EvidenceRefusal;

type EvidenceFiles = ReadonlyMap<CriterionNumber, { readonly bytes: Uint8Array; readonly fileName: string }>;

/**
 * Decides by the four criteria of Decision 407 whether the draft must be communicated. May be repeated at any time before
 * the end, and must be when a new version was confirmed; earlier decisions are kept. Throws Conflict when somebody decided
 * since the form was read: nobody decides over another's head.
 */
export async function screenProject(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: ScreeningInput,
  files: EvidenceFiles = new Map(),
): Promise<Result<Screening, ScreeningRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'screening.decide', project);
  const now = clock.now();
  const refusal = whyNot(project, input, legalDay(now));
  if (refusal) return refusal;
  const criteria = criteriaOn(
    input.decidedOn,
    await readingsFor(db, project.organisationId, input.decidedOn),
  );
  if (!criteria) return refuse('beforeDecision407');
  // The verdicts answer the words that were shown; on another day other words may have held.
  if (input.shownCriteriaId && input.shownCriteriaId !== criteria.id) return refuse('otherWording');
  const evidence = await readEvidence(platform, actor, project, files);
  if (!evidence.ok) return evidence;
  return await inTransaction(db, async (tx) => {
    const stage = await lockStage(tx, projectId);
    const inForce = (await findScreenings(tx, projectId))[0];
    if ((inForce?.id ?? null) !== input.seenScreeningId) throw new Conflict(`screening of ${projectId}`);
    if (inForce && input.decidedOn < inForce.decidedOn) return refuse('olderThanInForce');
    const version = await latestConfirmedVersion(tx, projectId);
    const draftVersionId = version?.id ?? null;
    const kept = await keepFiles(platform, tx, evidence.value, {
      organisationId: project.organisationId,
      importedBy: actor.personId,
      importedAt: now,
    });
    const decided = { by: actor.personId, on: input.decidedOn, draftVersionId, criteriaId: criteria.id };
    const verdicts = withDeciders(withEvidence(input.verdicts, kept, inForce), decided, inForce);
    const screening: Screening = {
      id: newId(now),
      projectId,
      draftVersionId,
      criteriaId: criteria.id,
      verdicts,
      inScope: inScope(verdicts),
      decidedBy: actor.personId,
      decidedOn: input.decidedOn,
      createdAt: now,
    };
    await insertScreening(tx, screening);
    await enterScreened(tx, projectId, stage, screening);
    await tell(tx, actor, project, { screening, inForce, now });
    return ok(screening);
  });
}

function whyNot(project: LawProject, input: ScreeningInput, today: string) {
  if (!stageAfter(project.stage, 'screen')) return refuse('finished' as const);
  if (proposalFirst(project)) return refuse('proposalFirst' as const);
  if (input.decidedOn > today) return refuse('futureDate' as const);
  const unreasoned = firstUnreasoned(input.verdicts);
  return unreasoned ? refuse('reasonMissing' as const, { criterion: unreasoned }) : undefined;
}

type KeptFiles = ReadonlyMap<CriterionNumber, { readonly documentId: string; readonly fileName: string }>;

async function keepFiles(
  platform: Platform,
  tx: Db,
  files: ReadonlyMap<CriterionNumber, EvidenceFile>,
  origin: Parameters<typeof keepEvidence>[3],
): Promise<KeptFiles> {
  const kept = new Map<CriterionNumber, { documentId: string; fileName: string }>();
  for (const [criterion, file] of files) {
    const documentId = await keepEvidence(platform, tx, file, origin);
    kept.set(criterion, { documentId, fileName: file.fileName });
  }
  return kept;
}

/** A new file takes the place of the old one; an old one stays only where it is the one in force for this criterion. */
function withEvidence(
  verdicts: readonly Verdict[],
  files: KeptFiles,
  inForce: Screening | undefined,
): Verdict[] {
  return verdicts.map(({ evidence: given, ...verdict }) => {
    const before = inForce?.verdicts.find((each) => each.criterion === verdict.criterion)?.evidence;
    const stays =
      given?.documentId !== undefined && given.documentId === before?.documentId ? before : undefined;
    const file = files.get(verdict.criterion) ?? stays;
    const evidence = {
      ...(given?.link && { link: given.link }),
      ...(file?.documentId && { documentId: file.documentId, fileName: file.fileName ?? '' }),
    };
    return Object.keys(evidence).length > 0 ? { ...verdict, evidence } : verdict;
  });
}

interface Told {
  readonly screening: Screening;
  readonly inForce: Screening | undefined;
  readonly now: Date;
}

/** The duty to communicate is an event of its own: plans, outreach and people act upon it, not upon every screening. */
async function tell(tx: Db, actor: PersonActor, project: LawProject, { screening, inForce, now }: Told) {
  const codes = { screeningId: screening.id, inScope: screening.inScope };
  await emit(tx, 'draft.screened', draftEvent(project, codes), now);
  const duty = dutyAfter(inForce, screening);
  if (duty) {
    const topic = duty === 'begins' ? 'draft.communicationDue' : 'draft.communicationNoLongerDue';
    await emit(tx, topic, draftEvent(project, { screeningId: screening.id }), now);
  }
  const met = Object.fromEntries(screening.verdicts.map((each) => [`criterion${each.criterion}`, each.met]));
  const { criteriaId, decidedOn } = screening;
  const after = { ...codes, ...met, criteriaId, decidedOn, ...(duty && { communicationDuty: duty }) };
  const before = inForce ? { screeningId: inForce.id, inScope: inForce.inScope } : null;
  await record(tx, actor, { act: 'draft.screened', ...aboutDraft(project), before, after }, now);
}
