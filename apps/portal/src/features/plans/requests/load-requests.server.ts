import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import { findTaskUnits } from '../tasks/task-units.store.server.ts';
import { findTasks } from '../tasks.store.server.ts';
import { type Addressed, type RequestLetter, type RequestLine, requestLines } from './request-line.ts';
import { findAddressees } from './requests.store.server.ts';

/** Whom a plan asks, with which letters, and who has answered; for the readers of the whole plan. */
export async function loadRequests({ db, clock }: Platform, actor: Actor, planId: string) {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, plan.state === 'draft' ? 'plan.readDraft' : 'plan.read', plan);
  const today = legalDay(clock.now());
  const lines = await findRequestLines(db, plan, today);
  const count = (...standings: RequestLine['standing'][]) =>
    lines.filter(({ standing }) => standings.includes(standing)).length;
  return {
    ...{ plan, lines, today },
    sums: {
      all: lines.length,
      answered: count('answered'),
      silent: count('silent'),
      unwritten: count('notWritten'),
      waiting: count('waiting', 'underWay'),
    },
    mayWrite: plan.state === 'inForce' && can(actor, 'plan.edit', plan) && can(actor, 'document.write', plan),
  };
}

export async function findRequestLines(db: Db, plan: Plan, today: string): Promise<RequestLine[]> {
  const tasks = await findTasks(db, plan.id);
  const units = await findTaskUnits(
    db,
    tasks.map(({ id }) => id),
  );
  const around = { ownId: plan.organisationId, today };
  return requestLines(tasks, units, await findAddressed(db, plan.id), around);
}

async function findAddressed(db: Db, planId: string): Promise<Addressed[]> {
  const rows = await findAddressees(db, planId);
  const letters = new Map<string, RequestLetter>();
  for (const { documentId, replyOn } of rows) {
    if (letters.has(documentId)) continue;
    const { symbol, sentAt } = await requireDocument(db, documentId);
    letters.set(documentId, { documentId, symbol, replyOn, sentOn: sentAt && legalDay(sentAt) });
  }
  return rows.flatMap(({ documentId, taskId, organisationId, name }) => {
    const letter = letters.get(documentId);
    return letter ? [{ taskId, organisationId, name, letter }] : [];
  });
}
