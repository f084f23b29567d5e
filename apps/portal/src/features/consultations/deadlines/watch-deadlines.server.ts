import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { calendarAround, findRules } from '#features/time-limits/time-limits.store.server.ts';
import type { Clock } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import type { Consultation } from '../consultation.ts';
import { findPreparer, findRunning } from '../consultations.store.server.ts';
import { computeDeadline } from '../minimum.server.ts';
import { refreshPosting } from '../posting/refresh-posting.server.ts';
import { type DeadlineWarning, doubtAbout } from './deadline-doubt.ts';
import {
  findKeptDeadlines,
  findOpenWarning,
  insertWarning,
  settleWarning,
} from './deadline-warnings.store.server.ts';

/**
 * Looks at every running round after a rule or the calendar has changed. A published last day never moves by itself: where
 * another one would be lawful now, its officers are warned and decide (docs/interpretations/0003-minimum-days.md). Returns
 * how many are in doubt. Doing it twice warns once, and what was decided is not asked again. `only`: a round that has just got its day.
 */
export async function watchDeadlines(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  changeId: string | null,
  only?: string,
): Promise<number> {
  const now = clock.now();
  let doubted = 0;
  for (const consultation of await findRunning(db, now)) {
    if (only !== undefined && consultation.id !== only) continue;
    if (await inTransaction(db, (tx) => watchOne(tx, consultation, changeId, now))) doubted += 1;
  }
  return doubted;
}

async function watchOne(tx: Db, round: Consultation, changeId: string | null, now: Date): Promise<boolean> {
  const { id, openedOn, closesOn, deadline } = round;
  if (!openedOn || !closesOn) return false;
  await refreshPosting(tx, id, now);
  const { organisationId, documentType, legalForce } = await requireProject(tx, round.projectId);
  // A row that the officer chose stays chosen, as it reads now.
  const chosenId = deadline?.chosenRow && deadline.rule?.id;
  const row = chosenId ? (await findRules(tx)).find((one) => one.id === chosenId) : undefined;
  const current = await computeDeadline(tx, { organisationId, documentType, legalForce, openedOn, row });
  const minimumOn = doubtAbout(closesOn, current, await calendarAround(tx, openedOn));
  const open = await findOpenWarning(tx, id);
  if (open && open.minimumOn === minimumOn && open.closesOn === closesOn) return true;
  if (open) await settleWarning(tx, open.id, { state: 'superseded', by: null, at: now, reason: '' });
  if (!minimumOn || (await isKept(tx, id, { closesOn, minimumOn }))) return false;
  const warning = { id: newId(now), consultationId: id, changeId, closesOn, minimumOn, foundAt: now };
  await insertWarning(tx, warning);
  const about = { consultationId: id, projectId: round.projectId, organisationId: round.organisationId };
  await emit(tx, 'consultation.deadlineDoubted', { ...about, preparedBy: await findPreparer(tx, id) }, now);
  const entry = { act: 'consultation.deadlineDoubted', objectKind: 'consultation', objectId: id };
  const values = { organisationId: round.organisationId, after: { closesOn, minimumOn } };
  await record(tx, systemActor, { ...entry, ...values }, now);
  return true;
}

/** An officer has looked at this day, and at one that asked for as much, and keeps it. */
async function isKept(
  tx: Db,
  id: string,
  now: Pick<DeadlineWarning, 'closesOn' | 'minimumOn'>,
): Promise<boolean> {
  const kept = await findKeptDeadlines(tx, id);
  return kept.some((each) => each.closesOn === now.closesOn && each.minimumOn >= now.minimumOn);
}

/**
 * After a second person has put a rule or a day into force; and after a round was opened or extended, because at that moment a
 * day may have been approved with which neither had counted.
 */
export const watchDeadlinesSubscriber: Subscriber = {
  name: 'consultations.watchDeadlines',
  topics: ['rule.approved', 'consultation.opened', 'consultation.extended'],
  handle: async ({ topic, payload }, app) => {
    if (topic === 'rule.approved') await watchDeadlines(app, String(payload.ruleChangeId));
    else await watchDeadlines(app, null, String(payload.consultationId));
  },
};
