import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findReachEdges } from '#features/organisations/relations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import { workingDayFrom } from '#features/time-limits/calendar.ts';
import { type Deadline, deadlineFor } from '#features/time-limits/deadline.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import {
  type RuleQuestion,
  type RuleSubject,
  ruleFor,
  type TimeLimitRule,
} from '#features/time-limits/rule.ts';
import { calendarAround, findRules } from '#features/time-limits/time-limits.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { refuse } from '#platform/result.ts';
import { isTooFar } from './consultation.ts';

export interface MinimumQuestion {
  readonly organisationId: string;
  readonly documentType: DocumentType;
  /** An individual document is not bound by the statutory clock. */
  readonly legalForce: 'legal' | 'individual';
  readonly openedOn: string;
  /** The last day that the body wants; absent: the minimum itself. */
  readonly chosen?: string;
  /** The row that the officer chose by a transitional provision, in the place of the one of the opening day. */
  readonly row?: TimeLimitRule;
  /** Posting when absent. */
  readonly what?: RuleSubject;
  /** The day from which is counted, where it is not the opening day: that of a letter. */
  readonly startOn?: string;
}

/** The deadline of a round that opens on a day, with its reasons; without a rule for documents that none binds. */
export async function computeDeadline(db: Db, question: MinimumQuestion): Promise<Deadline> {
  const startOn = question.startOn ?? question.openedOn;
  const calendar = await calendarAround(db, startOn);
  if (question.legalForce === 'individual') return deadlineFor(undefined, startOn, calendar, question.chosen);
  const rule = question.row ?? ruleFor(await findRules(db), await ruleQuestion(db, question));
  return deadlineFor(rule, startOn, calendar, question.chosen);
}

/** Rows that an officer may choose among: of the type, national or of the bodies whose rules bind this one. */
export async function rowsToChoose(db: Db, question: MinimumQuestion): Promise<TimeLimitRule[]> {
  if (question.legalForce === 'individual') return [];
  const { documentType, what, organisationIds } = await ruleQuestion(db, question);
  return (await findRules(db)).filter(
    (rule) =>
      rule.documentType === documentType &&
      rule.what === what &&
      (rule.organisationId === null || organisationIds.includes(rule.organisationId)),
  );
}

async function ruleQuestion(db: Db, question: MinimumQuestion): Promise<RuleQuestion> {
  // A round that an ended body left is bound by the rules above those who go on with it.
  const body = await requireOrganisation(db, question.organisationId);
  const answering = await findAnsweringBodies(db, body, question.openedOn);
  const edges = await Promise.all(answering.map(({ id }) => findReachEdges(db, id, question.openedOn)));
  return {
    documentType: question.documentType,
    what: question.what ?? 'posting',
    openedOn: question.openedOn,
    organisationIds: bodiesAbove([question.organisationId, ...answering.map(({ id }) => id)], edges.flat()),
  };
}

/** The body and all that it belongs to, directly or through another: a province's own rule binds its departments. */
function bodiesAbove(
  ids: readonly string[],
  edges: readonly { readonly kind: string; readonly fromId: string; readonly toId: string }[],
): string[] {
  const found = [...ids];
  for (const body of found) {
    for (const edge of edges) {
      if (edge.kind === 'belongsTo' && edge.fromId === body && !found.includes(edge.toId))
        found.push(edge.toId);
    }
  }
  return found;
}

/** A last day that was chosen stays for good: it is a working day, and no slip of the pen. */
export async function whyNotLastDay(db: Db, closesOn: string, today: string) {
  if (isTooFar(closesOn, today)) return refuse('tooFar');
  const rolled = workingDayFrom(closesOn, await calendarAround(db, closesOn));
  return rolled === closesOn ? undefined : refuse('dayOff', { closesOn, movedTo: rolled });
}
